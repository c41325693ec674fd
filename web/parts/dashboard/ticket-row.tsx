import { useComputed } from '@preact/signals';
import '../../elements/sla-clock.ts';
import '../../elements/whistle-pin.ts';
import type { ClockView, TicketSummary } from '../../../src/contract/views.ts';
import { dashboardWords } from '../../../src/contract/words/pages/dashboard.ts';
import { serverNow } from '../../elements/ticker.ts';
import { summaries, unitById } from '../../state.ts';
import { book, language, pageWords, sayInstant } from '../../words.ts';
import { shortCommunity, shortStreet } from '../short-name.ts';
import { isLate } from './filter.ts';
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
    <li class={`row ${marks.filter(Boolean).join(' ')}`}>
      <button
        class="row-button"
        type="button"
        data-ticket={id}
        aria-current={isSelected ? 'true' : undefined}
        onClick={() => onSelect(id)}
        onPointerEnter={point}
        onPointerLeave={unpoint}
        onFocus={point}
        onBlur={unpoint}
      >
        <span class="visually-hidden">{book().kind[kind]}</span>
        <whistle-pin
          kind={kind}
          state={clock?.state ?? 'none'}
          started-at={clock?.startedAt}
          due-at={clock?.dueAt}
          yellow-at={clock?.yellowAt}
          lang={language.value}
          size={36}
        />
        <RowWords ticket={ticket} isFresh={isFresh} />
        <RowClock clock={clock} leadId={ticket.lead?.id} />
      </button>
    </li>
  );
};

const RowWords = ({ ticket, isFresh }: { ticket: TicketSummary; isFresh: boolean }) => {
  const words = pageWords(dashboardWords);
  const { title, street, community, place, level, sensitive, openSlots } = ticket;
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
        {level > 1 && <span class="badge amber">{words.level(level)}</span>}
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
  if (!clock) return <span class="row-clock soft">{words.noClock}</span>;
  const at = sayInstant(clock.dueAt, serverNow());
  const isSupports = clock.taskId !== undefined && clock.unitId !== leadId;
  const owner = isSupports ? unitById.value.get(clock.unitId)?.name : undefined;
  return (
    <span class="row-clock">
      <span class="soft">
        {owner && `${owner} `}
        {book().clockName[clock.name]}
      </span>
      <sla-clock
        state={clock.state}
        started-at={clock.startedAt}
        due-at={clock.dueAt}
        yellow-at={clock.yellowAt}
        stopped-at={clock.stoppedAt}
        lang={language.value}
      />
      <span class="soft small">
        {isLate({ clock }, serverNow()) ? words.dueWas(at) : words.by(at)}
      </span>
    </span>
  );
};
