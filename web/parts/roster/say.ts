/** How are names, times and months of a duty roster shortened? Nothing here knows the language. */
import { shanghaiDay } from '../../../src/domain/instant.ts';
import { plusDays, wallTimeOf } from '../../../src/domain/roster/day.ts';

/** What all names begin with, such as the unit of demo people, up to a space: a cell has no room for it. */
export const commonStart = (names: readonly string[]): string => {
  const [first = '', ...others] = names;
  let start = first;
  for (const other of others) while (!other.startsWith(start)) start = start.slice(0, -1);
  return others.length === 0 ? '' : start.slice(0, start.lastIndexOf(' ') + 1);
};

export const without = (start: string, name: string): string =>
  name.startsWith(start) ? name.slice(start.length) : name;

/** '17:30' on the day itself, '12-01 08:30' on another, and at the end of the day '24:00'. */
export const sayTimeOn = (instant: string, day: string): string => {
  const time = wallTimeOf(instant);
  const on = shanghaiDay(instant);
  if (on === day) return time;
  return time === '00:00' && on === plusDays(day, 1) ? '24:00' : `${on.slice(5)} ${time}`;
};

/** In a cell: the next morning is told from the evening by being earlier. */
export const sayShort = (instant: string, day: string): string =>
  shanghaiDay(instant) === day ? wallTimeOf(instant) : endOf(wallTimeOf(instant));

const endOf = (time: string): string => (time === '00:00' ? '24:00' : time);

/** '2026-12' and 1 → '2027-01'. */
export const monthAfter = (month: string, months: number): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
};
