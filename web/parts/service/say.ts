/** How are times of shifts and hours said? In Shanghai days and wall times. */
import { serviceNames } from '../../../src/contract/words/pages/service-names.ts';
import { type Instant, shanghaiDay } from '../../../src/domain/instant.ts';
import { serverNow } from '../../elements/ticker.ts';
import { pageWords } from '../../words.ts';

const SHANGHAI_MS = 8 * 3_600_000;

/** 'HH:MM' in Shanghai. */
export const sayTime = (instant: Instant): string =>
  new Date(Date.parse(instant) + SHANGHAI_MS).toISOString().slice(11, 16);

/** A line never breaks within a day: an invisible joiner (U+2060) follows each hyphen. */
const kept = (day: string): string => day.replaceAll('-', '-\u2060');

/** '11-27', with its year when it is another. */
export const sayDate = (instant: Instant): string => {
  const day = shanghaiDay(instant);
  const thisYear = shanghaiDay(new Date(serverNow()).toISOString()).slice(0, 4);
  return kept(day.startsWith(thisYear) ? day.slice(5) : day);
};

/** '周六 11-28'. */
export const sayDay = (instant: Instant): string => {
  const weekday = (new Date(shanghaiDay(instant)).getUTCDay() + 6) % 7;
  return `${pageWords(serviceNames).weekdays[weekday]} ${sayDate(instant)}`;
};

/** '周六 11-28 06:30–08:00'; over several days both are named. */
export const saySpan = (from: Instant, until: Instant | undefined): string => {
  const start = `${sayDay(from)} ${sayTime(from)}`;
  if (!until) return start;
  const isOneDay = shanghaiDay(from) === shanghaiDay(until);
  return `${start}–${isOneDay ? sayTime(until) : `${sayDay(until)} ${sayTime(until)}`}`;
};
