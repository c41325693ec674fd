import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../src/domain/canonical.ts';
import { DomainError } from '../../../src/domain/error.ts';
import { judgeMark, type MarkInput } from '../../../src/domain/service/attendance.ts';
import { recordNoun } from '../../../src/domain/service/record/apply.ts';
import { marksMinutes } from '../../../src/domain/service/record/hours.ts';
import { decideOpen, type OpenInput } from '../../../src/domain/service/record/open.ts';
import { isUnanswered } from '../../../src/domain/service/record/safety.ts';
import { sumOf } from '../../../src/domain/service/record/sum.ts';
import { RECORD_VERBS } from '../../../src/domain/service/record/verbs.ts';
import { actorOf } from '../../support/sample-district.ts';
import { refusal, wall } from '../../support/story.ts';
import { actAt, createThingStory } from '../../support/thing-story.ts';

const member = actorOf('member1');
const other = actorOf('member2');
const community = actorOf('qipanjie');
const street = actorOf('qianfoshan.staff');
const text = '多记了一次午休';

const TURN: OpenInput = {
  personId: 'p:member1',
  unitId: 'dangwei_jia',
  communityId: 'c370102002004',
  streetId: 'qianfoshan',
  activity: { needId: 'n1', shiftId: '1' },
  kind: 'post',
  from: wall('2026-11-28 09:00'),
  until: wall('2026-11-28 11:00'),
};

const mark = (time: string, input: Partial<MarkInput> = {}) =>
  judgeMark({ way: 'code', codeAt: wall(time), ...input }, TURN, wall(time));
const listed = (time: string) => judgeMark({ way: 'list' }, TURN, wall(time));

/** Arrived at 09:00, and it is then. */
const arrived = (input: Partial<OpenInput> = {}) => {
  const story = createThingStory(recordNoun, RECORD_VERBS, '2026-11-28 09:00');
  const turn = { ...TURN, ...input };
  return story.begin(member, (act) => decideOpen(turn, mark('2026-11-28 09:00'), act));
};
const left = () =>
  arrived()
    .at('2026-11-28 11:00')
    .act('leave', member, { mark: mark('2026-11-28 11:00') });
const confirmed = () => left().act('confirm', community, {});

type Story = ReturnType<typeof arrived>;

const invalid = (reason: string) => ({ code: 'invalid', reason });
const conflict = (reason: string) => ({ code: 'conflict', reason });
const forbidden = { code: 'forbidden', reason: 'not_yours' };

describe('arriving and leaving', () => {
  test('a record opens with an arrival, waits for the hours after the leaving, and is confirmed', () => {
    const story = arrived();
    expect(story.types()).toEqual(['record.opened', 'attendance.arrived']);
    expect(story.thing.status).toBe('present');
    story.at('2026-11-28 11:00').act('leave', member, { mark: mark('2026-11-28 11:00') });
    expect(story.thing.status).toBe('to_confirm');
    story.act('confirm', community, {});
    expect(story.thing).toMatchObject({
      status: 'confirmed',
      minutes: 120,
      confirmedAt: wall('2026-11-28 11:00'),
      confirmedBy: { personId: 'p:qipanjie', unitId: 'c370102002004' },
    });
    expect(JSON.stringify(story.facts)).not.toContain('路口值守');
  });

  test('the list is the organiser’s, code and place are the person’s own', () => {
    const open = (by: typeof member, way: 'code' | 'list' | 'place') => {
      const story = createThingStory(recordNoun, RECORD_VERBS, '2026-11-28 09:00');
      const noted = judgeMark({ way }, TURN, story.now);
      return story.begin(by, (act) => decideOpen(TURN, noted, act)).thing.arrived?.way;
    };
    expect(open(member, 'place')).toBe('place');
    expect(open(street, 'list')).toBe('list');
    for (const [by, way] of [
      [member, 'list'],
      [other, 'code'],
      [community, 'code'],
      [actorOf('lishanmingjun'), 'list'],
      [actorOf('hub'), 'list'],
    ] as const)
      expect(refusal(() => open(by, way))).toEqual(forbidden);
    const story = arrived();
    expect(refusal(() => story.act('leave', member, { mark: listed('2026-11-28 10:00') }))).toEqual(
      forbidden,
    );
    expect(refusal(() => story.act('leave', other, { mark: mark('2026-11-28 10:00') }))).toEqual(
      forbidden,
    );
    story.act('leave', community, { mark: listed('2026-11-28 10:00') });
    expect(story.thing.left?.way).toBe('list');
  });

  test('an arrival half a day off is refused, a leaving never', () => {
    const early = mark('2026-11-27 20:59');
    const open = () => decideOpen(TURN, early, actAt(member, TURN.from));
    expect(refusal(open)).toEqual(conflict('not_during'));
    const story = arrived();
    expect(refusal(() => story.act('arrive', member, { mark: early }))).toEqual(
      conflict('not_during'),
    );
    story.at('2026-11-29 08:00').act('leave', member, { mark: mark('2026-11-29 08:00') });
    expect(story.thing.left?.doubts).toEqual(['outside']);
  });

  test('what is noted twice is kept beside the first, which counts', () => {
    const story = left().at('2026-11-28 11:20');
    story.act('leave', member, { mark: mark('2026-11-28 11:20') });
    story.act('arrive', community, { mark: listed('2026-11-28 11:20') });
    expect(story.types().slice(-2)).toEqual(['attendance.repeated', 'attendance.repeated']);
    expect(story.thing.repeats.map(({ what }) => what)).toEqual(['left', 'arrived']);
    expect(story.thing.left?.at).toBe(wall('2026-11-28 11:00'));
    expect(story.act('confirm', community, {}).thing.minutes).toBe(120);
  });

  test('a leaving before the arrival is kept and counts nothing', () => {
    const story = arrived().act('leave', member, { mark: mark('2026-11-28 08:50') });
    expect(marksMinutes(story.thing)).toBe(0);
    expect(story.act('confirm', community, {}).thing.minutes).toBe(0);
  });

  test('minutes that were begun do not count', () => {
    const story = arrived();
    const late = { ...mark('2026-11-28 10:00'), at: '2026-11-28T02:00:59.999Z' };
    expect(marksMinutes(story.act('leave', member, { mark: late }).thing)).toBe(60);
    expect(marksMinutes(arrived().thing)).toBeUndefined();
  });
});

describe('the hours', () => {
  test.each([
    ['member1', member],
    ['another member', other],
    ['another community', actorOf('lishanmingjun')],
    ['the hub', actorOf('hub')],
    ['their organisation', actorOf('dangwei_jia')],
  ])('%s does not confirm, correct, answer or thank', (_who, who) => {
    const story = confirmed().act('object', member, { text });
    expect(refusal(() => story.act('confirm', who, {}))).toEqual(forbidden);
    expect(refusal(() => story.act('correct', who, { minutes: 5, text }))).toEqual(forbidden);
    expect(refusal(() => story.act('answer_objection', who, { upheld: false, text }))).toEqual(
      forbidden,
    );
    expect(refusal(() => story.act('thank', who, { text }))).toEqual(forbidden);
  });

  test('nobody is the organiser of their own turn, wherever they work', () => {
    const story = createThingStory(recordNoun, RECORD_VERBS, '2026-11-28 09:00');
    const turn = { ...TURN, personId: 'p:qipanjie' };
    story.begin(community, (act) => decideOpen(turn, mark('2026-11-28 09:00'), act));
    expect(story.verbs(community)).not.toContain('confirm');
    expect(story.verbs(street)).toContain('confirm');
  });

  test('without a leaving the organiser gives them', () => {
    const story = arrived();
    expect(refusal(() => story.act('confirm', community, {}))).toEqual(invalid('field_missing'));
    story.act('confirm', community, { minutes: 90 });
    expect(story.thing).toMatchObject({ status: 'confirmed', minutes: 90 });
    story.act('leave', member, { mark: mark('2026-11-28 11:00') });
    expect(story.thing).toMatchObject({ status: 'confirmed', minutes: 90 });
    expect(story.thing.left?.at).toBe(wall('2026-11-28 11:00'));
  });

  test('what the member says may be confirmed; anything else takes a reason', () => {
    const story = left().act('state_hours', member, { minutes: 100 });
    expect(refusal(() => story.act('confirm', community, { minutes: 110 }))).toEqual(
      invalid('needs_reason'),
    );
    expect(story.act('confirm', community, { minutes: 100 }).thing.minutes).toBe(100);
    const other = left().act('correct', community, { minutes: 110, text });
    expect(other.thing).toMatchObject({
      status: 'confirmed',
      minutes: 110,
      correctionWords: '4',
    });
  });

  test.each([
    [0, undefined],
    [1440, undefined],
    [1441, 'field_too_large'],
    [-1, 'field_too_small'],
  ])('%i minutes', (minutes, reason) => {
    const state = () => arrived().act('state_hours', member, { minutes });
    const confirm = () => arrived().act('confirm', community, { minutes });
    const correct = () => arrived().act('correct', community, { minutes, text });
    for (const attempt of [state, confirm, correct])
      if (reason) expect(refusal(attempt)).toEqual(invalid(reason));
      else expect(attempt).not.toThrow();
  });

  test('a leaving forgotten for days is not confirmed as it is', () => {
    const story = arrived().at('2026-11-30 09:00');
    story.act('leave', member, { mark: mark('2026-11-30 09:00') });
    expect(refusal(() => story.act('confirm', community, {}))).toEqual(invalid('field_too_large'));
    story.act('correct', community, { minutes: 120, text });
    expect(story.thing.minutes).toBe(120);
  });

  test('once confirmed they are stated and confirmed no more, and can be corrected', () => {
    const story = confirmed();
    expect(refusal(() => story.act('state_hours', member, { minutes: 60 }))).toEqual(
      conflict('hours_confirmed'),
    );
    expect(refusal(() => story.act('confirm', community, {}))).toEqual(conflict('hours_confirmed'));
    story.later(60).act('correct', street, { minutes: 110, text });
    expect(story.thing).toMatchObject({
      minutes: 110,
      confirmedAt: wall('2026-11-28 11:00'),
      confirmedBy: { personId: 'p:qipanjie' },
    });
    expect(refusal(() => story.act('state_hours', other, { minutes: 1 }))).toEqual(forbidden);
  });
});

describe('an objection', () => {
  test('is the member’s, to confirmed hours, one at a time', () => {
    expect(refusal(() => left().act('object', member, { text }))).toEqual(
      conflict('not_confirmed'),
    );
    const story = confirmed();
    for (const who of [other, community])
      expect(refusal(() => story.act('object', who, { text }))).toEqual(forbidden);
    story.act('object', member, { minutes: 150, text });
    expect(story.thing).toMatchObject({ status: 'objected', minutes: 120 });
    expect(refusal(() => story.act('object', member, { text }))).toEqual(
      conflict('objection_open'),
    );
  });

  test('upheld sets the hours it names, or those the organiser gives', () => {
    const story = confirmed().act('object', member, { minutes: 150, text });
    story.act('answer_objection', community, { upheld: true, text });
    expect(story.thing).toMatchObject({ status: 'confirmed', minutes: 150 });
    story.act('object', member, { text });
    expect(refusal(() => story.act('answer_objection', community, { upheld: true, text }))).toEqual(
      invalid('field_missing'),
    );
    story.act('answer_objection', community, { upheld: true, minutes: 160, text });
    expect(story.thing.minutes).toBe(160);
    expect(story.thing.objections.map(({ upheld }) => upheld)).toEqual([true, true]);
  });

  test('not upheld leaves them, and the next may follow', () => {
    const story = confirmed().act('object', member, { minutes: 150, text });
    story.act('answer_objection', street, { upheld: false, minutes: 150, text });
    expect(story.thing).toMatchObject({ status: 'confirmed', minutes: 120 });
    expect(refusal(() => story.act('answer_objection', street, { upheld: false, text }))).toEqual(
      conflict('nothing_due'),
    );
    expect(story.verbs(member)).toContain('object');
  });

  test('a correction does not answer it', () => {
    const story = confirmed().act('object', member, { minutes: 150, text });
    story.act('correct', community, { minutes: 140, text });
    expect(story.thing).toMatchObject({ status: 'objected', minutes: 140 });
    expect(story.thing.objections[0]?.answeredAt).toBeUndefined();
  });
});

describe('the record is the member’s own', () => {
  test('to hide, and to show again', () => {
    const story = confirmed().act('hide', member, { hidden: true });
    expect(story.thing.hidden).toBe(true);
    expect(refusal(() => story.act('hide', member, { hidden: true }))).toEqual(
      conflict('nothing_due'),
    );
    expect(refusal(() => story.act('hide', community, { hidden: false }))).toEqual(forbidden);
    expect(story.act('hide', member, { hidden: false }).thing.hidden).toBeUndefined();
  });

  test('thanks are kept, each with who said it', () => {
    const story = confirmed().act('thank', community, { text }).act('thank', street, { text });
    expect(story.thing.thanks.map(({ unitId }) => unitId)).toEqual(['c370102002004', 'qianfoshan']);
  });

  test('it is seen by the member, the community and the street alone', () => {
    expect(recordNoun.audience(arrived().thing)).toEqual([
      'person:p:member1',
      'unit:c370102002004',
      'unit:qianfoshan',
    ]);
  });

  test('sums count people and list none', () => {
    const turns = [
      { personId: 'a', minutes: 60 },
      { personId: 'b', minutes: 30 },
      { personId: 'a' },
    ];
    expect(sumOf(turns)).toEqual({ people: 2, turns: 3, minutes: 90 });
    expect(sumOf([])).toEqual({ people: 0, turns: 0, minutes: 0 });
  });
});

describe('whether an emergency volunteer is safe', () => {
  const emergency = (input: Partial<OpenInput> = {}) =>
    arrived({ kind: 'hands', activity: { ticketId: 'a1' }, isEmergency: true, ...input });

  test.each([
    ['a quarter of an hour after the end', {}, '2026-11-28 11:15'],
    ['without an end, four hours after arriving', { until: undefined }, '2026-11-28 13:15'],
    [
      'told after the end, a quarter of an hour later',
      { until: wall('2026-11-28 08:30') },
      '2026-11-28 09:15',
    ],
  ])('is asked %s', (_when, input, time) => {
    const story = emergency(input);
    expect(recordNoun.nextInstant(story.thing)).toBe(wall(time));
    expect(recordNoun.settle(story.thing, wall('2026-11-28 09:14'))).toEqual([]);
    story.at('2026-11-28 18:00').settle().settle();
    expect(story.types().filter((type) => type === 'safety.asked')).toHaveLength(1);
    expect(story.thing.safetyAskedAt).toBe(wall(time));
    expect(recordNoun.nextInstant(story.thing)).toBeUndefined();
  });

  test('nobody else is asked', () => {
    const story = arrived().at('2026-11-28 23:00').settle();
    expect(story.types()).toHaveLength(2);
    expect(refusal(() => story.act('safe', member, {}))).toEqual(conflict('nothing_due'));
  });

  test('who left, or whose hours the organiser gave, is not asked', () => {
    const gone = emergency().act('leave', member, { mark: mark('2026-11-28 10:00') });
    const given = emergency().act('confirm', community, { minutes: 60 });
    for (const { thing } of [gone, given]) {
      expect(recordNoun.nextInstant(thing)).toBeUndefined();
      expect(recordNoun.settle(thing, wall('2026-11-28 23:00'))).toEqual([]);
    }
  });

  test('thirty minutes without an answer are waited for, then it is unanswered', () => {
    const story = emergency().at('2026-11-28 11:15').settle();
    expect(isUnanswered(story.thing, wall('2026-11-28 11:45'))).toBe(false);
    expect(isUnanswered(story.thing, wall('2026-11-28 11:46'))).toBe(true);
    expect(refusal(() => story.act('safe', community, {}))).toEqual(forbidden);
    const answered = emergency().at('2026-11-28 11:20').act('safe', member, {});
    expect(answered.thing.safeAt).toBe(wall('2026-11-28 11:20'));
    expect(isUnanswered(answered.thing, wall('2026-11-28 12:00'))).toBe(false);
    expect(refusal(() => answered.act('safe', member, {}))).toEqual(conflict('nothing_due'));
    story.act('leave', member, { mark: mark('2026-11-28 11:15') });
    expect(isUnanswered(story.thing, wall('2026-11-28 12:00'))).toBe(false);
  });
});

describe('whatever people do', () => {
  type Step = (story: Story) => unknown;
  const steps: Step[] = [
    (story) => story.act('arrive', member, { mark: mark('2026-11-28 09:30') }),
    (story) => story.act('leave', member, { mark: mark('2026-11-28 10:30') }),
    (story) => story.act('leave', community, { mark: listed('2026-11-28 11:00') }),
    (story) => story.act('state_hours', member, { minutes: 80 }),
    (story) => story.act('confirm', community, {}),
    (story) => story.act('confirm', community, { minutes: 80 }),
    (story) => story.act('correct', street, { minutes: 70, text }),
    (story) => story.act('object', member, { minutes: 100, text }),
    (story) => story.act('answer_objection', community, { upheld: true, text }),
    (story) => story.act('answer_objection', community, { upheld: false, text }),
    (story) => story.act('thank', community, { text }),
    (story) => story.act('hide', member, { hidden: true }),
    (story) => story.act('safe', member, {}),
    (story) => story.later(70),
  ];
  const walks = fc.array(fc.nat({ max: steps.length - 1 }), { maxLength: 40 });

  /** What is refused leaves the story as it was. */
  const attempt = (story: Story, step: Step | undefined): void => {
    try {
      step?.(story);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  };

  test('the record is the replay of its facts, the first marks stand, and time never runs backwards', () => {
    fc.assert(
      fc.property(walks, (walk) => {
        const story = arrived({ isEmergency: true });
        for (const index of walk) {
          const { left: before } = story.thing;
          attempt(story, steps[index]);
          if (before) expect(story.thing.left).toBe(before);
        }
        expect(canonicalJson(story.replayed())).toBe(canonicalJson(story.thing));
        expect(story.thing.arrived?.at).toBe(wall('2026-11-28 09:00'));
        const isCounted = story.thing.minutes !== undefined;
        expect(['confirmed', 'objected'].includes(story.thing.status)).toBe(isCounted);
        const dates = story.facts.map(({ at }) => at);
        expect(dates).toEqual([...dates].sort());
      }),
    );
  });
});
