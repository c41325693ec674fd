/** What do the verbs on a duty roster share? */
import { type Actor, isLeader, worksFor } from '../actor.ts';
import { conflict, invalid } from '../error.ts';
import type { Act } from '../rules.ts';
import type { Words } from '../ticket/fact.ts';
import { byOf, type Verb } from '../ticket/flow.ts';
import type { NewRosterFact, RosterFactData, RosterFactType } from './fact.ts';
import { openSwaps, type Roster, type Swap } from './roster.ts';

export type RosterVerb<Input> = Verb<Input, Roster, NewRosterFact>;

export const entry = <T extends RosterFactType>(
  type: T,
  act: Act,
  data: RosterFactData[T],
  words: Words = {},
): NewRosterFact =>
  ({
    type,
    at: act.now,
    by: byOf(act.actor),
    data,
    ...(Object.keys(words).length > 0 && { words }),
  }) as NewRosterFact;

/** The first fact of a unit's roster. */
export const decideOpen = (unitId: string, act: Act): NewRosterFact[] => [
  entry('roster.opened', act, { unitId }),
];

export const isOfUnit = ({ unitId }: Roster, actor: Actor): boolean => worksFor(actor, unitId);

/** Leaders of the unit say who is on duty. */
export const isPlanner = (roster: Roster, actor: Actor): boolean =>
  isOfUnit(roster, actor) && isLeader(actor);

/** Somebody planned anew meanwhile: theirs is looked at first. */
export const refuseOutdated = (roster: Roster, planned: number | undefined): void => {
  if (planned !== undefined && planned !== roster.planned) throw conflict('outdated');
};

/** One more than the highest: the oldest may have been forgotten. */
export const nextOf = (list: readonly { n: number }[]): number =>
  Math.max(0, ...list.map(({ n }) => n)) + 1;

/** Asked, of these two sides. */
export const swapNth = (
  roster: Roster,
  n: number,
  side: 'personId' | 'withPersonId',
  { personId }: Actor,
): Swap => {
  const swap = openSwaps(roster).find((each) => each.n === n && each[side] === personId);
  if (!swap) throw invalid('n', 'unknown_swap');
  return swap;
};
