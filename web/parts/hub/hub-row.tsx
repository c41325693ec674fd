/** One thing that waits: which and where, who asked, how long it has, and the decision itself. */
import { hubWords } from '../../../src/contract/words/pages/hub.ts';
import type { VerbName } from '../../../src/domain/ticket/verbs.ts';
import { book, pageWords } from '../../words.ts';
import { ClockCell } from '../clock/clock-cell.tsx';
import { say } from '../clock/clock-left.tsx';
import { ClockPin } from '../clock/clock-pin.tsx';
import { useNow } from '../clock/use-now.ts';
import { shortStreet } from '../short-name.ts';
import { type HubRow, isDated } from './groups.ts';
import { rowId } from './use-walk.ts';

type Props = {
  row: HubRow;
  isOpen: boolean;
  isBusy: boolean;
  onOpen: (row: HubRow) => void;
  onAct: (row: HubRow, verb: VerbName) => void;
};

export const HubRowItem = ({ row, isOpen, isBusy, onOpen, onAct }: Props) => {
  const { ticket, clock, verbs } = row;
  return (
    <li class={`hub-row ${isOpen ? 'is-selected' : ''}`} data-row={row.key}>
      <button
        type="button"
        class="hub-open"
        id={rowId(row.key)}
        data-ticket={ticket.id}
        aria-current={isOpen ? 'true' : undefined}
        onClick={() => onOpen(row)}
      >
        <span class="visually-hidden">{book().kind[ticket.kind]}</span>
        <ClockPin kind={ticket.kind} clock={clock ?? ticket.clock} size={36} />
        <span class="hub-words">
          <span class="hub-title">{ticket.title}</span>
          <span class="hub-line">{whatWords(row)}</span>
          <span class="hub-line is-place">{placeWords(row)}</span>
        </span>
      </button>
      <div class="hub-clock">{clock ? <ClockCell clock={clock} /> : <DateCell row={row} />}</div>
      <div class="hub-acts">
        {verbs.map((verb, index) => (
          <button
            key={verb}
            type="button"
            class={`button ${index > 0 ? 'plain' : ''}`}
            aria-busy={isBusy && index === 0}
            aria-label={`${book().verb[verb]} ${ticket.title}`}
            onClick={() => onAct(row, verb)}
          >
            {book().verb[verb]}
          </button>
        ))}
        {verbs.length === 0 && row.kind && <span class="soft">{othersWords(row)}</span>}
      </div>
    </li>
  );
};

/** 申请退单 · 区城市管理局 11-24 09:10; a late one says who has it. */
const whatWords = ({ kind, asker, since, ticket }: HubRow): string => {
  const words = pageWords(hubWords);
  if (!kind) return [shortStreet(ticket.lead?.name ?? ''), standing(ticket)].join(' ').trim();
  const when = since && kind !== 'meeting' ? say(since) : '';
  const by = asker ? words.by(shortStreet(asker.name), when).trim() : when;
  return [words.kind[kind], by].filter(Boolean).join(' · ');
};

const standing = ({ status, leadStatus }: HubRow['ticket']): string =>
  leadStatus && (status === 'blown' || status === 'working')
    ? book().taskStatus[leadStatus]
    : book().ticketStatus[status];

const placeWords = ({ ticket }: HubRow) => (
  <>
    <span class="hub-place">
      {[shortStreet(ticket.street.name), ticket.place.address].filter(Boolean).join(' · ')}
    </span>
    <span class="hub-number">&nbsp;· {ticket.number}</span>
  </>
);

const othersWords = ({ kind, unit }: HubRow): string => {
  const words = pageWords(hubWords);
  if (kind === 'exclusion') return words.waitsForSigner;
  if (kind === 'appeal') return words.waitsForOversight;
  return unit ? words.waitsFor(shortStreet(unit.name)) : words.waitsForLeader;
};

/** A day to look again or to meet; amber once it has come. */
const DateCell = ({ row }: { row: HubRow }) => {
  const words = pageWords(hubWords);
  const now = useNow();
  const { dueAt, since, group } = row;
  if (!dueAt)
    return <span class="soft small">{since ? words.from(say(since)) : words.noDate}</span>;
  const name = { meeting: words.meets, referral: words.follow }[group as string] ?? words.review;
  const isDue = isDated(row) && Date.parse(dueAt) <= now;
  return (
    <span class="hub-date">
      <span class="soft small">{name}</span>
      <time dateTime={dueAt}>{say(dueAt)}</time>
      {isDue && group !== 'meeting' && <span class="badge amber">{words.isDue}</span>}
    </span>
  );
};
