import { describe, expect, it } from 'vitest';
import type { ClockState } from '../../src/domain/sla/clock.ts';
import type { LimitUnit } from '../../src/domain/sla/policy.ts';
import { type Remaining, remainingWords, standsStill } from '../../web/elements/remaining-words.ts';
import { at } from './sample-ticket.ts';
import { workingTimeOf } from './working-time.ts';

const dueAt = '2026-11-23T08:16:00.000Z';
const clock = (state: ClockState, more: Partial<Remaining> = {}): Remaining => ({
  state,
  dueAt,
  ...more,
});

const cases: [now: string, zh: string, en: string][] = [
  ['2026-11-23T08:11:54.000Z', '还剩 4 分 06 秒', '4 min 06 s left'],
  ['2026-11-23T08:06:00.001Z', '还剩 9 分 59 秒', '9 min 59 s left'],
  ['2026-11-23T08:06:00.000Z', '还剩 10 分', '10 min left'],
  ['2026-11-23T08:15:22.000Z', '还剩 38 秒', '38 s left'],
  ['2026-11-23T08:16:00.000Z', '还剩 0 秒', '0 s left'],
  ['2026-11-23T07:53:00.000Z', '还剩 23 分', '23 min left'],
  ['2026-11-23T06:06:00.000Z', '还剩 2 小时 10 分', '2 h 10 min left'],
  ['2026-11-23T06:16:00.000Z', '还剩 2 小时', '2 h left'],
  ['2026-11-22T06:16:00.000Z', '还剩 1 天 2 小时', '1 day 2 h left'],
  ['2026-11-20T06:16:00.000Z', '还剩 3 天', '3 days left'],
  ['2026-11-23T08:16:00.001Z', '刚刚逾期', 'just late'],
  ['2026-11-23T09:08:30.000Z', '逾期 52 分', '52 min late'],
  ['2026-11-23T10:26:00.000Z', '逾期 2 小时 10 分', '2 h 10 min late'],
  ['2026-11-27T10:26:00.000Z', '逾期 4 天', '4 days late'],
];

describe('remaining words', () => {
  it.each(cases)('at %s one reads %s', (now, zh, en) => {
    expect(remainingWords(clock('running'), Date.parse(now), 'zh')).toBe(zh);
    expect(remainingWords(clock('yellow'), Date.parse(now), 'en')).toBe(en);
  });

  it('a clock the server called red never shows time left, even when ours runs behind', () => {
    const now = Date.parse('2026-11-23T08:15:58.000Z');
    expect(remainingWords(clock('red'), now, 'zh')).toBe('刚刚逾期');
  });

  it('a stopped clock stands still whatever the time', () => {
    const later = Date.parse('2027-01-01T00:00:00.000Z');
    expect(remainingWords(clock('met'), later, 'zh')).toBe('按时');
    expect(remainingWords(clock('paused'), later, 'zh')).toBe('暂停计时');
    expect(remainingWords(clock('void'), later, 'zh')).toBe('已停表');
    expect(
      remainingWords(clock('missed', { stoppedAt: '2026-11-23T10:26:00.000Z' }), later, 'zh'),
    ).toBe('逾期 2 小时 10 分');
  });
});

const time = workingTimeOf('2026-09-01', '2026-12-01');
const HOURS = 'working_minutes';
const DAYS = 'working_days';

/** Friday 2026-09-18; Sunday the 20th is worked, Friday the 25th is a holiday. */
const working: [now: string, due: string, unit: LimitUnit, zh: string, en: string][] = [
  ['18 17:00', '20 12:00', HOURS, '还剩 4 个工作小时', '4 working h left'],
  ['18 21:00', '20 12:00', HOURS, '还剩 3 个工作小时 30 分', '3 working h 30 min left'],
  ['20 11:37', '20 12:00', HOURS, '还剩 23 分', '23 min left'],
  ['20 11:30', '20 13:45', HOURS, '还剩 45 个工作分钟', '45 working min left'],
  ['20 12:40', '20 13:45', HOURS, '还剩 15 个工作分钟', '15 working min left'],
  ['20 13:37', '20 13:45', HOURS, '还剩 8 分 00 秒', '8 min 00 s left'],
  ['18 17:00', '24 17:30', DAYS, '还剩 5 个工作日', '5 working days left'],
  ['23 23:00', '24 17:30', DAYS, '还剩 1 个工作日', '1 working day left'],
  ['24 00:30', '24 17:30', DAYS, '还剩 7 个工作小时 30 分', '7 working h 30 min left'],
  ['24 11:00', '24 17:30', DAYS, '还剩 5 个工作小时', '5 working h left'],
  ['24 16:00', '24 17:30', DAYS, '还剩 1 小时 30 分', '1 h 30 min left'],
  ['24 17:40', '24 17:30', DAYS, '逾期 10 分', '10 min late'],
  ['26 17:30', '24 17:30', DAYS, '逾期 2 天', '2 days late'],
  ['18 17:00', '20 12:00', 'minutes', '还剩 1 天 19 小时', '1 day 19 h left'],
];

const on = (text: string): string => at(text.slice(3), `2026-09-${text.slice(0, 2)}`);

describe('in working time where the clock is', () => {
  it.each(working)('at %s, due %s in %s: %s', (now, due, unit, zh, en) => {
    const asked: Remaining = { state: 'running', dueAt: on(due), unit };
    expect(remainingWords(asked, Date.parse(on(now)), 'zh', time)).toBe(zh);
    expect(remainingWords(asked, Date.parse(on(now)), 'en', time)).toBe(en);
  });

  it('natural time until the calendar is known, and where it ends before the due instant', () => {
    const asked: Remaining = { state: 'running', dueAt: on('20 12:00'), unit: HOURS };
    const now = Date.parse(on('18 17:00'));
    expect(remainingWords(asked, now, 'zh')).toBe('还剩 1 天 19 小时');
    const short = workingTimeOf('2026-09-01', '2026-09-20');
    expect(remainingWords(asked, now, 'zh', short)).toBe('还剩 1 天 19 小时');
  });

  it.each<[string, string, LimitUnit, boolean]>([
    ['18 16:59', '20 12:00', HOURS, false],
    ['18 17:30', '20 12:00', HOURS, true],
    ['19 10:00', '20 12:00', HOURS, true],
    ['20 12:30', '20 13:45', HOURS, true],
    ['18 21:00', '24 17:30', DAYS, false],
    ['24 07:00', '24 17:30', DAYS, true],
    ['18 21:00', '20 12:00', 'minutes', false],
  ])('at %s, due %s in %s: stands still %s', (now, due, unit, isStill) => {
    const asked: Remaining = { state: 'running', dueAt: on(due), unit };
    expect(standsStill(asked, Date.parse(on(now)), time)).toBe(isStill);
  });

  it('what is late never stands still', () => {
    const late: Remaining = { state: 'red', dueAt: on('18 12:00'), unit: HOURS };
    expect(standsStill(late, Date.parse(on('19 10:00')), time)).toBe(false);
  });
});
