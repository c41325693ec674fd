/** How does a unit's duty roster read: as a calendar, with names, and with what this person may do? */
import type { Actor, Role } from '../domain/actor.ts';
import { type Instant, shanghaiDay } from '../domain/instant.ts';
import { dayKindOf, midnightOf, plusDays, wallTimeOf } from '../domain/roster/day.ts';
import { openHandover } from '../domain/roster/handover.ts';
import { onDutyAt, turnAt } from '../domain/roster/on-duty.ts';
import type { Crew, Roster, Swap, Turn } from '../domain/roster/roster.ts';
import { gapsIn, stretchesOf } from '../domain/roster/stretches.ts';
import { ROSTER_VERBS } from '../domain/roster/verbs.ts';
import type { Calendar } from '../domain/sla/calendar.ts';
import { allowed } from '../domain/ticket/flow.ts';
import type { Unit } from '../domain/unit.ts';
import type {
  CrewView,
  DutyDayView,
  DutyRosterView,
  OnDutyView,
  SwapView,
  TurnView,
} from './roster-views.ts';
import type { Ref } from './views.ts';

export type NamesOfPeople = ReadonlyMap<string, string>;

export type RosterSeen = {
  unit: Unit;
  roster: Roster;
  people: readonly { id: string; role: Role; name: string }[];
  names: NamesOfPeople;
};

export const toDutyRosterView = (
  { unit, roster, people, names }: RosterSeen,
  month: string,
  days: readonly string[],
  actor: Actor,
  now: Instant,
  calendar: Calendar,
): DutyRosterView => ({
  unit: toUnitRef(unit),
  month,
  today: shanghaiDay(now),
  now: toOnDutyView(unit, roster, idsOf(people), names, now),
  people: people.map(({ id, role, name }) => ({ id, role, name: names.get(id) ?? name })),
  days: days.map((day) => toDayView(roster, day, names, calendar)),
  swaps: roster.swaps
    .filter((swap) => isShown(swap, days))
    .map((swap) => toSwapView(swap, names, actor)),
  planned: roster.planned,
  verbs: allowed(ROSTER_VERBS, roster, actor, now),
});

/** Asked for, whatever its days; else those of the days shown. */
const isShown = ({ state, days }: Swap, shown: readonly string[]): boolean =>
  state === 'asked' || days.some((day) => shown.includes(day));

export const toDayView = (
  roster: Roster,
  day: string,
  names: NamesOfPeople,
  calendar: Calendar,
): DutyDayView => {
  const turns = roster.turns.filter((turn) => turn.day === day);
  return {
    day,
    kind: dayKindOf(day, calendar),
    stretches: turns
      .flatMap((turn) => stretchesOf(roster, turn))
      .map(({ name, from, until, swapped, ...crew }) => ({
        ...{ name, from, until },
        ...toCrewView(crew, names),
        ...(swapped && { swapped }),
      })),
    turns: turns.map(toTurnView),
    gaps: gapsIn(roster, midnightOf(day), midnightOf(plusDays(day, 1))),
  };
};

export const toTurnView = ({ name, from, until, dutyIds, deputyId, leaderId }: Turn): TurnView => ({
  ...{ name, dutyIds, deputyId, leaderId },
  from: wallTimeOf(from),
  until: wallTimeOf(until),
});

export const toCrewView = (
  { dutyIds, deputyId, leaderId }: Crew,
  names: NamesOfPeople,
): CrewView => ({
  duty: dutyIds.map((id) => toPersonRef(id, names)),
  ...(deputyId && { deputy: toPersonRef(deputyId, names) }),
  ...(leaderId && { leader: toPersonRef(leaderId, names) }),
});

export const toPersonRef = (id: string, names: NamesOfPeople): Ref => ({
  id,
  name: names.get(id) ?? '',
});

export const toUnitRef = ({ id, name, kind }: Unit) => ({ id, name, kind });

export const toOnDutyView = (
  unit: Unit,
  roster: Roster | undefined,
  everybody: readonly string[],
  names: NamesOfPeople,
  now: Instant,
): OnDutyView => {
  const { duty, deputy, leader, isPlanned } = onDutyAt(roster, now, everybody);
  return {
    unit: toUnitRef(unit),
    ...(unit.phone && { phone: unit.phone }),
    ...toCrewView({ dutyIds: duty, deputyId: deputy, leaderId: leader }, names),
    isPlanned,
    ...(roster && timesAt(roster, now)),
  };
};

export const waitingIn = (roster: Roster | undefined, names: NamesOfPeople) => {
  const open = roster && openHandover(roster.handovers);
  if (!open) return {};
  const by = open.personId && { by: toPersonRef(open.personId, names) };
  return { waiting: { n: open.n, at: open.at, ...by } };
};

const timesAt = (roster: Roster, now: Instant) => {
  const turn = turnAt(roster, now);
  const stretch = turn && stretchesOf(roster, turn).findLast(({ from }) => from <= now);
  if (stretch) return { shift: stretch.name, from: stretch.from, until: stretch.until };
  const next = roster.turns.find(({ from }) => from > now);
  return next && { until: next.from };
};

const toSwapView = (swap: Swap, names: NamesOfPeople, { personId }: Actor): SwapView => ({
  n: swap.n,
  person: toPersonRef(swap.personId, names),
  with: toPersonRef(swap.withPersonId, names),
  days: swap.days,
  state: swap.state,
  askedAt: swap.askedAt,
  answeredAt: swap.answeredAt,
  ...(swap.state === 'asked' && swap.withPersonId === personId && { mine: 'answer' }),
  ...(swap.state === 'asked' && swap.personId === personId && { mine: 'withdraw' }),
});

const idsOf = (people: RosterSeen['people']): string[] => people.map(({ id }) => id);
