import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../src/domain/canonical.ts';
import { DomainError } from '../../../src/domain/error.ts';
import { teamNoun } from '../../../src/domain/service/team/apply.ts';
import { decideFound } from '../../../src/domain/service/team/found.ts';
import { presentMembers } from '../../../src/domain/service/team/team.ts';
import { TEAM_VERBS, type TeamVerbName } from '../../../src/domain/service/team/verbs.ts';
import { refusal, wall } from '../../support/story.ts';
import { actAt, createThingStory } from '../../support/thing-story.ts';

const QIPANJIE = 'c370102002004';
const input = { name: '棋盘街水电维修队', skills: ['electric' as const], communityId: QIPANJIE };

const founded = () =>
  createThingStory(teamNoun, TEAM_VERBS).begin('qipanjie', (act) => decideFound(input, act));

const idsIn = (story: ReturnType<typeof founded>) =>
  presentMembers(story.thing).map(({ personId }) => personId);

describe('a service team', () => {
  test('is founded by its community, its name in the words alone', () => {
    const story = founded();
    expect(story.thing).toMatchObject({
      status: 'open',
      communityId: QIPANJIE,
      streetId: 'qianfoshan',
      skills: ['electric'],
      words: '1',
      members: [],
      foundedAt: wall('2026-11-25 10:00'),
    });
    expect(story.last()?.words).toEqual({ name: '棋盘街水电维修队' });
    expect(JSON.stringify(story.facts)).not.toContain('维修队');
  });

  test.each(['lishanmingjun', 'qianfoshan.staff', 'member1', 'dangwei_jia', 'hub'])(
    'is not founded by %s',
    (username) => {
      const attempt = () => decideFound(input, actAt(username, wall('2026-11-25 10:00')));
      expect(refusal(attempt)).toEqual({ code: 'forbidden', reason: 'not_yours' });
    },
  );

  test('is founded in a community only', () => {
    const elsewhere = { ...input, communityId: 'qianfoshan' };
    const attempt = () => decideFound(elsewhere, actAt('qipanjie', wall('2026-11-25 10:00')));
    expect(refusal(attempt)).toEqual({ code: 'invalid', reason: 'unknown_community' });
  });

  test('members of its community and of its street join, others do not', () => {
    const story = founded().act('join', 'member1', {}).act('join', 'member5', {});
    expect(idsIn(story)).toEqual(['p:member1', 'p:member5']);
    for (const other of ['member7', 'qipanjie', 'dangwei_jia'])
      expect(refusal(() => story.act('join', other, {})).code).toBe('forbidden');
  });

  test('nobody is in it twice; who left may come back', () => {
    const story = founded().act('join', 'member1', {});
    expect(refusal(() => story.act('join', 'member1', {})).reason).toBe('already_there');
    story.later(60).act('leave', 'member1', {});
    expect(idsIn(story)).toEqual([]);
    expect(refusal(() => story.act('leave', 'member1', {})).reason).toBe('already_done');
    story.later(60).act('join', 'member1', {});
    expect(idsIn(story)).toEqual(['p:member1']);
    expect(story.thing.members).toEqual([
      {
        personId: 'p:member1',
        joinedAt: wall('2026-11-25 10:00'),
        leftAt: wall('2026-11-25 11:00'),
      },
      { personId: 'p:member1', joinedAt: wall('2026-11-25 12:00') },
    ]);
  });

  test('who was never in it has nothing to leave', () => {
    expect(refusal(() => founded().act('leave', 'member2', {})).code).toBe('forbidden');
  });

  test('only its community ends it, and then nothing more happens', () => {
    const story = founded().act('join', 'member1', {});
    for (const other of ['qianfoshan.staff', 'lishanmingjun', 'member1'])
      expect(refusal(() => story.act('end', other, {})).code).toBe('forbidden');
    story.act('end', 'qipanjie', {});
    expect(story.thing.status).toBe('ended');
    const tries: [TeamVerbName, string][] = [
      ['join', 'member2'],
      ['leave', 'member1'],
      ['end', 'qipanjie'],
    ];
    for (const [verb, username] of tries)
      expect(refusal(() => story.act(verb, username, {})).reason).toBe('wrong_status');
  });

  test('is seen where it may be joined, and by who is in it', () => {
    const story = founded().act('join', 'member1', {}).act('join', 'member5', {});
    story.act('leave', 'member5', {});
    expect(story.rooms()).toEqual([
      `unit:${QIPANJIE}`,
      'unit:qianfoshan',
      `registered:community:${QIPANJIE}`,
      'registered:street:qianfoshan',
      'person:p:member1',
    ]);
  });

  test('has no clock', () => {
    const story = founded();
    expect(teamNoun.nextInstant(story.thing)).toBeUndefined();
    expect(teamNoun.settle(story.thing, wall('2036-01-01 00:00'))).toEqual([]);
  });

  test('is the replay of its facts, and holds everybody once, whatever people do', () => {
    const verb = fc.constantFrom<TeamVerbName>('join', 'join', 'join', 'leave', 'end');
    const who = fc.constantFrom('member1', 'member2', 'member5', 'member7', 'qipanjie');
    fc.assert(
      fc.property(fc.array(fc.tuple(verb, who), { maxLength: 30 }), (steps) => {
        const story = founded();
        for (const [name, username] of steps)
          try {
            story.later(1).act(name, username, {});
          } catch (error) {
            if (!(error instanceof DomainError)) throw error;
          }
        expect(canonicalJson(story.replayed())).toBe(canonicalJson(story.thing));
        expect(new Set(idsIn(story)).size).toBe(idsIn(story).length);
      }),
    );
  });
});
