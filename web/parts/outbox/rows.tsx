import { outboxWords } from '../../../src/contract/words/pages/outbox.ts';
import { type KeptAct, photosOf } from '../../outbox/kept-act.ts';
import { refusedActs } from '../../outbox/outbox.ts';
import { pageWords, sayInstant } from '../../words.ts';
import { actName } from './act-words.ts';
import { DropAct } from './drop-act.tsx';
import { Thumbs } from './thumbs.tsx';
import { Typed } from './typed.tsx';

/** One that waits: what it is, since when, every word of it, and the way to give it up. */
export const WaitingRow = ({ act }: { act: KeptAct }) => {
  const words = pageWords(outboxWords);
  return (
    <li class="outbox-row">
      <div class="outbox-words">
        <Title act={act} />
        <p class="small soft">
          {[words.notedAt(sayInstant(act.deviceAt)), stateOf(act)].join(' · ')}
        </p>
        <Typed act={act} />
        <Thumbs of={photosOf(act)} />
      </div>
      <DropAct act={act} />
    </li>
  );
};

const stateOf = (act: KeptAct): string => {
  const words = pageWords(outboxWords);
  if (act.went) return words.followed;
  const isHeld = refusedActs.value.some(
    ({ subject, refusal }) => subject === act.subject && act.n <= (refusal?.upTo ?? 0),
  );
  if (isHeld) return words.held;
  return act.isTried ? words.tried : words.waits;
};

export const Title = ({ act }: { act: KeptAct }) => {
  const { title, number } = act.about;
  return (
    <p>
      <b>{actName(act)}</b> {number ? <a href={`/t/${number}`}>{title ?? number}</a> : title}
      {number && title && <span class="soft"> · {number}</span>}
    </p>
  );
};

export const DoneRow = ({ act }: { act: KeptAct }) => {
  const words = pageWords(outboxWords);
  const number = act.went?.number ?? act.about.number;
  return (
    <li class="outbox-row" data-state="done">
      <div class="outbox-words">
        <p>
          <b>{actName(act)}</b> {act.about.title}
        </p>
        <p class="small soft">
          {[
            words.notedAt(sayInstant(act.deviceAt)),
            act.doneAt && words.doneAt(sayInstant(act.doneAt)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {number && (
        <a class="button" href={`/t/${number}`} aria-label={`${words.open} ${number}`}>
          {number}
        </a>
      )}
    </li>
  );
};
