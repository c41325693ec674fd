import { describe, expect, test } from 'vitest';
import { minutesBetween } from '../../../src/domain/instant.ts';
import type { Happening } from '../../../src/domain/reach/happening.ts';
import { recipientsOf } from '../../../src/domain/reach/recipients.ts';
import { standInsFor } from '../../../src/domain/reach/stand-ins.ts';
import { tellingsOf } from '../../../src/domain/reach/telling.ts';
import { judgeMark } from '../../../src/domain/service/attendance.ts';
import type { ServiceFact } from '../../../src/domain/service/fact.ts';
import { recordNoun } from '../../../src/domain/service/record/apply.ts';
import { decideOpen, type OpenInput } from '../../../src/domain/service/record/open.ts';
import { RECORD_VERBS } from '../../../src/domain/service/record/verbs.ts';
import type { ServiceThing } from '../../../src/domain/thing.ts';
import { memberAsked } from '../../support/registrations.ts';
import { wall } from '../../support/story.ts';
import { createThingStory } from '../../support/thing-story.ts';
import { a, b, leader, on, rosterStory, turn } from '../roster/phrases.ts';
import { needStory, organisation, QIPANJIE } from '../service/need-phrases.ts';
import { houseOf, PEOPLE, toldOf } from './phrases.ts';

const newest = (
  { facts, thing }: { facts: readonly ServiceFact[]; thing: ServiceThing },
  type: string,
): Happening => {
  const fact = facts.findLast((each) => each.type === type);
  if (!fact) throw new Error(`no ${type}`);
  return { fact, thing };
};

describe('a registration', () => {
  test('asks the community to confirm, and the answer goes to the member', () => {
    const story = memberAsked();
    expect(toldOf(newest(story, 'registration.asked'))).toEqual(['qipanjie to_confirm normal']);
    story.later(60).act('confirm', 'qipanjie', {});
    expect(toldOf(newest(story, 'registration.confirmed'))).toEqual(['member1 confirmed normal']);
  });
});

describe('a need', () => {
  test('calls members of its scope, but not those at work who did not opt in', () => {
    const happening = newest(needStory({ scope: 'street' }), 'need.posted');
    const called = toldOf(happening);
    expect(called).toContain('member1 need_posted low');
    expect(called).not.toContain('member7 need_posted low');
    const people = PEOPLE.map((each) =>
      each.personId === 'p:member1' ? { ...each, isAtWork: true as const } : each,
    );
    expect(toldOf(happening, { ...houseOf(), people })).not.toContain('member1 need_posted low');
  });

  test('tells who moves up from the waiting list, and of a place taken back', () => {
    const story = needStory({ scope: 'street' })
      .act('claim', 'member1', {})
      .act('claim', 'member2', {})
      .act('claim', 'member5', {});
    expect(toldOf(newest(story, 'need.claimed'))).toEqual(['qipanjie signed_up low']);
    story.act('release', 'member1', { n: 1 });
    expect(toldOf(newest(story, 'need.released'))).toEqual([
      'qipanjie signed_up low',
      'member5 promoted high',
    ]);
    story.act('remove', 'qipanjie', { n: 2, text: '改日再来' });
    expect(toldOf(newest(story, 'need.removed'))).toEqual(['member2 removed high']);
  });

  test('reminds a day before whoever holds a place, with the hour the shift begins', () => {
    const story = needStory().act('claim', 'member1', {}).at('2026-11-25 19:00').settle();
    const happening = newest(story, 'shift.reminded');
    expect(toldOf(happening)).toEqual(['member1 reminder normal']);
    expect(tellingsOf(happening, houseOf())[0]?.message).toEqual({
      reason: 'reminder',
      subject: { noun: 'need', id: 'x' },
      kind: 'post',
      number: 'QP20261123-0001',
      streetId: 'qianfoshan',
      clock: { name: 'shift', state: 'running', dueAt: wall('2026-11-26 18:30') },
    });
  });

  test('posted at night calls nobody before the morning, organisations among them', () => {
    const story = needStory({ scope: 'district' });
    const posted = newest(story, 'need.posted');
    const night = wall('2026-11-23 23:00');
    const people = [...PEOPLE.filter(({ role }) => role === 'member'), organisation];
    const told = recipientsOf(posted, { ...houseOf(), people }, night);
    expect(told.map(({ personId }) => personId)).toEqual(
      expect.arrayContaining(['p:member1', organisation.personId]),
    );
    for (const { tellAt } of told) expect(tellAt).toBe(wall('2026-11-24 07:00'));
  });

  test('called off is told to everybody who was to come', () => {
    const story = needStory()
      .act('claim', 'member1', {})
      .act('cancel', 'qipanjie', { text: '下雨' });
    expect(toldOf(newest(story, 'need.cancelled'))).toEqual(['member1 shift_cancelled high']);
  });
});

describe('a service record', () => {
  const TURN: OpenInput = {
    personId: 'p:member1',
    unitId: 'dangwei_jia',
    communityId: QIPANJIE,
    streetId: 'qianfoshan',
    activity: { ticketId: 'T' },
    kind: 'hands',
    from: wall('2026-11-28 21:00'),
    until: wall('2026-11-28 23:00'),
    isEmergency: true,
  };
  const there = () => {
    const mark = judgeMark({ way: 'list' }, TURN, wall('2026-11-28 21:00'));
    return createThingStory(recordNoun, RECORD_VERBS, '2026-11-28 21:00').begin('qipanjie', (act) =>
      decideOpen(TURN, mark, act),
    );
  };

  test('asks a volunteer at once, also at night, and then the community, whether they are safe', () => {
    const happening = newest(there().at('2026-11-28 23:30').settle(), 'safety.asked');
    const { at } = happening.fact;
    const [told] = recipientsOf(happening, houseOf(), at);
    expect(told).toMatchObject({ personId: 'p:member1', urgency: 'emergency', tellAt: at });
    if (!told) throw new Error('nobody asked');
    expect(standInsFor(told, happening, houseOf(), at)).toEqual(['p:qipanjie']);
  });

  test('an objection goes to the organiser and its answer to the member, in the morning', () => {
    const story = there()
      .at('2026-11-28 22:30')
      .act('confirm', 'qipanjie', { minutes: 60 })
      .act('object', 'member1', { minutes: 120, text: '少记一小时' });
    expect(toldOf(newest(story, 'record.objected'))).toEqual(['qipanjie objection normal']);
    story.act('answer_objection', 'qipanjie', { upheld: true, minutes: 90, text: '已补' });
    const answered = newest(story, 'objection.answered');
    const [told] = recipientsOf(answered, houseOf(), answered.fact.at);
    expect(told).toMatchObject({ personId: 'p:member1', tellAt: wall('2026-11-29 07:00') });
    expect(minutesBetween(answered.fact.at, told?.tellAt ?? answered.fact.at)).toBe(510);
  });
});

describe('a duty roster', () => {
  const rosterTold = (story: ReturnType<typeof rosterStory>) => {
    const fact = story.facts.at(-1);
    if (!fact) throw new Error('no fact');
    return toldOf({ fact, roster: story.roster }, houseOf(story.roster));
  };

  test('tells who was planned, but not the leader who planned it', () => {
    const crew = { ...on('a', 'b'), leaderId: leader.personId };
    expect(rosterTold(rosterStory().plan([turn('2026-11-24', 'day', crew)]))).toEqual([
      'a planned low',
      'b planned low',
    ]);
  });

  test('asks the other of a swap, and tells the answer back', () => {
    const everybody = ['p:a', 'p:b'];
    const story = rosterStory()
      .plan([turn('2026-11-24', 'day', on('a'))])
      .act('ask_swap', a, { withPersonId: 'p:b', days: ['2026-11-24'], everybody });
    expect(rosterTold(story)).toEqual(['b swap_asked normal']);
    story.act('answer_swap', b, { n: 1, agrees: true });
    expect(rosterTold(story)).toEqual(['a swap_answered normal']);
  });

  test('hands over to whoever is on duty now', () => {
    const story = rosterStory('2026-11-23 00:00')
      .plan([turn('2026-11-23', 'day', on('b'))])
      .at('2026-11-23 08:30')
      .act('hand_over', a, { tickets: [] });
    expect(rosterTold(story)).toEqual(['b handed_over normal']);
    story.later(5).act('take_over', b, { n: 1 });
    expect(rosterTold(story)).toEqual(['a taken_over low']);
  });
});
