import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../src/domain/canonical.ts';
import { DomainError } from '../../../src/domain/error.ts';
import { needNoun } from '../../../src/domain/service/need/apply.ts';
import { placesFree, placesHeld, queueOf } from '../../../src/domain/service/need/claims.ts';
import { fits } from '../../../src/domain/service/need/fits.ts';
import { sightOfNeed } from '../../../src/domain/service/need/reach.ts';
import { soonestFirst } from '../../../src/domain/service/need/shifts.ts';
import { isWorkTime, liesInWorkTime } from '../../../src/domain/service/working-hours.ts';
import { actorOf, QIANFOSHAN, sampleRules } from '../../support/sample-district.ts';
import { refusal, wall } from '../../support/story.ts';
import {
  community,
  EVENING,
  fromAfar,
  fromNextDoor,
  member,
  type NeedStory,
  needStory,
  neighbour,
  organisation,
  QIPANJIE,
  shift,
  statesOf,
  street,
} from './need-phrases.ts';

const text = '改期';
const MORNING = shift('2026-11-28 09:00', '2026-11-28 11:00', 1);
const invalid = (reason: string) => ({ code: 'invalid', reason });
const conflict = (reason: string) => ({ code: 'conflict', reason });
const forbidden = { code: 'forbidden', reason: 'not_yours' };

describe('posting', () => {
  test('a community posts for itself, and shifts are numbered in order of time', () => {
    const { thing, facts } = needStory({ shifts: [MORNING, EVENING] });
    expect(thing).toMatchObject({ status: 'open', communityId: QIPANJIE, streetId: 'qianfoshan' });
    expect(thing.shifts.map(({ id, from }) => [id, from])).toEqual([
      ['1', EVENING.from],
      ['2', MORNING.from],
    ]);
    expect(JSON.stringify(facts)).not.toContain('路口值守');
  });

  test('a street names one of its own communities', () => {
    expect(needStory({ communityId: QIPANJIE }, street).thing.communityId).toBe(QIPANJIE);
    const post = (communityId?: string) => refusal(() => needStory({ communityId }, street));
    expect(post()).toEqual(invalid('field_missing'));
    expect(post('c370102004009')).toEqual(invalid('unknown_community'));
    expect(post('qianfoshan')).toEqual(invalid('unknown_community'));
  });

  test.each(['member1', 'dangwei_jia', 'hub', 'chengguan', 'shegongbu'])('%s posts none', (who) => {
    expect(refusal(() => needStory({ communityId: QIPANJIE }, actorOf(who)))).toEqual(forbidden);
  });

  test('a community posts for no other', () => {
    expect(refusal(() => needStory({ communityId: QIPANJIE }, neighbour))).toEqual(forbidden);
  });

  test.each([
    ['a wish without a category', { kind: 'wish' as const }, 'field_missing'],
    ['a category of something else', { category: 'repair' as const }, 'field_unknown'],
    ['a place elsewhere', { place: { lat: 30, lng: 117 } }, 'outside_district'],
    ['no shift', { shifts: [] }, 'field_missing'],
    ['61 shifts', { shifts: Array.from({ length: 61 }, () => EVENING) }, 'field_too_large'],
    ['a shift for nobody', { shifts: [{ ...EVENING, wanted: 0 }] }, 'field_too_small'],
    ['a shift for 201', { shifts: [{ ...EVENING, wanted: 201 }] }, 'field_too_large'],
    [
      'a shift that ends as it begins',
      { shifts: [{ ...EVENING, until: EVENING.from }] },
      'ends_before_start',
    ],
    [
      'a shift that is over',
      { shifts: [shift('2026-11-23 08:00', '2026-11-23 10:00', 1)] },
      'instant_passed',
    ],
  ])('%s is refused', (_what, input, reason) => {
    expect(refusal(() => needStory(input))).toEqual(invalid(reason));
  });
});

describe('who may claim', () => {
  const claims = (story: NeedStory, actor: typeof community) =>
    story.verbs(actor).includes('claim');

  test.each([
    ['community', [true, false, false]],
    ['street', [true, true, false]],
    ['district', [true, true, true]],
  ] as const)('within the scope %s only members registered there', (scope, expected) => {
    const story = needStory({ scope });
    const who = [member(1), fromNextDoor, fromAfar];
    expect(who.map((each) => claims(story, each))).toEqual(expected);
    expect(claims(story, { ...member(2), community: undefined })).toBe(false);
    expect(who.map((each) => sightOfNeed(story.thing, each) === 'full')).toEqual(expected);
  });

  test('an organisation that reports there, and no other', () => {
    const story = needStory();
    expect(claims(story, organisation)).toBe(true);
    expect(claims(story, actorOf('dangwei_yi'))).toBe(false);
    expect(claims(needStory({ scope: 'district' }), actorOf('dangwei_yi'))).toBe(false);
    expect(refusal(() => story.act('claim', fromAfar, {}))).toEqual(forbidden);
    expect(refusal(() => story.act('claim', community, {}))).toEqual(forbidden);
  });

  test('a team keeps its need until it is opened to all, and is still called then', () => {
    const story = needStory({ teamId: 't1' });
    const teammate = { ...fromAfar, teamIds: ['t1'] };
    const who = () => [teammate, member(1), organisation].map((each) => claims(story, each));
    expect(who()).toEqual([true, false, false]);
    expect(sightOfNeed(story.thing, member(1))).toBe('none');
    story.act('open', community, {});
    expect(who()).toEqual([true, true, true]);
    expect(sightOfNeed(story.thing, teammate)).toBe('full');
    expect(refusal(() => story.act('open', community, {}))).toEqual(conflict('nothing_due'));
    expect(refusal(() => needStory().act('open', community, {}))).toEqual(forbidden);
  });
});

describe('places', () => {
  test('the fifth of five is held, the sixth waits', () => {
    const story = needStory({ shifts: [{ ...EVENING, wanted: 5 }] });
    for (const n of [1, 2, 3, 4]) story.act('claim', member(n), {});
    expect(placesFree(story.thing, '1')).toBe(1);
    story.act('claim', member(5), {}).act('claim', member(6), {});
    expect(statesOf(story)).toEqual(['held', 'held', 'held', 'held', 'held', 'queued']);
    expect(placesFree(story.thing, '1')).toBe(0);
  });

  test('nobody takes two of one shift, held or waited for', () => {
    const story = needStory({ shifts: [{ ...EVENING, wanted: 1 }, MORNING] });
    for (const n of [1, 2]) story.act('claim', member(n), { shiftId: '1' });
    for (const n of [1, 2])
      expect(refusal(() => story.act('claim', member(n), { shiftId: '1' }))).toEqual(
        conflict('already_helping'),
      );
    expect(refusal(() => story.act('claim', member(3), {}))).toEqual(invalid('field_missing'));
    story.act('claim', member(1), { shiftId: '2' });
    expect(story.verbs(member(1))).not.toContain('claim');
    expect(story.verbs(member(2))).toContain('claim');
  });

  test('a member takes one place, an organisation several but never more than are free', () => {
    const story = needStory({ shifts: [{ ...EVENING, wanted: 4 }] });
    expect(refusal(() => story.act('claim', member(1), { places: 2 }))).toEqual(
      invalid('field_too_large'),
    );
    story.act('claim', member(1), {});
    expect(refusal(() => story.act('claim', organisation, { places: 4 }))).toEqual(
      conflict('slots_full'),
    );
    story.act('claim', organisation, { places: 3, note: '三位同志' });
    expect(story.thing.claims[1]).toMatchObject({ unitId: 'dangwei_jia', places: 3 });
    expect(story.thing.claims[1]?.personId).toBeUndefined();
    expect(placesFree(story.thing, '1')).toBe(0);
    const other = { ...organisation, unit: actorOf('dangwei_yi').unit };
    expect(refusal(() => story.act('claim', other, {}))).toEqual(conflict('slots_full'));
  });

  test('where one place is given back, who waited longest has it, in the same fact', () => {
    const story = needStory();
    for (const n of [1, 2, 3, 4, 5]) story.act('claim', member(n), {});
    story.later(5).act('release', member(1), { n: 1 });
    expect(story.facts.at(-1)).toMatchObject({
      type: 'need.released',
      data: { n: 1, promoted: [3] },
    });
    expect(statesOf(story)).toEqual(['released', 'held', 'held', 'queued', 'queued']);
    expect(story.thing.claims[2]?.promotedAt).toBe(wall('2026-11-23 10:05'));
    expect(queueOf(story.thing, '1').map(({ n }) => n)).toEqual([4, 5]);
  });

  test('who moved up may give back too, and the next moves up; who waits frees nothing', () => {
    const story = needStory();
    for (const n of [1, 2, 3, 4, 5]) story.act('claim', member(n), {});
    story.act('release', member(4), { n: 4 }).act('release', member(1), { n: 1 });
    story.act('release', member(3), { n: 3 });
    expect(statesOf(story)).toEqual(['released', 'held', 'released', 'released', 'held']);
    story.act('claim', member(4), {});
    expect(statesOf(story).at(-1)).toBe('queued');
  });

  test('several places given back lift several, those of another shift stay', () => {
    const story = needStory({ shifts: [EVENING, MORNING] });
    story.act('claim', organisation, { shiftId: '1', places: 2 });
    for (const n of [1, 2, 3]) story.act('claim', member(n), { shiftId: '1' });
    for (const n of [4, 5]) story.act('claim', member(n), { shiftId: '2' });
    story.act('release', { ...organisation, personId: 'p:colleague' }, { n: 1 });
    expect(statesOf(story)).toEqual(['released', 'held', 'held', 'queued', 'held', 'queued']);
  });

  test('nobody gives back what another holds', () => {
    const story = needStory().act('claim', member(1), {}).act('claim', member(2), {});
    expect(refusal(() => story.act('release', member(2), { n: 1 }))).toEqual(forbidden);
    expect(refusal(() => story.act('release', organisation, { n: 1 }))).toEqual(
      conflict('not_claimed'),
    );
    expect(refusal(() => story.act('release', member(1), { n: 9 }))).toEqual(
      invalid('unknown_sign_up'),
    );
    story.act('release', member(1), { n: 1 });
    expect(refusal(() => story.act('release', member(1), { n: 1 }))).toEqual(
      conflict('not_claimed'),
    );
  });

  test('the organiser takes a place back, and who waited has it', () => {
    const story = needStory();
    for (const n of [1, 2, 3]) story.act('claim', member(n), {});
    expect(refusal(() => story.act('remove', neighbour, { n: 1, text }))).toEqual(forbidden);
    expect(refusal(() => story.act('remove', member(2), { n: 1, text }))).toEqual(forbidden);
    story.act('remove', street, { n: 1, text });
    expect(statesOf(story)).toEqual(['removed', 'held', 'held']);
    expect(refusal(() => story.act('remove', street, { n: 1, text }))).toEqual(
      invalid('unknown_sign_up'),
    );
  });

  test('more places lift those who wait; fewer than held is refused', () => {
    const story = needStory();
    for (const n of [1, 2, 3, 4, 5]) story.act('claim', member(n), {});
    story.act('widen', community, { shiftId: '1', wanted: 4 });
    expect(statesOf(story)).toEqual(['held', 'held', 'held', 'held', 'queued']);
    expect(refusal(() => story.act('widen', community, { shiftId: '1', wanted: 3 }))).toEqual(
      invalid('slots_full'),
    );
    story.act('release', member(1), { n: 1 }).act('release', member(2), { n: 2 });
    story.act('widen', community, { shiftId: '1', wanted: 3 });
    expect(placesFree(story.thing, '1')).toBe(0);
    expect(refusal(() => story.act('widen', community, { shiftId: '7', wanted: 9 }))).toEqual(
      invalid('unknown_shift'),
    );
  });
});

describe('time', () => {
  test('until its last minute a shift can be taken, at its end it is over', () => {
    const story = needStory({ shifts: [EVENING, MORNING] }).at('2026-11-26 19:59');
    story.act('claim', member(1), { shiftId: '1' }).at('2026-11-26 20:00');
    expect(refusal(() => story.act('claim', member(2), { shiftId: '1' }))).toEqual(
      conflict('shift_over'),
    );
    expect(refusal(() => story.act('release', member(1), { n: 1 }))).toEqual(
      conflict('shift_over'),
    );
    expect(refusal(() => story.act('remove', community, { n: 1, text }))).toEqual(
      conflict('shift_over'),
    );
    story.act('claim', member(2), {});
    expect(story.thing.claims[1]?.shiftId).toBe('2');
  });

  test('a cancelled shift cannot be taken, the last one goes with the need', () => {
    const story = needStory({ shifts: [EVENING, MORNING] });
    story.act('cancel_shift', community, { shiftId: '1', text });
    expect(refusal(() => story.act('claim', member(1), { shiftId: '1' }))).toEqual(
      conflict('shift_over'),
    );
    expect(refusal(() => story.act('cancel_shift', community, { shiftId: '2', text }))).toEqual(
      conflict('last_shift'),
    );
    story.act('add_shift', community, shift('2026-11-27 19:00', '2026-11-27 20:00', 1));
    expect(story.thing.shifts.map(({ id }) => id)).toEqual(['1', '3', '2']);
    story.act('cancel', community, { text });
    expect(story.thing).toMatchObject({ status: 'cancelled', endedAt: story.now });
    expect(needNoun.nextInstant(story.thing)).toBeUndefined();
  });

  test.each([
    ['claim', {}],
    ['release', { n: 1 }],
  ] as const)('once the need is over a member can no longer %s', (verb, input) => {
    const story = needStory().act('claim', member(1), {}).act('end', community, {});
    expect(refusal(() => story.act(verb, member(1), input as never))).toEqual(
      conflict('need_over'),
    );
  });

  test.each([
    ['remove', { n: 1, text }],
    ['widen', { shiftId: '1', wanted: 3 }],
    ['add_shift', EVENING],
    ['cancel_shift', { shiftId: '1', text }],
    ['cancel', { text }],
    ['end', {}],
  ] as const)('%s is the organiser’s, while the need is open', (verb, input) => {
    const story = needStory({ shifts: [EVENING, MORNING] });
    story.act('claim', member(1), { shiftId: '1' });
    for (const who of [member(1), organisation, neighbour, actorOf('hub')])
      expect(refusal(() => story.act(verb, who, input as never))).toEqual(forbidden);
    expect(story.verbs(street)).toContain(verb);
    story.act('end', street, { text: '已完成' });
    expect(refusal(() => story.act(verb, street, input as never))).toEqual(conflict('need_over'));
  });

  test('a day before a shift that somebody holds a reminder is due, once', () => {
    const story = needStory().act('claim', member(1), {});
    const remindedAt = wall('2026-11-25 18:30');
    expect(needNoun.nextInstant(story.thing)).toBe(remindedAt);
    expect(needNoun.settle(story.thing, wall('2026-11-25 18:29'))).toEqual([]);
    story.at('2026-11-25 19:00').settle().settle();
    expect(story.facts.slice(2)).toEqual([
      {
        thingId: 'x',
        version: 3,
        type: 'shift.reminded',
        at: remindedAt,
        by: {},
        data: { shiftId: '1' },
      },
    ]);
    expect(needNoun.nextInstant(story.thing)).toBe(EVENING.until);
  });

  test('there is none where nobody held a place then, nor for a shift so near', () => {
    const late = needStory().at('2026-11-25 18:31').act('claim', member(1), {});
    const near = needStory({ shifts: [shift('2026-11-23 20:00', '2026-11-23 21:00', 1)] });
    near.act('claim', member(1), {});
    for (const story of [late, near]) {
      story.later(60).settle();
      expect(story.types()).not.toContain('shift.reminded');
      expect(needNoun.nextInstant(story.thing)).toBe(story.thing.shifts[0]?.until);
    }
  });

  test('it ends when the last shift that was not cancelled is over', () => {
    const story = needStory({ shifts: [EVENING, MORNING] });
    story.act('cancel_shift', community, { shiftId: '2', text });
    story.at('2026-11-26 19:59').settle();
    expect(story.thing.status).toBe('open');
    story.at('2026-11-30 08:00').settle().settle();
    expect(story.thing).toMatchObject({ status: 'ended', endedAt: EVENING.until });
    expect(story.types().filter((type) => type === 'need.ended')).toHaveLength(1);
  });
});

describe('working hours', () => {
  const { calendar } = sampleRules;

  test.each([
    ['2026-11-23 06:59', false],
    ['2026-11-23 07:00', true],
    ['2026-11-23 17:59', true],
    ['2026-11-23 18:00', false],
    ['2026-11-28 10:00', false],
    ['2026-10-01 10:00', false],
    ['2026-09-20 10:00', true],
  ])('%s is work time: %s', (time, expected) => {
    expect(isWorkTime(wall(time), calendar)).toBe(expected);
  });

  test('a window longer than 12 h binds nobody to its beginning', () => {
    const [twelve, longer] = ['2026-11-26 20:00', '2026-11-26 20:01'].map((until) =>
      liesInWorkTime({ from: wall('2026-11-26 08:00'), until: wall(until) }, calendar),
    );
    expect([twelve, longer]).toEqual([true, false]);
  });

  test('a shift in them is for organisations, and for members who opted in', () => {
    const story = needStory({ shifts: [shift('2026-11-26 09:00', '2026-11-26 11:00', 5)] });
    expect(refusal(() => story.act('claim', member(1), {}))).toEqual(conflict('working_hours'));
    story
      .act('claim', { ...member(1), onCall: true }, {})
      .act('claim', organisation, { places: 2 });
    expect(placesHeld(story.thing, '1')).toBe(3);
  });
});

describe('who sees it', () => {
  const wish = () =>
    needStory({
      kind: 'wish',
      category: 'repair',
      place: QIANFOSHAN,
      contact: { name: '李大爷', phone: '13900000000' },
      shifts: [{ ...EVENING, wanted: 1 }],
    });

  test('before a place is held, a wish is bare for whom it calls', () => {
    const { thing } = wish().act('claim', member(1), {}).act('claim', member(2), {});
    const sights = [member(1), member(2), member(3), organisation].map((each) =>
      sightOfNeed(thing, each),
    );
    expect(sights).toEqual(['full', 'bare', 'bare', 'bare']);
  });

  test.each([
    ['qipanjie', 'full'],
    ['qianfoshan.staff', 'full'],
    ['district', 'bare'],
    ['shegongbu', 'bare'],
    ['hub', 'bare'],
    ['lishanmingjun', 'none'],
    ['jiefanglu.staff', 'none'],
    ['chengguan', 'none'],
    ['auditor', 'none'],
  ])('%s sees a wish: %s', (who, sight) => {
    expect(sightOfNeed(wish().thing, actorOf(who))).toBe(sight);
  });

  test('a post is full for the committee, and once over only for those it concerns', () => {
    const story = needStory().act('claim', member(1), {}).act('end', community, {});
    expect(sightOfNeed(story.thing, actorOf('shegongbu'))).toBe('full');
    expect(sightOfNeed(story.thing, member(1))).toBe('full');
    expect(sightOfNeed(story.thing, member(2))).toBe('none');
    expect(sightOfNeed(story.thing, organisation)).toBe('none');
  });

  test('an organisation sees what it holds, whoever of it looks', () => {
    const story = wish().act('claim', organisation, {});
    const colleague = { ...organisation, personId: 'p:colleague' };
    expect(sightOfNeed(story.thing, colleague)).toBe('full');
    story.act('release', colleague, { n: 1 });
    expect(sightOfNeed(story.thing, organisation)).toBe('bare');
  });

  test('the contact is for the organiser, and for who comes while it is open', () => {
    const story = wish().act('claim', member(1), {}).act('claim', member(2), {});
    expect(JSON.stringify(story.facts)).not.toContain('李大爷');
    const reason = '上门前联系';
    for (const who of [member(2), member(3), actorOf('hub'), actorOf('shegongbu')])
      expect(refusal(() => story.act('view_contact', who, { reason }))).toEqual(forbidden);
    story.act('view_contact', member(1), { reason }).act('view_contact', community, { reason });
    expect(story.facts.at(-2)).toMatchObject({ type: 'contact.viewed', by: { personId: 'p:1' } });
    story.act('end', community, {});
    expect(refusal(() => story.act('view_contact', member(1), { reason }))).toEqual(
      conflict('need_over'),
    );
    expect(story.verbs(community)).toEqual(['view_contact']);
    expect(refusal(() => needStory().act('view_contact', community, { reason }))).toEqual(
      conflict('nothing_due'),
    );
  });
});

describe('what suits a member', () => {
  const thursdayEvening = { day: 4, part: 'evening' as const };

  test.each([
    [['law'], [], [thursdayEvening], { skill: false, time: true }],
    [['law', 'art'], ['art'], [], { skill: true, time: true }],
    [[], [], [{ day: 4, part: 'afternoon' }], { skill: true, time: false }],
    [[], ['law'], [{ day: 5, part: 'evening' }], { skill: true, time: false }],
  ] as const)('asked %j, able %j, free %j', (asked, skills, freeHours, expected) => {
    const profile = { skills: [...skills], freeHours: [...freeHours] };
    expect(fits({ skills: [...asked] }, EVENING, profile)).toEqual(expected);
  });

  test.each([
    ['2026-11-29 11:59', 7, 'morning'],
    ['2026-11-29 12:00', 7, 'afternoon'],
    ['2026-11-30 17:59', 1, 'afternoon'],
    ['2026-11-30 18:00', 1, 'evening'],
    ['2026-12-01 00:10', 2, 'morning'],
  ] as const)('%s is on day %i in the %s', (from, day, part) => {
    const profile = { skills: [], freeHours: [{ day, part }] };
    expect(fits({ skills: [] }, { from: wall(from) }, profile).time).toBe(true);
  });
});

describe('whatever people do', () => {
  type Step = (story: NeedStory) => unknown;
  const steps: Step[] = [
    ...[1, 2, 3, 4].map(
      (n): Step =>
        (story) =>
          story.act('claim', member(n), { shiftId: '1' }),
    ),
    (story) => story.act('claim', member(1), { shiftId: '2' }),
    (story) => story.act('claim', organisation, { shiftId: '1', places: 2 }),
    ...[1, 2, 3, 4, 5].map(
      (n): Step =>
        (story) => {
          const claim = story.thing.claims[n - 1];
          const actor = claim?.unitId ? organisation : member(Number(claim?.personId?.slice(2)));
          return story.act('release', actor, { n });
        },
    ),
    (story) => story.act('remove', community, { n: 2, text }),
    ...[1, 2, 3, 5].map(
      (wanted): Step =>
        (story) =>
          story.act('widen', community, { shiftId: '1', wanted }),
    ),
    (story) => story.act('add_shift', community, EVENING),
    (story) => story.act('cancel_shift', community, { shiftId: '2', text }),
    (story) => story.later(60 * 25),
  ];
  const walks = fc.array(fc.nat({ max: steps.length - 1 }), { maxLength: 50 });

  /** What is refused leaves the story as it was. */
  const attempt = (story: NeedStory, step: Step | undefined): void => {
    try {
      step?.(story);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  };

  test('never are more places held than wanted, nobody waits beside a free one, and the need is the replay of its facts', () => {
    fc.assert(
      fc.property(walks, (walk) => {
        const story = needStory({ shifts: [EVENING, MORNING] });
        for (const index of walk) {
          attempt(story, steps[index]);
          for (const { id, wanted } of story.thing.shifts) {
            expect(placesHeld(story.thing, id)).toBeLessThanOrEqual(wanted);
            if (placesFree(story.thing, id) > 0) expect(queueOf(story.thing, id)).toEqual([]);
          }
        }
        expect(canonicalJson(story.replayed())).toBe(canonicalJson(story.thing));
        const dates = story.facts.map(({ at }) => at);
        expect(dates).toEqual([...dates].sort());
      }),
    );
  });
});

describe('soonest first', () => {
  test('goes by the next shift that is not over, whatever came before it', () => {
    const twice = [
      shift('2026-11-26 19:00', '2026-11-26 20:00', 1),
      shift('2026-12-10 19:00', '2026-12-10 20:00', 1),
    ];
    const now = [shift('2026-12-01 19:00', '2026-12-01 20:00', 1)];
    const [weekly, once] = [needStory({ shifts: twice }).thing, needStory({ shifts: now }).thing];
    expect(soonestFirst([once, weekly], wall('2026-11-26 18:00'))).toEqual([weekly, once]);
    expect(soonestFirst([weekly, once], wall('2026-11-27 08:00'))).toEqual([once, weekly]);
  });
});
