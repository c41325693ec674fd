import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../src/domain/actor.ts';
import { decide } from '../../../src/domain/ticket/flow.ts';
import { sightOf, unnamedVolunteers } from '../../../src/domain/ticket/sight.ts';
import { volunteersOf } from '../../../src/domain/ticket/ticket.ts';
import { type ArriveInput, arrive } from '../../../src/domain/ticket/verbs/arrive.ts';
import { claimSlot } from '../../../src/domain/ticket/verbs/claim-slot.ts';
import { giveBack } from '../../../src/domain/ticket/verbs/give-back.ts';
import { actorOf, sampleRules, situationCode } from '../../support/sample-district.ts';
import { createStory, refusal, type Story, wall } from '../../support/story.ts';

const QIPANJIE = 'c370102002004';
const vendors = { situationCode: situationCode('占道经营'), communityId: QIPANJIE };

/** A Monday, ten past nine: five places, of which an organisation may take some. */
const calling = (wanted = 5) =>
  createStory('2026-11-23 09:00')
    .raise('qianfoshan.leader', vendors)
    .later(10)
    .act('hands', 'qianfoshan.staff', { wanted, scope: 'community' });

const atWork: Actor = { ...actorOf('member1'), isAtWork: true };
const organisation: Actor = {
  ...actorOf('dangwei_jia'),
  reportsTo: [{ communityId: QIPANJIE, streetId: 'qianfoshan' }],
};

const actOf = (story: Story, actor: Actor) => ({ actor, now: story.now, rules: sampleRules });
const take = (story: Story, actor: Actor, places?: number) =>
  story.keep(decide(claimSlot, story.ticket, { places }, actOf(story, actor)));
const come = (story: Story, actor: Actor, input: ArriveInput) =>
  story.keep(decide(arrive, story.ticket, input, actOf(story, actor)));
const volunteers = (story: Story) =>
  volunteersOf(story.ticket).map(({ status, personId, unitId }) => [status, personId ?? unitId]);

describe('in working hours', () => {
  test('a call goes to the organisations that report there, and to members who opted in', () => {
    const { ticket } = calling();
    expect(sightOf(actorOf('member1'), ticket)).toBe('call');
    expect(sightOf(atWork, ticket)).toBe('none');
    expect(sightOf(organisation, ticket)).toBe('call');
    expect(sightOf({ ...organisation, reportsTo: [] }, ticket)).toBe('none');
  });

  test('an organisation takes places, and then its members at work see them and take one each', () => {
    const story = calling();
    take(story, organisation, 2);
    expect(volunteers(story)).toEqual([
      ['claimed', 'dangwei_jia'],
      ['claimed', 'dangwei_jia'],
    ]);
    expect(sightOf(atWork, story.ticket)).toBe('call');
    take(story, atWork);
    expect(volunteers(story)).toEqual([
      ['claimed', 'p:member1'],
      ['claimed', 'dangwei_jia'],
    ]);
    expect(refusal(() => take(story, atWork)).reason).toBe('already_helping');
  });

  test('an organisation takes no more places than are free, and never acts as a called unit', () => {
    const story = calling(2);
    expect(refusal(() => take(story, organisation, 3))).toEqual({
      code: 'invalid',
      reason: 'slots_full',
    });
    take(story, organisation, 2);
    expect(refusal(() => take(story, actorOf('member2'))).reason).toBe('slots_full');
    expect(refusal(() => come(story, organisation, {})).code).toBe('forbidden');
  });
});

describe('who cannot come after all', () => {
  const giveUp = (story: Story, actor: Actor) =>
    story.keep(decide(giveBack, story.ticket, {}, actOf(story, actor)));

  test('gives the place back, and somebody else takes it', () => {
    const story = calling(1);
    take(story, actorOf('member1'));
    giveUp(story, actorOf('member1'));
    take(story, actorOf('member2'));
    expect(volunteers(story)).toEqual([
      ['released', 'p:member1'],
      ['claimed', 'p:member2'],
    ]);
    expect(refusal(() => giveUp(story, actorOf('member1'))).code).toBe('forbidden');
  });

  test('an organisation gives back one place at a time, none that a member of it took', () => {
    const story = calling();
    take(story, organisation, 2);
    take(story, atWork);
    giveUp(story, organisation);
    expect(volunteers(story)).toEqual([
      ['claimed', 'p:member1'],
      ['released', 'dangwei_jia'],
    ]);
    expect(refusal(() => giveUp(story, organisation)).code).toBe('forbidden');
  });

  test('who has arrived leaves instead, and nobody gives back another’s', () => {
    const story = calling();
    take(story, actorOf('member1'));
    for (const username of ['member2', 'qianfoshan.staff', 'qipanjie', 'chengguan'])
      expect(refusal(() => giveUp(story, actorOf(username))).code, username).toBe('forbidden');
    come(story, actorOf('member1'), {});
    expect(refusal(() => giveUp(story, actorOf('member1'))).reason).toBe('already_arrived');
  });
});

describe('the name of a volunteer', () => {
  test('is for who called them, for the hub and for themselves', () => {
    const { ticket } = calling().act('claim_slot', 'member1', {}).act('claim_slot', 'member2', {});
    const unknownTo = (username: string) => unnamedVolunteers(actorOf(username), ticket);
    for (const username of ['qianfoshan.staff', 'qipanjie', 'hub'])
      expect(unknownTo(username), username).toEqual([]);
    for (const username of ['chengguan', 'oversight', 'district'])
      expect(unknownTo(username), username).toEqual(['p:member1', 'p:member2']);
    expect(unknownTo('member1')).toEqual(['p:member2']);
  });
});

describe('volunteers come and leave', () => {
  const taken = () => calling().act('claim_slot', 'member1', {});

  test('one who noted it without network has the time of then', () => {
    const story = taken().later(90);
    come(story, actorOf('member1'), { arrivedAt: wall('2026-11-23 09:40'), near: true });
    expect(volunteersOf(story.ticket)[0]).toMatchObject({
      status: 'on_site',
      arrivedAt: wall('2026-11-23 09:40'),
    });
    expect(story.facts.at(-1)?.data).toMatchObject({ within200m: true });
  });

  test('the community that called notes the arrival of volunteers, and of nobody else', () => {
    const story = taken();
    const community = actorOf('qipanjie');
    expect(refusal(() => come(story, community, { taskId: '1' })).code).toBe('invalid');
    const [task] = volunteersOf(story.ticket);
    come(story, community, { taskId: task?.id });
    expect(volunteers(story)).toEqual([['on_site', 'p:member1']]);
  });

  test('who came for an organisation is named once they are there', () => {
    const story = calling();
    take(story, organisation, 1);
    const [task] = volunteersOf(story.ticket);
    come(story, actorOf('qipanjie'), { taskId: task?.id, personId: 'p:member3' });
    expect(volunteers(story)).toEqual([['on_site', 'p:member3']]);
  });

  test('leaving ends their task, also when the ticket has moved on', () => {
    const story = taken().act('arrive', 'member1', {});
    story.later(60).act('cancel', 'qianfoshan.leader', { reason: '摊点已自行撤离' });
    story.act('leave', 'member1', {});
    expect(story.ticket.status).toBe('cancelled');
    expect(volunteersOf(story.ticket)[0]).toMatchObject({ status: 'done', leftAt: story.now });
  });

  test('who has not come, or has left, or is somebody else cannot leave', () => {
    expect(refusal(() => taken().act('leave', 'member1', {})).code).toBe('forbidden');
    const left = () => taken().act('arrive', 'member1', {}).act('leave', 'member1', {});
    expect(refusal(() => left().act('leave', 'member1', {})).code).toBe('forbidden');
    const there = taken().act('claim_slot', 'member2', {}).act('arrive', 'member2', {});
    const [, other] = volunteersOf(there.ticket);
    const attempt = () => there.act('leave', 'member1', { taskId: other?.id });
    expect(refusal(attempt).code).toBe('forbidden');
  });

  test('the street notes who left, and never at a time ahead', () => {
    const story = taken().act('arrive', 'member1', {}).later(30);
    const [task] = volunteersOf(story.ticket);
    story.act('leave', 'qianfoshan.staff', { taskId: task?.id, leftAt: wall('2026-11-24 09:00') });
    expect(volunteersOf(story.ticket)[0]?.leftAt).toBe(story.now);
  });
});
