import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../src/domain/actor.ts';
import { canonicalJson } from '../../../src/domain/canonical.ts';
import { DomainError } from '../../../src/domain/error.ts';
import { roomsOf } from '../../../src/domain/rooms.ts';
import { registrationNoun } from '../../../src/domain/service/registration/apply.ts';
import { sideOf } from '../../../src/domain/service/registration/registration.ts';
import type { RegistrationVerbName } from '../../../src/domain/service/registration/verbs.ts';
import {
  asksOrganisation,
  FURONGJIE,
  invited,
  LISHAN,
  member,
  memberAsked,
  NOW,
  NUMBER,
  outside,
  pair,
  pairAsked,
  QIPANJIE,
  refused,
  type Story,
} from '../../support/registrations.ts';
import { actorOf } from '../../support/sample-district.ts';
import { refusal, wall } from '../../support/story.ts';
import { actAt } from '../../support/thing-story.ts';

describe('who sees a registration', () => {
  const sees = (told: Story, who: string | Actor) => {
    const rooms = new Set(roomsOf(actAt(who, NOW).actor));
    return told.rooms().some((room) => rooms.has(room));
  };

  test.each([
    ['member1', true],
    ['qipanjie', true],
    ['qianfoshan.staff', true],
    ['member2', false],
    ['dangwei_jia', false],
    ['shegongbu', false],
    ['lishanmingjun', false],
    ['hub', false],
    ['district', false],
    ['admin', false],
  ])('of a member: %s %s', (who, expected) => expect(sees(member(), who)).toBe(expected));

  test('the community they ask to move to sees it while it has to answer', () => {
    const told = member().act('move', 'member1', { communityId: FURONGJIE });
    expect([sees(told, 'furongjie'), sees(told, 'quanchenglu.staff')]).toEqual([true, true]);
    told.act('answer_move', 'furongjie', { approve: false, text: '查无此住址' });
    expect([sees(told, 'furongjie'), sees(told, 'quanchenglu.staff')]).toEqual([false, false]);
  });

  test('of a member outside: they and their organisation alone', () => {
    const all = ['member1', 'dangwei_jia', 'qipanjie', 'qianfoshan.staff', 'shegongbu'];
    expect(all.filter((who) => sees(outside(), who))).toEqual(['member1', 'dangwei_jia']);
  });

  test('of an organisation: both sides, the street and the committee', () => {
    expect(pair().rooms()).toEqual([
      'org:dangwei_jia',
      `unit:${QIPANJIE}`,
      'unit:qianfoshan',
      'committee',
    ]);
    const residence = asksOrganisation('dangwei_jia', {
      kind: 'residence',
      streetId: 'qianfoshan',
    });
    expect(residence.rooms()).toEqual(['org:dangwei_jia', 'unit:qianfoshan', 'committee']);
  });

  test('nothing is ever due on it', () => {
    expect(registrationNoun.nextInstant(member().thing)).toBeUndefined();
    expect(registrationNoun.settle(member().thing, wall('2036-01-01 00:00'))).toEqual([]);
  });

  test.each([
    ['member1', 'person'],
    ['qipanjie', 'place'],
    ['qianfoshan.staff', 'place'],
    ['dangwei_jia', undefined],
  ])('%s stands on the side %s of a member', (who, side) =>
    expect(sideOf(member().thing, actorOf(who))).toBe(side),
  );
});

describe('whatever people do', () => {
  const profile = { skills: [], freeHours: [], visibility: 'branch', onCall: true } as const;
  const inputs: Record<RegistrationVerbName, object> = {
    confirm: {},
    refuse: { text: '不是' },
    ask_again: { communityId: LISHAN, phone: '13900000003' },
    change: { ...profile, phone: '13900000004' },
    move: { communityId: FURONGJIE },
    answer_move: { approve: true },
    withdraw: { isOnSite: false },
    join: {},
    add_line: { list: 'projects', text: '一' },
    drop_line: { n: 1 },
    take_up: { n: 2, needId: 'n7' },
    view_contact: { reason: '核实' },
    forget: {},
  };
  const names = Object.keys(inputs) as RegistrationVerbName[];
  const people = ['member1', 'qipanjie', 'dangwei_jia', 'furongjie', 'lishanmingjun'];
  const walk = fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...people)), {
    maxLength: 40,
  });
  const starts = fc.constantFrom(memberAsked, refused, invited, outside, pairAsked, pair);

  const tell = (start: () => Story, steps: [RegistrationVerbName, string][]) => {
    const told = start();
    const statuses = [told.thing.status];
    for (const [name, who] of steps) {
      try {
        told.later(1).act(name, who, inputs[name] as never);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
      }
      statuses.push(told.thing.status);
    }
    return { told, statuses };
  };

  test('the registration is the replay of its facts', () => {
    fc.assert(
      fc.property(starts, walk, (start, steps) => {
        const { told } = tell(start, steps);
        expect(canonicalJson(told.replayed())).toBe(canonicalJson(told.thing));
        expect(told.facts.map(({ version }) => version)).toEqual(
          told.facts.map((_fact, index) => index + 1),
        );
      }),
    );
  });

  test('a withdrawal is for good, and number and person never change', () => {
    fc.assert(
      fc.property(starts, walk, (start, steps) => {
        const { told, statuses } = tell(start, steps);
        const gone = statuses.indexOf('withdrawn');
        const after = gone < 0 ? [] : statuses.slice(gone);
        expect(new Set(after).size).toBeLessThan(2);
        expect(told.thing.number).toBe(NUMBER);
        expect(told.thing.personId).toBe(start().thing.personId);
      }),
    );
  });

  test('what is not offered is refused as never theirs or not now', () => {
    fc.assert(
      fc.property(starts, walk, fc.constantFrom(...people), (start, steps, who) => {
        const { told } = tell(start, steps);
        const offered = told.verbs(who);
        for (const name of names.filter((each) => !offered.includes(each))) {
          const attempt = () => told.act(name, who, inputs[name] as never);
          expect(['forbidden', 'conflict']).toContain(refusal(attempt).code);
        }
      }),
    );
  });

  test('facts of other nouns are not folded', () => {
    const [first] = member().facts;
    const strange = { ...first, type: 'team.ended' } as never;
    expect(() => registrationNoun.apply(member().thing, strange)).toThrow('team.ended');
    expect(() => registrationNoun.apply(undefined, strange)).toThrow('before registration.asked');
  });
});
