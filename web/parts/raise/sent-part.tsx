/** It is out: its number, who was called, how to phone them, what comes next. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { TicketView } from '../../../src/contract/views.ts';
import { nearWords } from '../../../src/contract/words/pages/near.ts';
import { raiseWords } from '../../../src/contract/words/pages/raise.ts';
import { book, language, pageWords } from '../../words.ts';
import { CalledList } from './called-list.tsx';
import type { Files } from './files.ts';
import { followFiles } from './follow-files.ts';
import type { Sent } from './send.ts';

type Props = { sent: Sent; files: Files; onAgain: () => void };

export const SentPart = ({ sent, files, onAgain }: Props) => {
  const words = pageWords(raiseWords);
  const { ticket, isEarlier, isAdded } = sent;
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
      {isEarlier && <p class="notice amber">{words.sentEarlier}</p>}
      {missing.length > 0 && <p class="notice">{words.stillMissing(missing)}</p>}
      <FollowNote ticket={ticket} files={files} />
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

const FollowNote = ({ ticket, files }: { ticket: TicketView; files: Files }) => {
  const words = pageWords(raiseWords);
  const following = useMemo(() => followFiles(ticket, files), [ticket, files]);
  useEffect(() => following.stop, [following]);
  switch (following.state.value) {
    case 'none':
      return null;
    case 'sending':
      return (
        <p class="notice" role="status">
          {words.filesFollow}
        </p>
      );
    case 'done':
      return (
        <p class="notice" role="status">
          {words.filesFollowed}
        </p>
      );
    case 'failed':
      return (
        <div class="notice amber" role="alert">
          <span>{words.filesFailed}</span>
          <button class="button" type="button" onClick={following.retry}>
            {words.retryFile}
          </button>
        </div>
      );
  }
};
