/** One thing that waits: which, where, by when, and the act itself. */
import { useState } from 'preact/hooks';
import type { TicketView } from '../../../src/contract/views.ts';
import { deskWords } from '../../../src/contract/words/pages/desk.ts';
import type { VerbName } from '../../../src/domain/ticket/verbs.ts';
import { book, pageWords } from '../../words.ts';
import { ClockCell } from '../clock/clock-cell.tsx';
import { ClockPin } from '../clock/clock-pin.tsx';
import { WaitingNote, waitingVerbs, withoutWaiting } from '../outbox/waiting-note.tsx';
import { verbName } from '../ticket/acts-bar.tsx';
import { leadTask } from '../ticket/steps.ts';
import { VerbDialogs } from '../ticket/verbs/verb-dialogs.tsx';
import type { DeskItem } from './group.ts';
import { QuickClaim, QuickHelp } from './quick-claim.tsx';

type Props = {
  item: DeskItem;
  onDone: (ticket: TicketView, verb: VerbName) => void;
  onStale: (ticketId: string) => void;
};

export const DeskRow = ({ item, onDone, onStale }: Props) => {
  const { verb, clock, group } = item;
  const ticket = withoutWaiting(item.ticket);
  const isKept = waitingVerbs(ticket.id).length > 0;
  const [openVerb, setOpenVerb] = useState<VerbName>();
  const stale = (): void => onStale(ticket.id);
  const done = (view: TicketView): void => {
    setOpenVerb(undefined);
    if (openVerb ?? verb) onDone(view, openVerb ?? verb ?? 'comment');
  };
  return (
    <li class="desk-row" data-group={group}>
      <ClockPin kind={ticket.kind} clock={clock} size={36} />
      <div class="desk-words">
        <a class="desk-title" href={`/t/${ticket.number}`}>
          {ticket.title}
        </a>
        <p class="soft">
          {placeWords(ticket)}
          <span class="desk-number"> · {ticket.number}</span>
        </p>
        <p class="soft">{standWords(item)}</p>
      </div>
      <div class="desk-clock">{clock && <ClockCell clock={clock} pauses={ticket.pauses} />}</div>
      <WaitingNote ticketId={ticket.id} />
      {group === 'claim' && !isKept && (
        <QuickClaim
          ticket={ticket}
          onDone={done}
          onStale={stale}
          onForm={() => setOpenVerb('claim')}
        />
      )}
      {group === 'calls' && !isKept && <QuickHelp ticket={ticket} onDone={done} onStale={stale} />}
      {verb && !isKept && group !== 'claim' && group !== 'calls' && (
        <button type="button" class="button desk-act" onClick={() => setOpenVerb(verb)}>
          {verbName(verb, ticket)}
        </button>
      )}
      <VerbDialogs
        ticket={ticket}
        verb={openVerb}
        onDone={done}
        onKept={() => setOpenVerb(undefined)}
        onStale={stale}
        onClose={() => setOpenVerb(undefined)}
      />
    </li>
  );
};

const placeWords = ({ street, community, place }: TicketView): string =>
  [street.name, place.address ?? community?.name].filter(Boolean).join(' · ');

/** Who has it; for a call what is needed, for a request who asks what. */
const standWords = ({ ticket, group, verb, from }: DeskItem): string => {
  const words = pageWords(deskWords);
  const { hands } = ticket;
  if (group === 'answer') {
    const what = words.what[verb ?? ''] ?? '';
    return from ? words.asks(from.name, what) : what;
  }
  if (group === 'calls' || group === 'helping') {
    const bring = hands?.bring ? words.bring(hands.bring) : '';
    return [hands && hands.open > 0 ? words.slots(hands.open) : '', bring]
      .filter(Boolean)
      .join(' · ');
  }
  const lead = leadTask(ticket);
  if (ticket.status === 'blown' && !lead) return words.noLead;
  if (!lead?.unit) return book().ticketStatus[ticket.status];
  return words.lead(lead.unit.name, book().taskStatus[lead.status]);
};
