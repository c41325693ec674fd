import { describe, expect, test } from 'vitest';
import { aimsOf } from '../../../src/domain/reach/happening.ts';
import { whoseRooms } from '../../../src/domain/reach/whose-rooms.ts';
import { roomsOf } from '../../../src/domain/rooms.ts';
import { districtFile, sampleRules, situationCode } from '../../support/sample-district.ts';
import { createStory } from '../../support/story.ts';
import { happeningOf, PEOPLE } from './phrases.ts';

const units = [...sampleRules.units.values()];
const QIPANJIE = 'c370102002004';

describe('whose rooms', () => {
  test('are told by unit, person, team and community', () => {
    const rooms = ['unit:chengguan', 'person:p:a', 'team:t-1', `registered:community:${QIPANJIE}`];
    expect(whoseRooms(rooms, units)).toEqual({
      personIds: ['p:a'],
      unitIds: ['chengguan'],
      districtLeaders: false,
      orgIds: [],
      communityIds: [QIPANJIE],
      teamIds: ['t-1'],
      allMembers: false,
    });
  });

  test('of a street are its communities; of organisations all of them, wherever they report', () => {
    const { communityIds, unitIds } = whoseRooms(
      ['members:street:qianfoshan', 'orgs:street:qianfoshan'],
      units,
    );
    expect(communityIds).toContain(QIPANJIE);
    const orgs = districtFile.units.filter(({ kind }) => kind === 'party_org');
    expect(unitIds.sort()).toEqual(orgs.map(({ id }) => id).sort());
  });

  test.each(['community', 'street', 'district'] as const)(
    'leave nobody out whom a call for hands of the %s may reach',
    (scope) => {
      const story = createStory()
        .raise('qianfoshan.leader', {
          situationCode: situationCode('占道经营'),
          communityId: QIPANJIE,
        })
        .act('hands', 'qianfoshan.staff', { wanted: 2, scope });
      const rooms = aimsOf(happeningOf(story, 'hands.called')).flatMap(({ whom }) =>
        'rooms' in whom ? whom.rooms : [],
      );
      const { unitIds, communityIds, allMembers } = whoseRooms(rooms, units);
      const reached = PEOPLE.filter((each) => roomsOf(each).some((room) => rooms.includes(room)));
      expect(reached.length).toBeGreaterThan(0);
      for (const { personId, role, unit, community } of reached)
        expect([
          personId,
          role === 'member'
            ? allMembers || communityIds.includes(community?.id ?? '')
            : unitIds.includes(unit.id),
        ]).toEqual([personId, true]);
    },
  );
});
