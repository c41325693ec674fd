/** Which shifts has a need, and which can still be taken? */
import { conflict, invalid } from '../../error.ts';
import { HOUR_MS, type Instant, toInstant, toMillis } from '../../instant.ts';
import type { KeptShift, Need, Shift } from './need.ts';

export const MAX_SHIFTS = 60;
export const MAX_WANTED = 200;

export type ShiftInput = Omit<Shift, 'id'>;

/** At its last instant exactly it is over. */
export const isShiftOver = ({ until, cancelled }: KeptShift, now: Instant): boolean =>
  cancelled === true || until <= now;

const AROUND_MS = 2 * HOUR_MS;

/** That are on, or within two hours of it: nobody has to be looked for in the others. */
export const shiftsAround = ({ shifts }: Need, now: Instant): KeptShift[] => {
  const soon = toInstant(toMillis(now) + AROUND_MS);
  const before = toInstant(toMillis(now) - AROUND_MS);
  return shifts.filter(({ from, until }) => from <= soon && until >= before);
};

export const openShifts = ({ shifts }: Need, now: Instant): KeptShift[] =>
  shifts.filter((shift) => !isShiftOver(shift, now));

export const shiftOf = (need: Need, shiftId: string): KeptShift => {
  const shift = need.shifts.find(({ id }) => id === shiftId);
  if (!shift) throw invalid('shiftId', 'unknown_shift');
  return shift;
};

/** Refused once it is over. */
export const openShiftOf = (need: Need, shiftId: string, now: Instant): KeptShift => {
  const shift = shiftOf(need, shiftId);
  if (isShiftOver(shift, now)) throw conflict('shift_over');
  return shift;
};

/** In order of time, numbered from 1. */
export const numbered = (shifts: readonly ShiftInput[], now: Instant): Shift[] => {
  if (shifts.length === 0) throw invalid('shifts', 'field_missing');
  if (shifts.length > MAX_SHIFTS) throw invalid('shifts', 'field_too_large');
  for (const [index, shift] of shifts.entries()) refuseShift(shift, now, `shifts.${index}.`);
  return [...shifts]
    .sort(byTime)
    .map(({ from, until, wanted }, index) => ({ id: String(index + 1), from, until, wanted }));
};

export const refuseShift = ({ from, until, wanted }: ShiftInput, now: Instant, at = ''): void => {
  if (until <= from) throw invalid(`${at}until`, 'ends_before_start');
  if (until <= now) throw invalid(`${at}until`, 'instant_passed');
  refuseWanted(wanted, `${at}wanted`);
};

export const refuseWanted = (wanted: number, field = 'wanted'): void => {
  if (wanted < 1) throw invalid(field, 'field_too_small');
  if (wanted > MAX_WANTED) throw invalid(field, 'field_too_large');
};

export const byTime = (a: ShiftInput, b: ShiftInput): number =>
  a.from < b.from ? -1 : a.from > b.from ? 1 : a.until < b.until ? -1 : Number(a.until > b.until);

/** By the next shift that is not over; what has none left comes last, as it was. */
export const soonestFirst = (needs: readonly Need[], now: Instant): Need[] => {
  const next = (need: Need): Instant => openShifts(need, now)[0]?.from ?? '9';
  return [...needs].sort((a, b) => next(a).localeCompare(next(b)));
};
