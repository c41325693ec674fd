/** Why is this clock as it is? Rule, calendar, pauses, and what happens at which instant. */
import type { ClockView, PauseView } from '../../../src/contract/views.ts';
import type { Book } from '../../../src/contract/words/book.ts';
import { limitWords } from '../../../src/contract/words/limit-words.ts';
import type { ClockWords } from '../../../src/contract/words/pages/clock.ts';
import type { TicketWords } from '../../../src/contract/words/pages/ticket.ts';
import {
  DAY_MS,
  type Instant,
  shanghaiDay,
  toInstant,
  toMillis,
} from '../../../src/domain/instant.ts';
import {
  coversSpan,
  hoursAround,
  isBeyondTable,
  isWorkingAt,
  nextOpening,
  oddDays,
  type WorkingTime,
} from '../../../src/domain/sla/intervals.ts';
import { ruleWords } from './rule-words.ts';

export type Tone = 'start' | 'yellow' | 'red' | 'level' | 'met' | 'missed';
export type Step = { at: Instant; text: string; tone: Tone; isPast: boolean };

export type Explanation = {
  title: string;
  rule: string;
  runs: string;
  calendar: string[];
  /** What the reader had better know, said apart. */
  notes: string[];
  pauses: string[];
  steps: Step[];
};

export type Explainer = {
  book: Book;
  words: ClockWords;
  ticketWords: TicketWords;
  time?: WorkingTime;
  nowMs: number;
  say: (instant: Instant) => string;
};

export type Asked = { clock: ClockView; owner?: string; pauses?: readonly PauseView[] };

export const explain = (asked: Asked, by: Explainer): Explanation => {
  const { clock, owner = '', pauses } = asked;
  const { book, words, ticketWords, say } = by;
  return {
    title: words.title(owner, book.clockName[clock.name]),
    rule: ruleWords(clock, book, ticketWords),
    runs: words.span(say(clock.startedAt), say(clock.dueAt)),
    calendar: isWall(clock) ? [words.wall] : calendarWords(clock, by),
    notes: isWall(clock) ? [] : notesOf(clock, by),
    pauses: pauseWords(clock, pauses, by),
    steps: stepsOf(clock, by),
  };
};

const isWall = ({ limit }: ClockView): boolean => limit === undefined || limit.unit === 'minutes';

/** Hours, and those days between start and due that are not what their weekday says. */
const calendarWords = (clock: ClockView, { words, time }: Explainer): string[] => {
  if (!time) return [words.unknown];
  const [start, due] = [toMillis(clock.startedAt), toMillis(clock.dueAt)];
  const [first, last] = [hoursInWords(start, time, words), hoursInWords(due, time, words)];
  const hours = [words.hours(first || last)];
  if (first && last && first !== last)
    hours.push(words.hoursFrom(shortDay(shanghaiDay(clock.dueAt)), last));
  if (!coversSpan(time, start, due)) return hours;
  const { skipped, worked } = oddDays(start, due, time);
  return [
    ...hours,
    ...(skipped.length > 0 ? [words.skipped(daysInWords(skipped, words))] : []),
    ...(worked.length > 0 ? [words.worked(daysInWords(worked, words))] : []),
  ];
};

const notesOf = (clock: ClockView, { words, time, nowMs, say }: Explainer): string[] => {
  if (!time) return [];
  const isOpen = clock.state === 'running' || clock.state === 'yellow';
  const opens = isOpen && !isWorkingAt(nowMs, time) ? nextOpening(nowMs, time) : undefined;
  return [
    ...(opens && opens < toMillis(clock.dueAt) ? [words.stillNow(say(toInstant(opens)))] : []),
    ...(isBeyondTable(clock.dueAt, time) ? [words.beyond(time.knownUntil)] : []),
  ];
};

/** Those granted that touched it; a list does not know them, then only what they took out. */
const pauseWords = (
  clock: ClockView,
  pauses: readonly PauseView[] = [],
  { book, words, ticketWords, say }: Explainer,
): string[] => {
  const until = clock.stoppedAt ?? '9';
  const said = pauses
    .filter(({ state }) => state === undefined)
    .filter(({ from, endedAt = '9' }) => from < until && endedAt > clock.startedAt)
    .map(({ kind, from, until: rings, endedAt, to, document }) => {
      const span = words.pauseOf(book.pauseKind[kind], say(from), say(endedAt ?? rings));
      return [span, to, document].filter(Boolean).join(' · ');
    });
  const amount = clock.paused && clock.limit && { ...clock.limit, amount: clock.paused };
  return [
    ...(clock.state === 'paused' ? [words.isPaused] : []),
    ...said,
    ...(amount ? [words.tookOut(limitWords(amount, ticketWords))] : []),
  ];
};

const stepsOf = (clock: ClockView, { words, nowMs }: Explainer): Step[] => {
  const { startedAt, yellowAt, dueAt, level3At, level4At, stoppedAt } = clock;
  const steps: Omit<Step, 'isPast'>[] = [{ at: startedAt, text: words.start, tone: 'start' }];
  if (yellowAt < dueAt) steps.push({ at: yellowAt, text: words.yellow, tone: 'yellow' });
  steps.push({ at: dueAt, text: level3At ? words.redLevel : words.red, tone: 'red' });
  if (level3At) steps.push({ at: level3At, text: words.level3, tone: 'level' });
  if (level4At) steps.push({ at: level4At, text: words.level4, tone: 'level' });
  const now = toInstant(nowMs);
  if (!stoppedAt) return steps.map((step) => ({ ...step, isPast: step.at < now }));
  const isMet = stoppedAt <= dueAt;
  const text = isMet ? words.stoppedInTime : words.stoppedLate;
  return [
    ...steps.filter(({ at }) => at < stoppedAt),
    { at: stoppedAt, text, tone: isMet ? ('met' as const) : ('missed' as const) },
  ].map((step) => ({ ...step, isPast: true }));
};

/** The hours of a day, of the next working day where it has none. */
export const hoursInWords = (at: number, time: WorkingTime, words: ClockWords): string =>
  hoursAround(at, time)
    .map(([opens, closes]) => `${timeOf(opens)}–${timeOf(closes)}`)
    .join(words.listJoin);

const OFFSET_MS = 8 * 3_600_000;
const timeOf = (millis: number): string => toInstant(millis + OFFSET_MS).slice(11, 16);
const shortDay = (day: string): string => day.slice(5);

/** 10-01, 10-02, 10-05 → 10-01 至 10-05: a weekend between does not part them. */
export const daysInWords = (days: readonly string[], words: ClockWords): string => {
  const ranges: [first: string, last: string][] = [];
  for (const day of days) {
    const range = ranges.at(-1);
    if (range && isNextWeekday(range[1], day)) range[1] = day;
    else ranges.push([day, day]);
  }
  return ranges
    .map(([from, to]) => (from === to ? shortDay(from) : words.toDay(shortDay(from), shortDay(to))))
    .join(words.listJoin);
};

const isNextWeekday = (before: string, after: string): boolean => {
  const gap = (Date.parse(after) - Date.parse(before)) / DAY_MS;
  return gap === 1 || (gap === 3 && new Date(after).getUTCDay() === 1);
};
