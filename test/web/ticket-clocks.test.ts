import { describe, expect, it } from 'vitest';
import { ticketWords } from '../../src/contract/words/pages/ticket.ts';
import { zh } from '../../src/contract/words/zh.ts';
import { clockGroups, nearestOf, ruleWords, shareUsed } from '../../web/parts/ticket/clocks.ts';
import { at, sampleClock, sampleTask, sampleTicket } from './sample-ticket.ts';

const rule = (policy: string, round = 1): string =>
  ruleWords(sampleClock('claim', '1', at('15:30'), { policy, round }), zh, ticketWords.zh);

describe('the clocks of a ticket', () => {
  it.each([
    ['enforcement.claim@1', '综合执法 · 1 个工作小时 · 时限规则第 1 版'],
    ['emergency.claim@1', '应急 · 5 分钟 · 时限规则第 1 版'],
    ['emergency.finish@1', '应急 · 24 小时 · 时限规则第 1 版'],
    ['utility.claim@1', '水电气热 · 15 分钟 · 时限规则第 1 版'],
    ['daily.finish@1', '民生 · 5 个工作日 · 时限规则第 1 版'],
    ['verification@1', '2 个工作日 · 时限规则第 1 版'],
    ['appointed', '以约定到场时间为准'],
  ])('the rule %s reads %s', (policy, words) => {
    expect(rule(policy)).toBe(words);
  });

  it('a version the screen does not know is named without its limit', () => {
    expect(rule('daily.finish@7')).toBe('民生 · 时限规则第 7 版');
  });

  it('a clock that goes on after a redo does not claim the whole limit again', () => {
    expect(rule('daily.finish@1', 2)).toBe('民生 · 时限规则第 1 版');
  });

  it.each([
    ['14:30', 0],
    ['14:45', 25],
    ['15:30', 100],
    ['18:00', 100],
  ])('at %s of an hour from 14:30, %i %% is used', (time, share) => {
    expect(shareUsed(sampleClock('claim', '1', at('15:30')), Date.parse(at(time)))).toBe(share);
  });

  it('a stopped clock keeps what it had used', () => {
    const stopped = sampleClock('claim', '1', at('15:30'), {
      stoppedAt: at('14:36'),
      state: 'met',
    });
    expect(shareUsed(stopped, Date.parse(at('20:00')))).toBe(10);
  });

  it('clocks of supports stand apart; void ones and the rating window are left out', () => {
    const ticket = sampleTicket({
      tasks: [sampleTask('1'), sampleTask('2', { role: 'support' })],
      clocks: [
        sampleClock('claim', '1', at('15:30')),
        sampleClock('claim', '2', at('15:30')),
        sampleClock('arrive', '1', at('16:00'), { state: 'void' }),
        sampleClock('rating', undefined, at('16:00')),
      ],
    });
    const { main, supports } = clockGroups(ticket);
    expect(main.map(({ id }) => id)).toEqual(['claim.1.1']);
    expect(supports.map(({ id }) => id)).toEqual(['claim.2.1']);
  });

  it('the nearest is the one due first among those that run', () => {
    const clocks = [
      sampleClock('finish', '1', at('17:00')),
      sampleClock('claim', '1', at('15:00'), { state: 'met', stoppedAt: at('14:40') }),
      sampleClock('arrive', '1', at('16:00'), { state: 'red' }),
      sampleClock('rating', undefined, at('14:40')),
    ];
    expect(nearestOf(clocks)?.name).toBe('arrive');
  });
});
