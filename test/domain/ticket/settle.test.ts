import { describe, expect, test } from 'vitest';
import { nextInstant } from '../../../src/domain/ticket/settle.ts';
import { situationCode } from '../../support/sample-district.ts';
import { createStory, wall } from '../../support/story.ts';

const emergency = () =>
  createStory('2026-11-23 20:00').raise('qianfoshan.leader', {
    situationCode: situationCode('井盖缺失'),
    supportUnitIds: [],
  });

const cards = (story: ReturnType<typeof createStory>) =>
  story.facts
    .filter((fact) => fact.type === 'clock.yellow' || fact.type === 'clock.red')
    .map((fact) => [fact.type, fact.data.clockId, fact.at]);

describe('settling', () => {
  test('each card is dated at its own instant, in order, however late it is noticed', () => {
    const story = emergency().at('2026-11-23 22:30').settle();
    expect(cards(story)).toEqual([
      ['clock.yellow', 'claim.1.1', '2026-11-23T12:03:45.000Z'],
      ['clock.red', 'claim.1.1', wall('2026-11-23 20:05')],
      ['clock.yellow', 'arrive.1.1', '2026-11-23T12:22:30.000Z'],
      ['clock.red', 'arrive.1.1', wall('2026-11-23 20:30')],
      ['clock.yellow', 'first_answer.1.1', wall('2026-11-23 21:30')],
      ['clock.red', 'first_answer.1.1', wall('2026-11-23 22:00')],
    ]);
  });

  test('settling again, at once or in small steps, writes nothing twice', () => {
    const whole = emergency().at('2026-11-23 22:30').settle().settle();
    const steps = emergency();
    for (let minute = 0; minute < 150; minute += 1) steps.later(1).settle();
    expect(cards(steps)).toEqual(cards(whole));
  });

  test('at the due instant exactly is still in time', () => {
    const story = emergency().at('2026-11-23 20:05').act('claim', 'shizheng', {});
    expect(story.types()).toEqual(['ticket.raised', 'clock.yellow', 'task.claimed']);
    expect(story.state('claim', 'shizheng')).toBe('met');
  });

  test('a verb settles first, so that no fact is dated before the one before it', () => {
    const story = emergency().at('2026-11-23 21:00').act('claim', 'shizheng', {});
    const dates = story.facts.map((fact) => fact.at);
    expect(dates).toEqual([...dates].sort());
    expect(story.state('claim', 'shizheng')).toBe('missed');
  });

  test('the next instant is the first card not yet written', () => {
    const story = emergency();
    expect(nextInstant(story.ticket)).toBe('2026-11-23T12:03:45.000Z');
    story.at('2026-11-23 20:04').settle();
    expect(nextInstant(story.ticket)).toBe(wall('2026-11-23 20:05'));
  });

  test('a cancelled ticket waits for nothing', () => {
    const story = emergency().act('cancel', 'qianfoshan.leader', { reason: '误报' });
    expect(nextInstant(story.ticket)).toBeUndefined();
  });
});
