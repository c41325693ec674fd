/** How does the roster look on a calendar, and where is nobody on duty? */
import { type Instant, shanghaiDay } from '../instant.ts';
import { daysBetween, daysOfMonth, midnightOf } from './day.ts';
import { crewAt } from './on-duty.ts';
import { type Crew, isSameCrew, type Roster, type Turn } from './roster.ts';

/** A part of a turn with one crew; a swap from midnight on cuts a night shift in two. */
export type Stretch = Crew & { from: Instant; until: Instant; name: Turn['name']; swapped?: true };

export type DutyDay = { day: string; stretches: Stretch[] };

/** Every day of the month, with the shifts that begin on it. */
export const daysOf = (roster: Roster, month: string): DutyDay[] =>
  daysOfMonth(month).map((day) => ({
    day,
    stretches: roster.turns
      .filter((turn) => turn.day === day)
      .flatMap((turn) => stretchesOf(roster, turn)),
  }));

export const stretchesOf = (roster: Roster, turn: Turn): Stretch[] => {
  const stretches: Stretch[] = [];
  for (const [from, until] of cutAtMidnights(turn)) {
    const crew = crewAt(roster, turn, from);
    const last = stretches.at(-1);
    const swapped = !isSameCrew(turn, crew) && { swapped: true as const };
    if (last && isSameCrew(last, crew)) last.until = until;
    else stretches.push({ from, until, name: turn.name, ...crew, ...swapped });
  }
  return stretches;
};

const cutAtMidnights = ({ from, until }: Turn): [Instant, Instant][] => {
  const midnights = daysBetween(shanghaiDay(from), shanghaiDay(until))
    .map(midnightOf)
    .filter((at) => from < at && at < until);
  const cuts = [from, ...midnights, until];
  return cuts.slice(1).map((cut, index): [Instant, Instant] => [cuts[index] ?? from, cut]);
};

export type Gap = { from: Instant; until: Instant };

/** Where nobody is planned, and so everybody is on duty. */
export const gapsIn = ({ turns }: Roster, from: Instant, until: Instant): Gap[] => {
  const gaps: Gap[] = [];
  let at = from;
  for (const turn of turns) {
    if (turn.until <= at || turn.from >= until) continue;
    if (turn.from > at) gaps.push({ from: at, until: turn.from });
    at = turn.until;
  }
  if (at < until) gaps.push({ from: at, until });
  return gaps;
};

/** The turns of a month as planned, swaps aside: what is written out can be read in again. */
export const shiftsOfMonth = ({ turns }: Roster, month: string): Turn[] =>
  turns.filter(({ day }) => day.startsWith(month));
