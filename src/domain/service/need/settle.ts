/** What is due of a need by now: a reminder a day before each shift, and its end after the last. */
import { earliest, type Instant, plusMinutes } from '../../instant.ts';
import type { NewServiceFact } from '../fact.ts';
import { placesHeld } from './claims.ts';
import type { Need } from './need.ts';

const REMINDED_BEFORE_MINUTES = 24 * 60;

export const settle = (need: Need, now: Instant): NewServiceFact[] =>
  dueOf(need)
    .filter(({ at }) => at <= now)
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

export const nextInstant = (need: Need): Instant | undefined =>
  earliest(...dueOf(need).map(({ at }) => at));

const dueOf = (need: Need): NewServiceFact[] =>
  need.status === 'open' ? [...remindersOf(need), ...endOf(need)] : [];

/**
 * Whatever came after that instant (the need, the shift, the first who signed up) goes without a
 * reminder: nothing is dated before what has happened.
 */
const remindersOf = (need: Need): NewServiceFact[] =>
  need.shifts.flatMap(({ id: shiftId, from, reminded, cancelled }) => {
    const at = plusMinutes(from, -REMINDED_BEFORE_MINUTES);
    const isMoot = reminded || cancelled || at < need.updatedAt || placesHeld(need, shiftId) === 0;
    return isMoot ? [] : [{ type: 'shift.reminded', at, by: {}, data: { shiftId } }];
  });

const endOf = ({ shifts }: Need): NewServiceFact[] => {
  const at = shifts
    .flatMap(({ until, cancelled }) => (cancelled ? [] : [until]))
    .sort()
    .at(-1);
  return at === undefined ? [] : [{ type: 'need.ended', at, by: {}, data: {} }];
};
