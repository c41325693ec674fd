import { describe, expect, test } from 'vitest';
import { messageOf } from '../../../src/domain/reach/message.ts';
import { isMoot } from '../../../src/domain/reach/moot.ts';
import { tellingsOf, ttlSeconds } from '../../../src/domain/reach/telling.ts';
import { createStory, wall } from '../../support/story.ts';
import { happeningOf, houseOf, vendors, watched } from './phrases.ts';

const onWatch = houseOf(watched().roster);
const blown = (sensitivity: 'normal' | 'sensitive' = 'normal') =>
  createStory('2026-11-23 09:00').raise('qianfoshan.leader', {
    ...vendors,
    title: '小贩占道',
    detail: '门口三个摊位',
    caller: { name: '王女士', phone: '13900000000' },
    sensitivity,
  });

describe('a message', () => {
  test('says kind, number, street, clock and where the link leads, and nothing else', () => {
    const [first] = tellingsOf(happeningOf(blown(), 'ticket.raised'), onWatch);
    expect(first?.message).toEqual({
      reason: 'called',
      subject: { noun: 'ticket', id: 'T' },
      kind: 'enforcement',
      number: 'LX20261123-0001',
      streetId: 'qianfoshan',
      clock: { name: 'claim', state: 'running', dueAt: wall('2026-11-23 10:00') },
    });
  });

  test('of a sensitive ticket does not say the street either', () => {
    const told = tellingsOf(happeningOf(blown('sensitive'), 'ticket.raised'), onWatch);
    expect(told.length).toBeGreaterThan(0);
    for (const { message } of told) expect(Object.keys(message)).not.toContain('streetId');
    expect(JSON.stringify(told)).not.toContain('qianfoshan');
  });

  test('of a card says the colour it was written for, at its very instant', () => {
    const story = blown().at('2026-11-23 11:00').settle();
    const stateOf = (type: string) => {
      const happening = happeningOf(story, type);
      const clockId = 'clockId' in happening.fact.data ? happening.fact.data.clockId : undefined;
      const reason = type === 'clock.red' ? 'red' : 'yellow';
      return messageOf(happening, { reason, unitId: 'chengguan', clockId }).clock?.state;
    };
    expect(stateOf('clock.yellow')).toBe('yellow');
    expect(stateOf('clock.red')).toBe('red');
  });

  test('without a clock of its own speaks of the next clock of the unit it goes to', () => {
    const story = blown()
      .later(5)
      .act('claim', 'chengguan', {})
      .later(5)
      .act('comment', 'hub', { text: '知悉' });
    const told = tellingsOf(happeningOf(story, 'ticket.commented'), onWatch);
    const clockAt = (unitId: string) =>
      told.find((each) => each.unitId === unitId)?.message.clock?.name;
    expect(clockAt('chengguan')).toBe('arrive');
    expect(clockAt('shichang')).toBe('claim');
    expect(clockAt('qianfoshan')).toBeUndefined();
  });
});

describe('what is told', () => {
  test('has a key of its own per fact and person, and one topic per clock', () => {
    const story = blown().at('2026-11-23 11:00').settle();
    const cards = ['clock.yellow', 'clock.red'].flatMap((type) =>
      tellingsOf(happeningOf(story, type), houseOf()),
    );
    expect(new Set(cards.map(({ key }) => key)).size).toBe(cards.length);
    expect(new Set(cards.map(({ topic }) => topic))).toEqual(new Set(['T.claim.3.1']));
  });

  test('is of use until the due instant; a red card until the next rung', () => {
    const story = blown().at('2026-11-23 11:00').settle();
    const expiryOf = (type: string) => tellingsOf(happeningOf(story, type), onWatch)[0]?.expiresAt;
    expect(expiryOf('clock.yellow')).toBe(wall('2026-11-23 10:00'));
    expect(expiryOf('clock.red')).toBe(story.clock('claim')?.level3At);
  });

  test.each([
    [undefined, 86_400, 'a day where nothing is due'],
    ['2026-11-23 09:05', 300, 'until the due instant'],
    ['2026-11-23 08:00', 60, 'a minute at least'],
    ['2027-11-23 09:00', 2_419_200, 'four weeks at most'],
  ])('due %s is kept %i seconds: %s', (expiresAt, seconds, _why) => {
    expect(ttlSeconds(expiresAt && wall(expiresAt), wall('2026-11-23 09:00'))).toBe(seconds);
  });

  test('once its clock was met there is nothing to tell of a call or a yellow card, of a red one there is', () => {
    const story = blown().at('2026-11-23 11:00').settle();
    const cards = ['ticket.raised', 'clock.yellow', 'clock.red'].flatMap((type) =>
      tellingsOf(happeningOf(story, type), onWatch),
    );
    const mootReasons = () =>
      new Set(
        cards.filter((each) => isMoot(each, story.ticket)).map(({ message }) => message.reason),
      );
    expect(mootReasons()).toEqual(new Set());
    for (const unit of ['chengguan', 'shichang', 'jiaojing']) story.act('claim', unit, {});
    expect(mootReasons()).toEqual(new Set(['called', 'yellow']));
  });
});
