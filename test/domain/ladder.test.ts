import { describe, expect, test } from 'vitest';
import { situationCode } from '../support/sample-district.ts';
import { createStory, type Story, wall } from '../support/story.ts';

const emergency = () =>
  createStory('2026-11-23 20:00').raise('qianfoshan.leader', {
    situationCode: situationCode('井盖缺失'),
    supportUnitIds: [],
  });

/** Monday morning, for 城管 alone. */
const daily = () =>
  createStory('2026-11-23 09:00').raise('qianfoshan.leader', {
    situationCode: situationCode('占道经营'),
    kind: 'daily',
    supportUnitIds: [],
  });

/** [level, clock, instant] of every rung climbed, red cards among them. */
const rungs = (story: Story) =>
  story.facts.flatMap((fact) => {
    if (fact.type !== 'clock.red' && fact.type !== 'clock.escalated') return [];
    return fact.data.level ? [[fact.data.level, fact.data.clockId, fact.at]] : [];
  });

describe('the ladder of a clock that is late', () => {
  test('an emergency nobody claims climbs 15 and 30 minutes after it was due', () => {
    const story = emergency().at('2026-11-23 20:36').settle();
    expect(rungs(story)).toEqual([
      [2, 'claim.1.1', wall('2026-11-23 20:05')],
      [3, 'claim.1.1', wall('2026-11-23 20:20')],
      [2, 'arrive.1.1', wall('2026-11-23 20:30')],
      [4, 'claim.1.1', wall('2026-11-23 20:35')],
    ]);
    expect(story.ticket.level).toBe(4);
  });

  test('at the instant itself the rung is not climbed yet', () => {
    expect(emergency().at('2026-11-23 20:20').settle().ticket.level).toBe(2);
  });

  test('a daily claim climbs at 17:30 of the second and the fifth working day after it was due', () => {
    const story = daily().at('2026-12-03 09:00').settle();
    expect(rungs(story).filter(([, clock]) => clock === 'claim.1.1')).toEqual([
      [2, 'claim.1.1', wall('2026-11-23 14:30')],
      [3, 'claim.1.1', wall('2026-11-25 17:30')],
      [4, 'claim.1.1', wall('2026-11-30 17:30')],
    ]);
  });

  test('it stops with its clock, and the level stays the highest there was', () => {
    const story = emergency().at('2026-11-23 20:10').act('claim', 'shizheng', {});
    story.at('2026-11-23 20:25').act('arrive', 'shizheng', {}).at('2026-11-24 19:00').settle();
    expect(rungs(story)).toEqual([[2, 'claim.1.1', wall('2026-11-23 20:05')]]);
    expect(story.ticket.level).toBe(2);
  });

  test('first answer, signature and verification stop at red', () => {
    const story = daily().at('2026-11-23 10:00').act('claim', 'chengguan', {});
    story.at('2026-11-27 09:00').settle();
    expect(story.state('first_answer', 'chengguan')).toBe('red');
    expect(rungs(story)).toEqual([]);
    expect(story.ticket.level).toBe(0);
  });

  test('a joint action climbs from the instant it was set for', () => {
    const story = createStory('2026-11-23 09:00').raise('qianfoshan.leader', {
      situationCode: situationCode('占道经营'),
      kind: 'enforcement',
      supportUnitIds: [],
    });
    story.act('claim', 'chengguan', {});
    story.act('appoint', 'qianfoshan.staff', { at: wall('2026-11-24 10:00') });
    expect(story.clock('arrive')).toMatchObject({
      dueAt: wall('2026-11-24 10:00'),
      level3At: wall('2026-11-26 17:30'),
      level4At: wall('2026-12-01 17:30'),
    });
  });

  test('a redo starts a new round with a ladder of its own', () => {
    const story = daily().act('claim', 'chengguan', {});
    story.act('report', 'chengguan', { outcome: 'solved', text: '已清理' });
    story.at('2026-11-24 09:00').act('redo', 'qianfoshan.staff', { missing: '还有两处' });
    expect(story.clock('finish')).toMatchObject({
      round: 2,
      dueAt: wall('2026-12-01 17:30'),
      level3At: wall('2026-12-03 17:30'),
    });
  });
});

describe('a call for hands with an end', () => {
  test('is over at its instant, and members it called no longer see it', () => {
    const story = createStory('2026-11-23 10:00').raise('qianfoshan.leader', {
      situationCode: situationCode('暴露垃圾'),
      hands: { wanted: 2, scope: 'district', until: wall('2026-11-23 12:00') },
    });
    expect(story.verbs('member1')).toContain('claim_slot');
    story.at('2026-11-23 12:01').settle();
    expect(story.facts.at(-1)).toMatchObject({
      type: 'hands.ended',
      at: wall('2026-11-23 12:00'),
    });
    expect(story.verbs('member1')).toEqual([]);
    expect(
      story
        .settle()
        .types()
        .filter((type) => type === 'hands.ended'),
    ).toHaveLength(1);
  });

  test('called again it is open again', () => {
    const story = createStory('2026-11-23 10:00').raise('qianfoshan.leader', {
      situationCode: situationCode('暴露垃圾'),
      hands: { wanted: 2, scope: 'district', until: wall('2026-11-23 11:00') },
    });
    story.at('2026-11-23 14:00').act('hands', 'qianfoshan.staff', { wanted: 2, scope: 'district' });
    expect(story.verbs('member1')).toContain('claim_slot');
  });
});
