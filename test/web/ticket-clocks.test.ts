import { describe, expect, it } from 'vitest';
import { ticketWords } from '../../src/contract/words/pages/ticket.ts';
import { zh } from '../../src/contract/words/zh.ts';
import { DEFAULT_POLICIES, type Limit, stampOf } from '../../src/domain/sla/policy.ts';
import { ruleWords } from '../../web/parts/clock/rule-words.ts';
import { clockGroups, nearestOf } from '../../web/parts/ticket/clocks.ts';
import { at, sampleClock, sampleTask, sampleTicket } from './sample-ticket.ts';

const given = (policy: string): Limit | undefined =>
  DEFAULT_POLICIES.find((each) => stampOf(each) === policy)?.limit;
const rule = (policy: string, round = 1, limit = given(policy)): string =>
  ruleWords({ name: 'arrive', policy, round, limit }, zh, ticketWords.zh);

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

  it('an edited limit is said as the clock was given it', () => {
    const limit = { amount: 90, unit: 'working_minutes' } as const;
    expect(rule('daily.claim@7', 1, limit)).toBe('民生 · 90 个工作分钟 · 时限规则第 7 版');
  });

  it("an instant given to an order or a milestone is nobody's arrival", () => {
    const given = { policy: 'appointed', round: 1, limit: undefined };
    expect(ruleWords({ name: 'order', ...given }, zh, ticketWords.zh)).toBe('以指定的时间为准');
  });

  it('a clock that goes on after a redo does not claim the whole limit again', () => {
    expect(rule('daily.finish@1', 2)).toBe('民生 · 时限规则第 1 版');
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
