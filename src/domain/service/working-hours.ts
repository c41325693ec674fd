/** When are individuals left in peace? On working days 07:00–18:00, unless they opted in. */
import { HOUR_MS, type Instant, shanghaiDay, shanghaiInstant, toMillis } from '../instant.ts';
import { type Calendar, isWorkingDay } from '../sla/calendar.ts';

const BEGINS = '07:00';
const ENDS = '18:00';

/** Whoever may choose when to come within a longer window is not bound by its beginning. */
const LONGEST_BOUND_MS = 12 * HOUR_MS;

export const isWorkTime = (instant: Instant, calendar: Calendar): boolean => {
  const day = shanghaiDay(instant);
  return (
    isWorkingDay(day, calendar) &&
    shanghaiInstant(day, BEGINS) <= instant &&
    instant < shanghaiInstant(day, ENDS)
  );
};

export const liesInWorkTime = (
  { from, until }: { from: Instant; until: Instant },
  calendar: Calendar,
): boolean => toMillis(until) - toMillis(from) <= LONGEST_BOUND_MS && isWorkTime(from, calendar);
