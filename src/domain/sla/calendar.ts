/** How much working time passes between two instants of Asia/Shanghai? */
import {
  DAY_MS,
  HOUR_MS,
  type Instant,
  MINUTE_MS,
  shanghaiDay,
  shanghaiInstant,
  toInstant,
  toMillis,
} from '../instant.ts';

/** Days are 'YYYY-MM-DD'. After knownUntil every Monday to Friday counts as a working day. */
export type WorkingDays = {
  knownUntil: string;
  holidays: ReadonlySet<string>;
  /** 调休: weekend days that are worked. */
  makeUps: ReadonlySet<string>;
};

/** Opens and closes, such as ['08:30', '12:00']. */
export type Session = readonly [string, string];

/** In force from 'MM-DD' until the next season begins; the last one runs on over New Year. */
export type Season = { from: string; sessions: readonly Session[] };

/** Never changed in place: an edited calendar is a new one. */
export type Calendar = Readonly<{ days: WorkingDays; seasons: readonly Season[] }>;

const MORNING: Session = ['08:30', '12:00'];
const AFTERNOON: Session = ['13:30', '17:30'];
export const OFFICE_HOURS: readonly Season[] = [{ from: '01-01', sessions: [MORNING, AFTERNOON] }];

export const createCalendar = (
  known: { holidays: readonly string[]; makeUps: readonly string[]; knownUntil: string },
  seasons = OFFICE_HOURS,
): Calendar => {
  const { holidays, makeUps, knownUntil } = known;
  return { days: { knownUntil, holidays: new Set(holidays), makeUps: new Set(makeUps) }, seasons };
};

export const isWorkingDay = (day: string, { days }: Calendar): boolean => {
  if (days.makeUps.has(day)) return true;
  const weekday = new Date(day).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !days.holidays.has(day);
};

/** Whether the holiday table says nothing yet about this instant's day. */
export const isBeyondKnown = (instant: Instant, { days }: Calendar): boolean =>
  shanghaiDay(instant) > days.knownUntil;

/** The stretches of working time from one instant to another, in order. */
export const workingIntervals = (from: Instant, to: Instant, calendar: Calendar) =>
  spansBetween(toMillis(from), toMillis(to), calendar).map(
    ([opens, closes]): [Instant, Instant] => [toInstant(opens), toInstant(closes)],
  );

/** Working minutes, with fractions; 0 when `to` is not after `from`. */
export const workingMinutesBetween = (from: Instant, to: Instant, calendar: Calendar): number => {
  const spans = spansBetween(toMillis(from), toMillis(to), calendar);
  return spans.reduce((sum, [opens, closes]) => sum + closes - opens, 0) / MINUTE_MS;
};

/**
 * The earliest instant by which so many working minutes have passed: Friday 17:00 + 240
 * before a make-up Sunday = Sunday 12:00 (30 + 210), never 13:30.
 */
export const plusWorkingMinutes = (
  start: Instant,
  minutes: number,
  calendar: Calendar,
): Instant => {
  const from = toMillis(start);
  const first = dayOf(from);
  let left = Math.round(minutes * MINUTE_MS);
  if (!(left > 0)) return start;
  for (let day = first; day <= first + CENTURY_DAYS; day++)
    for (const [opens, closes] of spansOn(day, calendar)) {
      const begins = Math.max(opens, from);
      if (closes - begins >= left) return toInstant(begins + left);
      left -= Math.max(closes - begins, 0);
    }
  throw new RangeError(NO_WORKING_TIME);
};

/** When work ends, 17:30, on the n-th working day (n from 1) after the day of `start`. */
export const endOfWorkingDay = (start: Instant, n: number, calendar: Calendar): Instant =>
  toInstant(workingDayAfter(start, n, calendar).at(-1)?.[1] ?? Number.NaN);

/** When its first session ends, 12:00, on the n-th working day (n from 1) after the day of `start`. */
export const noonOfWorkingDay = (start: Instant, n: number, calendar: Calendar): Instant =>
  toInstant(workingDayAfter(start, n, calendar)[0]?.[1] ?? Number.NaN);

/** Working days after the day of `from`, up to and with the day of `to`. */
export const workingDaysBetween = (from: Instant, to: Instant, calendar: Calendar): number => {
  let count = 0;
  for (let day = dayOf(toMillis(from)) + 1; day <= dayOf(toMillis(to)); day++)
    if (spansOn(day, calendar).length > 0) count++;
  return count;
};

/** Working days with any working time between two instants, begun ones counted. */
export const workedDaysBetween = (from: Instant, to: Instant, calendar: Calendar): number =>
  new Set(spansBetween(toMillis(from), toMillis(to), calendar).map(([opens]) => dayOf(opens))).size;

/** From opening to closing, in milliseconds. */
type Span = readonly [number, number];

const NO_WORKING_TIME = 'the calendar has no working time within a century';
const CENTURY_DAYS = 36_525;
const OFFSET_MS = 8 * HOUR_MS;

/** The number of the Shanghai day, counted from 1970-01-01. */
const dayOf = (millis: number): number => Math.floor((millis + OFFSET_MS) / DAY_MS);

const spansBetween = (from: number, to: number, calendar: Calendar): Span[] => {
  const spans: Span[] = [];
  for (let day = dayOf(from); day <= dayOf(to); day++)
    for (const [opens, closes] of spansOn(day, calendar))
      if (closes > from && opens < to) spans.push([Math.max(opens, from), Math.min(closes, to)]);
  return spans;
};

const workingDayAfter = (start: Instant, n: number, calendar: Calendar): readonly Span[] => {
  const first = dayOf(toMillis(start)) + 1;
  let left = n;
  for (let day = first; day <= first + CENTURY_DAYS; day++) {
    const spans = spansOn(day, calendar);
    if (spans.length > 0 && --left <= 0) return spans;
  }
  throw new RangeError(NO_WORKING_TIME);
};

/** Each day is worked out once per calendar, so years of days cost microseconds. */
const workedOut = new WeakMap<Calendar, Map<number, readonly Span[]>>();

const spansOn = (day: number, calendar: Calendar): readonly Span[] => {
  const days = workedOut.get(calendar) ?? new Map<number, readonly Span[]>();
  if (days.size === 0) workedOut.set(calendar, days);
  const spans = days.get(day) ?? workOut(toInstant(day * DAY_MS).slice(0, 10), calendar);
  days.set(day, spans);
  return spans;
};

const workOut = (day: string, calendar: Calendar): Span[] => {
  if (!isWorkingDay(day, calendar)) return [];
  const seasons = [...calendar.seasons].sort((a, b) => (a.from < b.from ? -1 : 1));
  const season = seasons.findLast(({ from }) => from <= day.slice(5)) ?? seasons.at(-1);
  const millisAt = (time: string) => toMillis(shanghaiInstant(day, time));
  return season?.sessions.map(([opens, closes]) => [millisAt(opens), millisAt(closes)]) ?? [];
};
