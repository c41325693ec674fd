import { describe, expect, test } from 'vitest';
import { editPolicy, type PolicyEdit } from '../../src/domain/sla/edit-policy.ts';
import { outlookOf } from '../../src/domain/sla/outlook.ts';
import { DEFAULT_POLICIES, type Policy, stampOf } from '../../src/domain/sla/policy.ts';
import { sampleRules, situationCode } from '../support/sample-district.ts';
import { refusal, wall } from '../support/story.ts';

const NOW = wall('2026-11-23 10:00');
const DAILY = { key: 'daily.claim', amount: 120, unit: 'working_minutes' } as const;

describe('a limit is entered as a new version', () => {
  test('with the instant it counts from', () => {
    expect(editPolicy(DAILY, DEFAULT_POLICIES, NOW)).toEqual({
      key: 'daily.claim',
      version: 2,
      limit: { amount: 120, unit: 'working_minutes' },
      since: NOW,
    });
  });

  test('working hours may become working days, and back', () => {
    const days = editPolicy({ ...DAILY, amount: 1, unit: 'working_days' }, DEFAULT_POLICIES, NOW);
    const back = editPolicy(DAILY, [...DEFAULT_POLICIES, days], NOW);
    expect([days.limit.unit, back.limit.unit, back.version]).toEqual([
      'working_days',
      'working_minutes',
      3,
    ]);
  });

  test.each<[string, PolicyEdit, string]>([
    ['an unknown key', { ...DAILY, key: 'daily.arrive' }, 'unknown_policy'],
    ['day and night for office work', { ...DAILY, unit: 'minutes' }, 'unit_change'],
    ['office hours for an emergency', { ...DAILY, key: 'emergency.claim' }, 'unit_change'],
    ['nothing', { ...DAILY, amount: 0 }, 'field_too_small'],
    ['less than nothing', { ...DAILY, amount: -5 }, 'field_too_small'],
    ['half a minute', { ...DAILY, amount: 0.5 }, 'field_kind'],
    ['NaN', { ...DAILY, amount: Number.NaN }, 'field_kind'],
    ['for ever', { ...DAILY, amount: 1e9 }, 'field_too_large'],
    ['what is in force', { ...DAILY, amount: 240 }, 'already_there'],
    ['an edit of an outdated version', { ...DAILY, version: 7 }, 'outdated'],
  ])('refuses %s', (_what, edit, reason) => {
    expect(refusal(() => editPolicy(edit, DEFAULT_POLICIES, NOW)).reason).toBe(reason);
  });
});

describe('a situation gets a limit of its own', () => {
  const [code, situations] = [situationCode('暴露垃圾'), sampleRules.situations];
  const own = { key: `${code}.finish`, amount: 2, unit: 'working_days' } as const;
  const entered = editPolicy(own, DEFAULT_POLICIES, NOW, situations);
  const stamps = (policies: readonly Policy[], kind: 'daily' | 'emergency' = 'daily') =>
    outlookOf({ kind, situationCode: code }, NOW, { ...sampleRules, policies }).map(({ policy }) =>
      stampOf(policy),
    );

  test('which is the narrowest there is, for its own kind only', () => {
    const policies = [...DEFAULT_POLICIES, entered];
    expect(stamps(policies).at(-1)).toBe(`${code}.finish@1`);
    expect(stamps(policies, 'emergency').at(-1)).toBe('emergency.finish@1');
  });

  test('and taken back, what counts for its kind counts again, with every version kept', () => {
    const policies = [...DEFAULT_POLICIES, entered];
    const back = editPolicy({ ...own, amount: 0, version: 1 }, policies, NOW, situations);
    expect(back.version).toBe(2);
    expect(stamps([...policies, back]).at(-1)).toBe('simple.finish@1');
    const again = editPolicy(own, [...policies, back], NOW, situations);
    expect([again.version, again.limit.amount]).toEqual([3, 2]);
  });

  test.each<[string, Partial<PolicyEdit>, string]>([
    ['of no situation', { key: 'Z-99.finish' }, 'unknown_policy'],
    ['for a clock that is nobody called’s', { key: `${code}.rating` }, 'unknown_policy'],
    ['by day and night where the kind has office hours', { unit: 'minutes' }, 'unit_change'],
    ['less than none', { amount: -1 }, 'field_too_small'],
    ['none where there is none', { amount: 0 }, 'already_there'],
    ['on a version that is not', { version: 3 }, 'outdated'],
  ])('but not %s', (_what, edit, reason) => {
    const asked = { ...own, ...edit };
    const entering = () => editPolicy(asked, DEFAULT_POLICIES, NOW, situations);
    expect(refusal(entering).reason).toBe(reason);
  });
});

describe('the outlook says what would be due, as the clocks would', () => {
  const due = (subject: Parameters<typeof outlookOf>[0], at: string) =>
    outlookOf(subject, wall(at), sampleRules).map(({ name, dueAt }) => [name, dueAt]);

  test('the worked example: daily, Friday 2026-09-18 17:00', () => {
    expect(due({ kind: 'daily' }, '2026-09-18 17:00')).toEqual([
      ['claim', wall('2026-09-20 12:00')],
      ['first_answer', wall('2026-09-20 17:30')],
      ['finish', wall('2026-09-24 17:30')],
    ]);
  });

  test('an emergency runs day and night', () => {
    expect(due({ kind: 'emergency' }, '2026-10-01 03:00')).toEqual([
      ['claim', wall('2026-10-01 03:05')],
      ['arrive', wall('2026-10-01 03:30')],
      ['first_answer', wall('2026-10-01 05:00')],
      ['finish', wall('2026-10-02 03:00')],
    ]);
  });

  test('the kind given beats the kind of the situation', () => {
    const code = situationCode('井盖缺失');
    expect(due({ kind: 'key_work', situationCode: code }, '2026-11-23 10:00')[0]).toEqual([
      'claim',
      wall('2026-11-23 15:30'),
    ]);
  });
});
