import { describe, expect, test } from 'vitest';
import { shiftsAround } from '../../../src/domain/service/need/shifts.ts';
import {
  invitedUntil,
  refuseInviting,
} from '../../../src/domain/service/registration/invitation.ts';
import { isListed } from '../../../src/domain/service/registration/listed.ts';
import {
  invited,
  member,
  memberAsked,
  NOT_NOW,
  NOT_THEIRS,
  outside,
  pair,
} from '../../support/registrations.ts';
import { actorOf } from '../../support/sample-district.ts';
import { refusal, wall } from '../../support/story.ts';
import { needStory, shift } from './need-phrases.ts';

describe('the code of an invitation', () => {
  test('is good for thirty days from the whole minute, so that asked twice it is one', () => {
    expect(invitedUntil('2026-11-25T11:00:31.512Z')).toBe('2026-12-25T11:00:00.000Z');
    expect(invitedUntil('2026-11-25T11:00:00.000Z')).toBe('2026-12-25T11:00:00.000Z');
    expect(invitedUntil('2026-11-25T11:01:00.000Z')).toBe('2026-12-25T11:01:00.000Z');
  });

  test.each(['qipanjie', 'qianfoshan.staff', 'qianfoshan.leader'])('%s gives another', (who) => {
    expect(refuseInviting(invited().thing, actorOf(who), true)).toBeUndefined();
  });

  test.each(['member1', 'dangwei_jia', 'furongjie', 'wendong.staff', 'hub', 'admin'])(
    '%s gives none',
    (who) => {
      expect(refusal(() => refuseInviting(invited().thing, actorOf(who), true))).toEqual(
        NOT_THEIRS,
      );
    },
  );

  test('none once it was used, none before the registration is in force, none for a pairing', () => {
    const refused = (registration: ReturnType<typeof member>, isUnused: boolean) =>
      refusal(() => refuseInviting(registration.thing, actorOf('qipanjie'), isUnused));
    expect(refused(invited(), false)).toEqual({ code: 'conflict', reason: 'already_joined' });
    expect(refused(memberAsked(), true)).toEqual(NOT_NOW);
    expect(refused(pair(), true)).toEqual(NOT_THEIRS);
  });
});

describe('the list of registrations', () => {
  test.each([
    ['its members in force', member(), 'dangwei_jia', false],
    ['a member who asks outside', outside(), 'dangwei_jia', true],
    ['a pairing', pair(), 'dangwei_jia', true],
  ] as const)('an organisation finds %s: %#', (_name, { thing }, who, isThere) => {
    expect(isListed(thing, actorOf(who))).toBe(isThere);
  });

  test('a member outside stays in it while they ask to move, and leaves it with the answer', () => {
    const inForce = outside().act('confirm', 'dangwei_jia', {});
    expect(isListed(inForce.thing, actorOf('dangwei_jia'))).toBe(false);
    const moving = { outside: true as const, askedAt: wall('2026-11-25 10:00') };
    expect(isListed({ ...inForce.thing, moving }, actorOf('dangwei_jia'))).toBe(true);
  });

  test.each(['qipanjie', 'qianfoshan.staff', 'member1', 'hub'])('%s finds all they see', (who) => {
    expect(isListed(member().thing, actorOf(who))).toBe(true);
  });
});

test('somebody is looked for in shifts that are on, or within two hours of it', () => {
  const { thing } = needStory({
    shifts: [
      shift('2026-11-28 09:00', '2026-11-28 11:00', 1),
      shift('2026-11-28 14:00', '2026-11-28 16:00', 1),
    ],
  });
  const around = (time: string) => shiftsAround(thing, wall(time)).map(({ id }) => id);
  expect(around('2026-11-28 06:59')).toEqual([]);
  expect(around('2026-11-28 07:00')).toEqual(['1']);
  expect(around('2026-11-28 12:00')).toEqual(['1', '2']);
  expect(around('2026-11-28 13:01')).toEqual(['2']);
  expect(around('2026-11-28 18:01')).toEqual([]);
});
