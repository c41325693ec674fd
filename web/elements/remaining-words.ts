import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS, toMillis } from '../../src/domain/instant.ts';
import type { ClockState } from '../../src/domain/sla/clock.ts';
import {
  coversSpan,
  isWorkingAt,
  type WorkingTime,
  workingDaysAfter,
  workingMsBetween,
} from '../../src/domain/sla/intervals.ts';
import type { LimitUnit } from '../../src/domain/sla/policy.ts';

export type Lang = 'zh' | 'en';

export type Remaining = {
  state: ClockState;
  dueAt: Instant;
  stoppedAt?: Instant;
  unit?: LimitUnit;
};

type Words = {
  met: string;
  paused: string;
  void: string;
  justLate: string;
  late: (span: string) => string;
  left: (span: string) => string;
  days: (days: number) => string;
  workingDays: (days: number) => string;
  workingHours: (hours: number) => string;
  workingMinutes: (minutes: number) => string;
  hours: (hours: number) => string;
  minutes: (minutes: number) => string;
  seconds: (seconds: string) => string;
};

const WORDS: Record<Lang, Words> = {
  zh: {
    met: '按时',
    paused: '暂停计时',
    void: '已停表',
    justLate: '刚刚逾期',
    late: (span) => `逾期 ${span}`,
    left: (span) => `还剩 ${span}`,
    days: (days) => `${days} 天`,
    workingDays: (days) => `${days} 个工作日`,
    workingHours: (hours) => `${hours} 个工作小时`,
    workingMinutes: (minutes) => `${minutes} 个工作分钟`,
    hours: (hours) => `${hours} 小时`,
    minutes: (minutes) => `${minutes} 分`,
    seconds: (seconds) => `${seconds} 秒`,
  },
  en: {
    met: 'in time',
    paused: 'clock paused',
    void: 'clock stopped',
    justLate: 'just late',
    late: (span) => `${span} late`,
    left: (span) => `${span} left`,
    days: (days) => (days === 1 ? '1 day' : `${days} days`),
    workingDays: (days) => (days === 1 ? '1 working day' : `${days} working days`),
    workingHours: (hours) => `${hours} working h`,
    workingMinutes: (minutes) => `${minutes} working min`,
    hours: (hours) => `${hours} h`,
    minutes: (minutes) => `${minutes} min`,
    seconds: (seconds) => `${seconds} s`,
  },
};

/**
 * What is left of a clock in the words people use; in working time where its limit is, late by the
 * wall clock. Seconds only under ten minutes, hours beside days only under three.
 * Example: due 16:16:00, now 16:11:54 → 还剩 4 分 06 秒; now 18:26:00 → 逾期 2 小时 10 分.
 */
export const remainingWords = (
  clock: Remaining,
  nowMs: number,
  lang: Lang,
  time?: WorkingTime,
): string => {
  const words = WORDS[lang];
  switch (clock.state) {
    case 'met':
    case 'paused':
    case 'void':
      return words[clock.state];
    case 'missed':
      return lateWords(toMillis(clock.stoppedAt ?? clock.dueAt) - toMillis(clock.dueAt), words);
    case 'running':
    case 'yellow':
    case 'red': {
      const leftMs = toMillis(clock.dueAt) - nowMs;
      if (leftMs < 0 || clock.state === 'red') return lateWords(-leftMs, words);
      const working = workingLeft(clock, nowMs, time);
      return words.left(working ? workingSpan(working, words) : leftSpan(leftMs, words));
    }
  }
};

/** Its hours are being counted, and now is none of them. */
export const standsStill = (clock: Remaining, nowMs: number, time?: WorkingTime): boolean =>
  time !== undefined &&
  (clock.state === 'running' || clock.state === 'yellow') &&
  workingLeft(clock, nowMs, time)?.days === 0 &&
  !isWorkingAt(nowMs, time);

type WorkingLeft = { days: number; ms: number };

/** Undefined where it is the same as by the wall clock, or cannot be told. */
const workingLeft = (
  { dueAt, unit }: Remaining,
  nowMs: number,
  time: WorkingTime | undefined,
): WorkingLeft | undefined => {
  const due = toMillis(dueAt);
  if (!time || !unit || unit === 'minutes' || !coversSpan(time, nowMs, due)) return undefined;
  const ms = workingMsBetween(nowMs, due, time);
  if (ms === 0 || ms === due - nowMs) return undefined;
  return { days: unit === 'working_days' ? workingDaysAfter(nowMs, due, time) : 0, ms };
};

const workingSpan = ({ days, ms }: WorkingLeft, words: Words): string => {
  if (days > 0) return words.workingDays(days);
  const [hours, minutes] = [Math.floor(ms / HOUR_MS), Math.floor((ms % HOUR_MS) / MINUTE_MS)];
  return hours > 0
    ? pair(words.workingHours(hours), minutes, words.minutes)
    : words.workingMinutes(Math.max(1, minutes));
};

const lateWords = (lateMs: number, words: Words): string =>
  lateMs < MINUTE_MS ? words.justLate : words.late(span(lateMs, words));

const leftSpan = (leftMs: number, words: Words): string => {
  if (leftMs >= 10 * MINUTE_MS) return span(leftMs, words);
  const minutes = Math.floor(leftMs / MINUTE_MS);
  const seconds = Math.floor((leftMs % MINUTE_MS) / 1000);
  return minutes > 0
    ? `${words.minutes(minutes)} ${words.seconds(String(seconds).padStart(2, '0'))}`
    : words.seconds(String(seconds));
};

const span = (ms: number, words: Words): string => {
  const days = Math.floor(ms / DAY_MS);
  const hours = Math.floor((ms % DAY_MS) / HOUR_MS);
  const minutes = Math.floor((ms % HOUR_MS) / MINUTE_MS);
  if (days >= 3) return words.days(days);
  if (days > 0) return pair(words.days(days), hours, words.hours);
  return hours > 0 ? pair(words.hours(hours), minutes, words.minutes) : words.minutes(minutes);
};

const pair = (big: string, small: number, toWords: (n: number) => string): string =>
  small > 0 ? `${big} ${toWords(small)}` : big;
