import { useComputed } from '@preact/signals';
import type { ClockView, TicketSummary } from '../../../src/contract/views.ts';
import { clockWords } from '../../../src/contract/words/pages/clock.ts';
import { dashboardWords } from '../../../src/contract/words/pages/dashboard.ts';
import { nearWords } from '../../../src/contract/words/pages/near.ts';
import { summaries, unitById } from '../../state.ts';
import { book, pageWords } from '../../words.ts';
import { ClockCell } from '../clock/clock-cell.tsx';
import { ClockPin } from '../clock/clock-pin.tsx';
import { shortCommunity, shortStreet } from '../short-name.ts';
import { hovered } from './hovered.ts';

type Props = { id: string; isFresh: boolean; isSelected: boolean; onSelect: (id: string) => void };

/** One whistle: its pin, what and where, who has it, and the clock that matters. */
export const TicketRow = ({ id, isFresh, isSelected, onSelect }: Props) => {
  const found = useComputed(() => summaries.value.get(id));
  const isHovered = useComputed(() => hovered.value === id);
  const ticket = found.value;
  if (!ticket) return null;
  const { kind, clock } = ticket;
  const point = (): void => {
    hovered.value = id;
  };
  const unpoint = (): void => {
    if (hovered.peek() === id) hovered.value = null;
  };
  const marks = [
    isFresh && 'is-fresh',
    isSelected && 'is-selected',
    isHovered.value && 'is-hovered',
    kind === 'emergency' && ticket.status === 'blown' && 'is-urgent',
  ];
  return (
    <li
      class={`row ${marks.filter(Boolean).join(' ')}`}
      onPointerEnter={point}
      onPointerLeave={unpoint}
    >
      <button
        class="row-button"
        type="button"
        data-ticket={id}
        aria-current={isSelected ? 'true' : undefined}
        onClick={() => onSelect(id)}
        onFocus={point}
        onBlur={unpoint}
      >
        <span class="visually-hidden">{book().kind[kind]}</span>
        <ClockPin kind={kind} clock={clock} size={36} />
        <RowWords ticket={ticket} isFresh={isFresh} />
      </button>
      <RowClock clock={clock} leadId={ticket.lead?.id} />
    </li>
  );
};

const RowWords = ({ ticket, isFresh }: { ticket: TicketSummary; isFresh: boolean }) => {
  const words = pageWords(dashboardWords);
  const { title, street, community, place, level, sensitive, openSlots, relapse } = ticket;
  const near = place.address ?? (community && shortCommunity(community.name));
  return (
    <span class="row-words">
      <span class="row-title">
        {isFresh && <span class="badge">{words.fresh}</span>}
        {title}
      </span>
      <span class="row-line">
        {shortStreet(street.name)}
        {near && ` · ${near}`}
      </span>
      <span class="row-line is-whole">
        {standing(ticket)}
        {level > 1 && <span class="badge amber">{pageWords(clockWords).level(level)}</span>}
        {relapse && <span class="badge">{pageWords(nearWords).relapse}</span>}
        {openSlots > 0 && <span class="badge">{words.hands(openSlots)}</span>}
        {sensitive && <span class="badge stopped">{words.sensitive}</span>}
      </span>
    </span>
  );
};

/** Who has it, and how far they are. */
const standing = ({ lead, leadStatus, status }: TicketSummary): string => {
  const words = pageWords(dashboardWords);
  if (status === 'blown' && !lead) return words.noLead;
  const isWithLead = leadStatus && (status === 'blown' || status === 'working');
  const state = isWithLead ? book().taskStatus[leadStatus] : book().ticketStatus[status];
  return [lead && shortStreet(lead.name), state].filter(Boolean).join(' ');
};

type Timed = { clock: ClockView | undefined; leadId: string | undefined };

/** A support's clock names the support: the lead is not late for it. */
export const RowClock = ({ clock, leadId }: Timed) => {
  const words = pageWords(dashboardWords);
  if (!clock) return <span class="clock-cell soft">{words.noClock}</span>;
  const isSupports = clock.taskId !== undefined && clock.unitId !== leadId;
  const owner = isSupports ? unitById.value.get(clock.unitId)?.name : undefined;
  return <ClockCell clock={clock} owner={owner} />;
};
