/** It is out: its number, who was called, how to phone them, what comes next. */
import { useEffect, useRef } from 'preact/hooks';
import type { TicketView } from '../../../src/contract/views.ts';
import { nearWords } from '../../../src/contract/words/pages/near.ts';
import { raiseWords } from '../../../src/contract/words/pages/raise.ts';
import { keptActs } from '../../outbox/outbox.ts';
import { book, language, pageWords } from '../../words.ts';
import { CalledList } from './called-list.tsx';
import type { Sent } from './sending.ts';

type Props = { sent: Sent; onAgain: () => void };

export const SentPart = ({ sent, onAgain }: Props) => {
  const words = pageWords(raiseWords);
  const { ticket, followKey, isAdded } = sent;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const missing = ticket.missing.map((part) => book().missing[part]);
  return (
    <div class="page narrow raise-sent">
      <header class="raise-sent-head" data-status={ticket.status}>
        <p class="soft">{ticket.number}</p>
        <h1 ref={heading} tabIndex={-1}>
          {isAdded ? pageWords(nearWords).added : headline(ticket)}
        </h1>
        <p>
          <whistle-pin kind={ticket.kind} lang={language.value} size={24} shape-only />
          {ticket.title}
        </p>
        <p class="soft">
          {[ticket.street.name, ticket.community?.name, ticket.place.address]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </header>
      {missing.length > 0 && <p class="notice">{words.stillMissing(missing)}</p>}
      {followKey && <FollowNote of={followKey} />}
      <CalledList ticket={ticket} />
      <div class="raise-sent-acts">
        <a class="button primary wide" href={`/t/${ticket.number}`}>
          {words.openTicket}
        </a>
        <button class="button wide" type="button" onClick={onAgain}>
          {words.again}
        </button>
      </div>
    </div>
  );
};

const headline = ({ status, selfHandled }: TicketView): string => {
  const words = pageWords(raiseWords);
  if (status === 'draft') return words.sentDraft;
  if (status === 'pending') return words.sentPending;
  return selfHandled ? words.sentSelf : words.sentBlown;
};

/** The photos that were still on the phone; where they are not taken, the outbox says why. */
const FollowNote = ({ of }: { of: string }) => {
  const words = pageWords(raiseWords);
  const act = keptActs.value.find(({ key }) => key === of);
  if (act?.refusal)
    return (
      <div class="notice amber" role="alert">
        <span>{words.filesFailed}</span>
        <a class="button" href="/outbox">
          {words.toOutbox}
        </a>
      </div>
    );
  return (
    <p class="notice" role="status">
      {!act || act.doneAt ? words.filesFollowed : words.filesFollow}
    </p>
  );
};
