/** How does one fact change a duty roster, and who sees it? */
import { DAY_MS, type Instant, toInstant, toMillis } from '../instant.ts';
import { unitRoom } from '../rooms.ts';
import type { Noun } from '../thing.ts';
import type { NewRosterFact, RosterFact, RosterFactData } from './fact.ts';
import { type Handover, handoverFrom, takenOver } from './handover.ts';
import { isSameTurn, type Roster, rosterIdOf, type Swap, type Turn } from './roster.ts';

export const rosterNoun: Noun<Roster, RosterFact, NewRosterFact> = {
  apply: (before, fact) => ({
    ...forget(
      fact.type === 'roster.opened' ? opened(fact) : change(known(before, fact), fact),
      fact.at,
    ),
    version: fact.version,
    updatedAt: fact.at,
  }),
  settle: () => [],
  nextInstant: () => undefined,
  audience: ({ unitId }) => [unitRoom(unitId)],
};

type OpenedFact = Extract<RosterFact, { type: 'roster.opened' }>;

const opened = ({ at, data }: OpenedFact): Roster => blankRoster(data.unitId, at);

/** As it is before the first fact: nobody is planned. */
export const blankRoster = (unitId: string, at: Instant): Roster => ({
  noun: 'roster',
  id: rosterIdOf(unitId),
  status: 'open',
  version: 0,
  updatedAt: at,
  unitId,
  planned: 0,
  turns: [],
  swaps: [],
  handovers: [],
});

const known = (before: Roster | undefined, fact: RosterFact): Roster => {
  if (!before) throw new Error(`${fact.type} before roster.opened on ${fact.thingId}`);
  return before;
};

const change = (roster: Roster, fact: Exclude<RosterFact, OpenedFact>): Roster => {
  const { at, version } = fact;
  switch (fact.type) {
    case 'roster.planned':
      return {
        ...replaced(roster, fact.data.fromDay, fact.data.untilDay, fact.data.turns),
        planned: version,
      };
    case 'roster.day_changed':
      return {
        ...replaced(roster, fact.data.day, fact.data.day, fact.data.turns),
        planned: version,
      };
    case 'roster.swap_asked':
      return { ...roster, swaps: [...roster.swaps, asked(fact.data, at)] };
    case 'roster.swap_accepted':
      return accepted(roster, fact.data.n, at);
    case 'roster.swap_declined':
      return withSwap(roster, fact.data.n, { state: 'declined', answeredAt: at });
    case 'roster.swap_withdrawn':
      return withSwap(roster, fact.data.n, { state: 'dropped' });
    case 'shift.handed_over': {
      const others = roster.handovers.map(superseded);
      return { ...roster, handovers: [...others, handoverFrom(fact)] };
    }
    case 'shift.taken_over': {
      const change = (each: Handover) => (each.n === fact.data.n ? takenOver(each, fact) : each);
      return { ...roster, handovers: roster.handovers.map(change) };
    }
  }
};

/** What is planned later stands: swaps of the days that changed go. */
const replaced = (
  roster: Roster,
  fromDay: string,
  untilDay: string,
  turns: readonly Turn[],
): Roster => {
  const isAside = (day: string): boolean => day < fromDay || day > untilDay;
  const isLeft = (day: string): boolean => isAside(day) || isAsPlanned(day, roster.turns, turns);
  const left = roster.turns.filter(({ day }) => isAside(day));
  return {
    ...roster,
    turns: [...left, ...turns].sort((a, b) => (a.from < b.from ? -1 : 1)),
    swaps: roster.swaps.map((swap) => cut(swap, swap.days.filter(isLeft))),
  };
};

const isAsPlanned = (day: string, before: readonly Turn[], after: readonly Turn[]): boolean => {
  const planned = after.filter((turn) => turn.day === day);
  const was = before.filter((turn) => turn.day === day);
  return (
    was.length === planned.length &&
    was.every((turn) => planned.some((other) => isSameTurn(turn, other)))
  );
};

const cut = (swap: Swap, days: string[]): Swap =>
  days.length === 0 && (swap.state === 'asked' || swap.state === 'accepted')
    ? { ...swap, state: 'dropped' }
    : { ...swap, days: days.length > 0 ? days : swap.days };

const asked = (
  { words: _, ...said }: RosterFactData['roster.swap_asked'],
  askedAt: Instant,
): Swap => ({ ...said, state: 'asked', askedAt });

/** Goes behind those accepted before it. */
const accepted = (roster: Roster, n: number, answeredAt: Instant): Roster => {
  const isIt = (swap: Swap): boolean => swap.n === n;
  const [swap] = roster.swaps.filter(isIt);
  const others = roster.swaps.filter((each) => !isIt(each));
  return { ...roster, swaps: [...others, ...(swap ? [agreed(swap, answeredAt)] : [])] };
};

const agreed = (swap: Swap, answeredAt: Instant): Swap => ({
  ...swap,
  state: 'accepted',
  answeredAt,
});

const withSwap = (roster: Roster, n: number, change: Partial<Swap>): Roster => ({
  ...roster,
  swaps: roster.swaps.map((swap) => (swap.n === n ? { ...swap, ...change } : swap)),
});

const superseded = (handover: Handover): Handover =>
  handover.takenOverAt ? handover : { ...handover, superseded: true };

const KEPT_MS = 92 * DAY_MS;
/** Of three shifts a day those of four days. */
const HANDOVERS_KEPT = 12;

/** The facts keep what was; the roster holds a quarter of the past, so that it stays small. */
const forget = (roster: Roster, at: Instant): Roster => {
  const since = toInstant(toMillis(at) - KEPT_MS);
  return {
    ...roster,
    turns: roster.turns.filter(({ until }) => until > since),
    swaps: roster.swaps.filter(({ days }) => (days.at(-1) ?? '') > since.slice(0, 10)),
    handovers: roster.handovers.slice(-HANDOVERS_KEPT),
  };
};
