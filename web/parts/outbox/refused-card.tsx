/** Refused: what was to be done here and how the ticket stands now, side by side, with the ways on. */
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { TicketView } from '../../../src/contract/views.ts';
import { outboxWords } from '../../../src/contract/words/pages/outbox.ts';
import { newKey } from '../../api.ts';
import { type KeptAct, photosOf } from '../../outbox/kept-act.ts';
import { change, discard, keep } from '../../outbox/outbox.ts';
import { sendNow } from '../../outbox/sending.ts';
import { again, asComment } from '../../outbox/ways.ts';
import { pageWords, sayInstant } from '../../words.ts';
import { copyText } from '../copy-text.ts';
import { type Kept, writeKept } from '../raise/kept.ts';
import { useRead } from '../use-read.ts';
import { nowInstant, typedLines, typedText } from './act-words.ts';
import { DropAct } from './drop-act.tsx';
import { Title } from './rows.tsx';
import { Stands } from './stands.tsx';
import { Thumbs } from './thumbs.tsx';
import { Typed } from './typed.tsx';

export const RefusedCard = ({ act }: { act: KeptAct }) => {
  const words = pageWords(outboxWords);
  const { ticketId } = act.about;
  const path = ticketId && `/api/tickets/${encodeURIComponent(ticketId)}`;
  const read = useRead<TicketView>(path);
  return (
    <article class="card stack outbox-refused">
      <Title act={act} />
      <p class="notice amber" role="alert">
        <span>
          <b>{words.why}</b> {reasonOf(act)}
        </span>
      </p>
      <div class="outbox-versions">
        <section aria-label={words.mine}>
          <h3>{words.mine}</h3>
          <p class="small soft">{words.notedAt(sayInstant(act.deviceAt))}</p>
          <Typed act={act} />
          <Thumbs of={photosOf(act)} />
        </section>
        {ticketId && <Stands read={read} />}
      </div>
      <Ways act={act} ticket={read.data} />
    </article>
  );
};

/** A field's own sentence says more than the whole. */
const reasonOf = ({ refusal }: KeptAct): string =>
  [...new Set([...Object.values(refusal?.fields ?? {}), refusal?.detail ?? ''])]
    .filter(Boolean)
    .join(' ');

const Ways = ({ act, ticket }: { act: KeptAct; ticket?: TicketView }) => {
  const words = pageWords(outboxWords);
  const { route } = useLocation();
  const [isCopied, setCopied] = useState(false);
  const hasWords = typedLines(act).length + photosOf(act).length > 0;
  const verbs: readonly string[] = ticket?.verbs ?? [];
  const sendAsComment = async (): Promise<void> => {
    const comment = asComment(act, typedText(act), nowInstant());
    if (!comment) return;
    await keep(comment);
    await discard(act.key);
    await sendNow();
  };
  const submitAgain = async (): Promise<void> => {
    await change(again(act));
    await sendNow();
  };
  const refill = async (): Promise<void> => {
    writeKept(act.personId, { ...(act.form as Omit<Kept, 'key'>), key: newKey() });
    await discard(act.key, true);
    route('/raise');
  };
  const copy = async (): Promise<void> => {
    setCopied(await copyText(typedText(act)));
  };
  return (
    <div class="outbox-ways">
      {ticket && hasWords && act.verb !== 'comment' && verbs.includes('comment') && (
        <button type="button" class="button primary" onClick={() => void sendAsComment()}>
          {words.asComment}
        </button>
      )}
      {(verbs.includes(act.verb) || act.verb === 'attend' || act.went) && (
        <button type="button" class="button" onClick={() => void submitAgain()}>
          {words.again}
        </button>
      )}
      {act.verb === 'raise' && act.form !== undefined && !act.went && (
        <button type="button" class="button primary" onClick={() => void refill()}>
          {words.refill}
        </button>
      )}
      {act.about.number && (
        <a class="button" href={`/t/${act.about.number}`}>
          {words.open}
        </a>
      )}
      {hasWords && (
        <button type="button" class="button" onClick={() => void copy()}>
          {isCopied ? words.copied : words.copy}
        </button>
      )}
      <DropAct act={act} />
    </div>
  );
};
