/** How does a handover of the shift read? */
import type { Instant } from '../domain/instant.ts';
import type { HandedTicket, Handover } from '../domain/roster/handover.ts';
import { onDutyAt } from '../domain/roster/on-duty.ts';
import {
  type NamesOfPeople,
  type RosterSeen,
  toCrewView,
  toPersonRef,
  toUnitRef,
} from './roster-view.ts';
import type {
  DayHeadView,
  HandedTicketView,
  HandoverBriefView,
  HandoverView,
} from './roster-views.ts';

type Shown = { title: string; address?: string; isSensitive: boolean };

export const toHandedView = (
  { ticketId, number, kind, level, taskStatus, eta, dueAt, state, waits }: HandedTicket,
  { title, address, isSensitive }: Shown,
  note: string | undefined,
): HandedTicketView => ({
  ...{ ticketId, number, kind, title, address, level },
  ...(isSensitive && { sensitive: true as const }),
  ...{ taskStatus, eta, dueAt, state, waits, note },
});

export const toHandoverBrief = (
  { n, at, personId, tickets, takenOverAt, takenOverBy, superseded, more = 0 }: Handover,
  names: NamesOfPeople,
): HandoverBriefView => ({
  n,
  at,
  ...(personId && { by: toPersonRef(personId, names) }),
  tickets: tickets.length + more,
  takenOverAt,
  ...(takenOverBy && { takenOverBy: toPersonRef(takenOverBy, names) }),
  superseded,
});

type Read = {
  handover: Handover;
  isOpen: boolean;
  note?: string;
  lines: readonly (HandedTicket & { shown: Shown; note?: string; isOver: boolean })[];
  hidden: number;
};

export const toHandoverView = (
  { handover, isOpen, note, lines, hidden }: Read,
  { unit, roster, people, names }: RosterSeen,
  heads: readonly DayHeadView[],
): HandoverView => {
  const { tickets: _, ...brief } = toHandoverBrief(handover, names);
  return {
    ...brief,
    unit: toUnitRef(unit),
    isOpen,
    note,
    tickets: lines.map((line) => ({
      ...toHandedView(line, line.shown, line.note),
      ...(line.isOver && { isOver: true as const }),
    })),
    ...(handover.more && { more: handover.more }),
    ...(hidden > 0 && { hidden }),
    crew: crewWhen(handover.at, { roster, people, names }),
    heads: heads.map(({ day, seq, hash, isWhole, until }) => ({ day, seq, hash, isWhole, until })),
  };
};

const crewWhen = (at: Instant, { roster, people, names }: Omit<RosterSeen, 'unit'>) => {
  const everybody = people.map(({ id }) => id);
  const { duty, deputy, leader, isPlanned } = onDutyAt(roster, at, everybody);
  const crew = { dutyIds: duty, deputyId: deputy, leaderId: leader };
  return { ...toCrewView(crew, names), isPlanned };
};
