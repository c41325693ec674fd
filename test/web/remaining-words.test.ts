import { describe, expect, it } from 'vitest';
import type { ClockState } from '../../src/domain/sla/clock.ts';
import { type Remaining, remainingWords } from '../../web/elements/remaining-words.ts';

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

  it('counts working days where the calendar gave them, but not on the last day', () => {
    const friday = Date.parse('2026-11-20T08:00:00.000Z');
    const sameDay = Date.parse('2026-11-23T00:16:00.000Z');
    const days = { workingDaysLeft: 1 };
    expect(remainingWords(clock('running', days), friday, 'zh')).toBe('还剩 1 个工作日');
    expect(remainingWords(clock('running', days), friday, 'en')).toBe('1 working day left');
    expect(remainingWords(clock('running', days), sameDay, 'zh')).toBe('还剩 8 小时');
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
