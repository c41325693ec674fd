/** How are the people, days and times of a duty roster said? */
import type { CrewView } from '../../../src/contract/roster-views.ts';
import type { Ref } from '../../../src/contract/views.ts';
import { rosterWords } from '../../../src/contract/words/pages/roster.ts';
import { shanghaiDay } from '../../../src/domain/instant.ts';
import { wallTimeOf, weekdayOf } from '../../../src/domain/roster/day.ts';
import { me } from '../../state.ts';
import { pageWords } from '../../words.ts';

export const isMe = ({ id }: Ref): boolean => id === me.value?.user.id;

/** What all names begin with, such as the unit of demo people, up to a space: a cell has no room for it. */
export const commonStart = (names: readonly string[]): string => {
  const [first = '', ...others] = names;
  let start = first;
  for (const other of others) while (!other.startsWith(start)) start = start.slice(0, -1);
  return others.length === 0 ? '' : start.slice(0, start.lastIndexOf(' ') + 1);
};

export const without = (start: string, name: string): string =>
  name.startsWith(start) ? name.slice(start.length) : name;

export const namesIn = ({ duty, deputy, leader }: CrewView): Ref[] =>
  [...duty, deputy, leader].filter((each) => each !== undefined);

/** '11-28 周六'. */
export const sayRosterDay = (day: string): string =>
  `${day.slice(5)} ${pageWords(rosterWords).weekdays[weekdayOf(day)]}`;

/** '17:30' on the day itself, '12-01 08:30' on another, and at the end of the day '24:00'. */
export const sayTimeOn = (instant: string, day: string): string => {
  const time = wallTimeOf(instant);
  const on = shanghaiDay(instant);
  if (on === day) return time;
  return time === '00:00' && on === nextDay(day) ? '24:00' : `${on.slice(5)} ${time}`;
};

/** In a cell: the next morning is told from the evening by being earlier. */
export const sayShort = (instant: string, day: string): string =>
  shanghaiDay(instant) === day ? wallTimeOf(instant) : endOf(wallTimeOf(instant));

const endOf = (time: string): string => (time === '00:00' ? '24:00' : time);

const nextDay = (day: string): string =>
  new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

export const joinNames = (names: readonly string[]): string =>
  names.join(pageWords(rosterWords).listJoin);
