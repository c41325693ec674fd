import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../src/domain/canonical.ts';
import { DomainError } from '../../../src/domain/error.ts';
import { feedbackNoun } from '../../../src/domain/service/feedback/apply.ts';
import {
  type AskFeedbackInput,
  decideAskFeedback,
} from '../../../src/domain/service/feedback/ask.ts';
import type { Feedback } from '../../../src/domain/service/feedback/feedback.ts';
import { isHalfYear, lastHalfYear } from '../../../src/domain/service/feedback/half-year.ts';
import { statementOf } from '../../../src/domain/service/feedback/statement.ts';
import { FEEDBACK_VERBS } from '../../../src/domain/service/feedback/verbs.ts';
import type { ServiceRecord } from '../../../src/domain/service/record/record.ts';
import {
  EMPTY_PROFILE,
  type Registration,
} from '../../../src/domain/service/registration/registration.ts';
import { refusal, wall } from '../../support/story.ts';
import { actAt, createThingStory } from '../../support/thing-story.ts';

const IDS = ['p:member1', 'p:member3', 'p:member5'];

const ask = (
  input: AskFeedbackInput = {},
  { who = 'dangwei_jia', ids = IDS, existing = [] as Feedback[], at = '2026-11-25 10:00' } = {},
) => decideAskFeedback(input, actAt(who, wall(at)), ids, existing);

const asked = () =>
  createThingStory(feedbackNoun, FEEDBACK_VERBS).begin('dangwei_jia', (act) =>
    decideAskFeedback({}, act, IDS, []),
  );

describe('the last complete half-year', () => {
  test.each([
    ['2026-11-25', '2026-01-01', '2026-06-30'],
    ['2026-07-01', '2026-01-01', '2026-06-30'],
    ['2026-06-30', '2025-07-01', '2025-12-31'],
    ['2026-01-01', '2025-07-01', '2025-12-31'],
    ['2026-12-31', '2026-01-01', '2026-06-30'],
  ])('on %s goes from %s to %s', (today, fromDay, untilDay) => {
    expect(lastHalfYear(today)).toEqual({ fromDay, untilDay });
    expect(isHalfYear({ fromDay, untilDay })).toBe(true);
  });

  test.each([
    ['2026-01-01', '2026-06-29'],
    ['2026-01-01', '2026-12-31'],
    ['2025-07-01', '2026-06-30'],
    ['2026-02-01', '2026-06-30'],
  ])('%s to %s is none', (fromDay, untilDay) =>
    expect(isHalfYear({ fromDay, untilDay })).toBe(false),
  );
});

describe('an organisation asks', () => {
  test('for the last complete half-year where it names no days, and members have 14 days', () => {
    expect(asked().thing).toMatchObject({
      status: 'asked',
      unitId: 'dangwei_jia',
      fromDay: '2026-01-01',
      untilDay: '2026-06-30',
      askedAt: wall('2026-11-25 10:00'),
      dueAt: wall('2026-12-09 10:00'),
      people: IDS.map((personId) => ({ personId })),
      issuedIds: [],
    });
  });

  test('the day is the day in Shanghai', () => {
    const [newYear] = ask({}, { at: '2026-07-01 00:30' });
    expect(newYear?.data).toMatchObject({ fromDay: '2026-01-01', untilDay: '2026-06-30' });
  });

  test.each(['qipanjie', 'shegongbu', 'member1', 'hub', 'district'])('%s may not', (who) =>
    expect(refusal(() => ask({}, { who })).code).toBe('forbidden'),
  );

  test.each([
    ['2026-11-01', '2026-11-25', 'days_not_over'],
    ['2026-11-01', '2027-01-31', 'days_not_over'],
    ['2026-11-02', '2026-11-01', 'bad_period'],
    ['2025-11-23', '2026-11-24', 'bad_period'],
    ['2026-02-01', '2026-02-30', 'bad_period'],
    ['2026-11-01', undefined, 'field_missing'],
    [undefined, '2026-11-24', 'field_missing'],
  ])('from %s to %s is refused: %s', (fromDay, untilDay, reason) =>
    expect(refusal(() => ask({ fromDay, untilDay }))).toEqual({ code: 'invalid', reason }),
  );

  test.each([
    ['2025-11-24', '2026-11-24'],
    ['2026-11-24', '2026-11-24'],
  ])('from %s to %s is possible', (fromDay, untilDay) =>
    expect(ask({ fromDay, untilDay })).toMatchObject([{ data: { fromDay, untilDay } }]),
  );

  test('not twice for the same days, also not for some of them', () => {
    const existing = [asked().thing];
    const twice = { code: 'conflict', reason: 'already_there' };
    expect(refusal(() => ask({}, { existing }))).toEqual(twice);
    const touching = { fromDay: '2026-06-30', untilDay: '2026-07-31' };
    expect(refusal(() => ask(touching, { existing }))).toEqual(twice);
    expect(ask({ fromDay: '2026-07-01', untilDay: '2026-07-31' }, { existing })).toHaveLength(1);
    expect(ask({}, { existing, who: 'dangwei_yi' })).toHaveLength(1);
  });

  test('not where nobody of it is registered', () => {
    expect(refusal(() => ask({}, { ids: [] }))).toEqual({
      code: 'conflict',
      reason: 'nothing_due',
    });
  });

  test('nobody is asked twice in one request', () => {
    const [fact] = ask({}, { ids: ['p:member1', 'p:member3', 'p:member1'] });
    expect(fact?.data).toMatchObject({ personIds: ['p:member1', 'p:member3'] });
  });
});

describe('a member answers', () => {
  test('and may answer otherwise until the batch goes out: the newest counts', () => {
    const story = asked().act('answer', 'member1', { agrees: true });
    story.later(5).act('answer', 'member1', { agrees: false });
    expect(story.thing.people[0]).toEqual({
      personId: 'p:member1',
      agrees: false,
      answeredAt: wall('2026-11-25 10:05'),
    });
    expect(story.thing.status).toBe('asked');
  });

  test('the last answer sends the batch, in the order asked, of those who agreed', () => {
    const story = asked().act('answer', 'member5', { agrees: true });
    story.act('answer', 'member3', { agrees: false });
    story.later(30).act('answer', 'member1', { agrees: true });
    expect(story.thing).toMatchObject({
      status: 'issued',
      issuedAt: wall('2026-11-25 10:30'),
      issuedIds: ['p:member1', 'p:member5'],
    });
  });

  test('a change of mind as the last word is heard', () => {
    const story = createThingStory(feedbackNoun, FEEDBACK_VERBS).begin('dangwei_jia', (act) =>
      decideAskFeedback({}, act, ['p:member1', 'p:member3'], []),
    );
    story.act('answer', 'member1', { agrees: true }).act('answer', 'member1', { agrees: false });
    story.act('answer', 'member3', { agrees: false });
    expect(story.thing).toMatchObject({ status: 'issued', issuedIds: [] });
  });

  test.each(['member2', 'dangwei_jia', 'qipanjie'])('%s was not asked and may not', (who) =>
    expect(refusal(() => asked().act('answer', who, { agrees: true })).code).toBe('forbidden'),
  );

  test('not after the batch has gone out', () => {
    const story = asked().at('2026-12-09 10:01');
    expect(refusal(() => story.act('answer', 'member1', { agrees: true }))).toEqual({
      code: 'conflict',
      reason: 'wrong_status',
    });
  });
});

describe('the batch', () => {
  test('goes out when the 14 days have passed, dated then; silence is no yes', () => {
    const story = asked().act('answer', 'member3', { agrees: true });
    expect(feedbackNoun.nextInstant(story.thing)).toBe(wall('2026-12-09 10:00'));
    story.at('2026-12-09 10:00').settle();
    expect(story.thing.status).toBe('asked');
    story.at('2026-12-10 08:00').settle();
    expect(story.thing).toMatchObject({
      status: 'issued',
      issuedAt: wall('2026-12-09 10:00'),
      issuedIds: ['p:member3'],
    });
    expect(feedbackNoun.nextInstant(story.thing)).toBeUndefined();
  });

  test('goes out once', () => {
    const story = asked().at('2026-12-10 08:00').settle().settle();
    expect(story.types()).toEqual(['feedback.asked', 'feedback.issued']);
  });

  test('is seen by the organisation and whoever is asked', () => {
    expect(asked().rooms()).toEqual(['org:dangwei_jia', ...IDS.map((id) => `person:${id}`)]);
  });

  test('is the replay of its facts and speaks of nobody who did not agree last', () => {
    const step = fc.record({
      who: fc.constantFrom('member1', 'member3', 'member5', 'member2'),
      agrees: fc.boolean(),
      minutes: fc.constantFrom(1, 60 * 24 * 5),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const story = asked();
        for (const { who, agrees, minutes } of steps)
          try {
            story.later(minutes).act('answer', who, { agrees });
          } catch (error) {
            if (!(error instanceof DomainError)) throw error;
          }
        expect(canonicalJson(story.replayed())).toBe(canonicalJson(story.thing));
        const agreed = story.thing.people.filter(({ agrees }) => agrees);
        const expected = story.thing.status === 'issued' ? agreed : [];
        expect(story.thing.issuedIds).toEqual(expected.map(({ personId }) => personId));
      }),
    );
  });
});

describe('what the batch says of a member', () => {
  const registration: Registration = {
    noun: 'registration',
    id: 'r1',
    version: 2,
    updatedAt: '',
    kind: 'member',
    number: 'BD1',
    status: 'confirmed',
    personId: 'p:member1',
    unitId: 'dangwei_jia',
    communityId: 'c370102002004',
    streetId: 'qianfoshan',
    ...EMPTY_PROFILE,
    askedAt: wall('2026-03-01 09:00'),
    askedBy: { personId: 'p:member1' },
    decidedAt: wall('2026-03-02 09:00'),
    lists: [],
  };

  const record = (day: string, more: Partial<ServiceRecord> = {}): ServiceRecord => ({
    noun: 'record',
    id: `s${day}`,
    version: 1,
    updatedAt: '',
    status: 'confirmed',
    personId: 'p:member1',
    unitId: 'dangwei_jia',
    communityId: 'c370102002004',
    streetId: 'qianfoshan',
    activity: { needId: 'n1', shiftId: '1' },
    kind: 'post',
    from: wall(`${day} 09:00`),
    minutes: 120,
    repeats: [],
    objections: [],
    thanks: [],
    ...more,
  });

  const stated = (...records: ServiceRecord[]) =>
    statementOf(registration, records, '2026-01-01', '2026-06-30');

  test('since when they are registered, and what they took part in, earliest first', () => {
    expect(stated(record('2026-05-04', { kind: 'wish' }), record('2026-04-01'))).toEqual({
      registeredSince: wall('2026-03-02 09:00'),
      communityId: 'c370102002004',
      tookPart: true,
      activities: [
        { day: '2026-04-01', kind: 'post', activity: expect.anything() },
        { day: '2026-05-04', kind: 'wish', activity: expect.anything() },
      ],
    });
  });

  test('no hours and no figure', () => {
    const text = JSON.stringify(stated(record('2026-05-04')));
    expect(text).not.toMatch(/minutes|":\d/);
  });

  test.each<[string, ServiceRecord]>([
    ['a hidden record', record('2026-05-04', { hidden: true })],
    ['an unconfirmed record', record('2026-05-04', { status: 'to_confirm' })],
    ['a record objected to', record('2026-05-04', { status: 'objected' })],
    ["somebody else's record", record('2026-05-04', { personId: 'p:member2' })],
    ['a record of the day before', record('2025-12-31')],
    ['a record of the day after', record('2026-07-01')],
  ])('%s is left out', (_what, left) =>
    expect(stated(left)).toMatchObject({ tookPart: false, activities: [] }),
  );

  test('the day they arrived counts, in Shanghai', () => {
    const at = wall('2026-07-01 00:10');
    const arrived = { way: 'code' as const, at, receivedAt: at, doubts: [] };
    const night = { from: wall('2026-06-30 23:00') };
    expect(stated(record('2026-06-30', night)).activities).toHaveLength(1);
    expect(stated(record('2026-06-30', { ...night, arrived })).activities).toEqual([]);
  });
});
