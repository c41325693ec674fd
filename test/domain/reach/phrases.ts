/** A house full of people, and who of them is told what. */
import type { Actor } from '../../../src/domain/actor.ts';
import type { Happening } from '../../../src/domain/reach/happening.ts';
import { recipientsOf } from '../../../src/domain/reach/recipients.ts';
import type { House } from '../../../src/domain/reach/resolve.ts';
import type { Telling } from '../../../src/domain/reach/telling.ts';
import type { Roster } from '../../../src/domain/roster/roster.ts';
import { actorOf, districtFile, situationCode } from '../../support/sample-district.ts';
import type { Story } from '../../support/story.ts';
import { wall } from '../../support/story.ts';
import { on, person, rosterStory, turn } from '../roster/phrases.ts';

export const vendors = { situationCode: situationCode('占道经营'), communityId: 'c370102002004' };

/** The demo sign-ins, and four more of 城管局. */
export const PEOPLE: readonly Actor[] = [
  ...districtFile.people.map(({ username }) => actorOf(username)),
  ...['a', 'b', 'c', 'd'].map(person),
];

export const houseOf = (...rosters: Roster[]): House => ({
  people: PEOPLE,
  rosters: new Map(rosters.map((roster) => [roster.unitId, roster])),
});

/** a on duty, b deputy, the leader leads, day and night from 2026-11-23 to 25. */
export const watched = () =>
  rosterStory('2026-11-23 00:00').plan(
    ['2026-11-23', '2026-11-24', '2026-11-25'].map((day) =>
      turn(day, 'whole', { ...on('a'), deputyId: 'p:b', leaderId: 'p:chengguan.leader' }),
    ),
  );

export const toldOf = (happening: Happening, house = houseOf()): string[] =>
  recipientsOf(happening, house, happening.fact.at).map(
    ({ personId, reason, urgency }) => `${personId.slice(2)} ${reason} ${urgency}`,
  );

/** Of the newest fact of a type. */
export const happeningOf = (story: Story, type: string): Happening => {
  const fact = story.facts.findLast((each) => each.type === type);
  if (!fact) throw new Error(`no ${type} in ${story.types()}`);
  return { fact, ticket: story.ticket };
};

export const toldBy = (story: Story, type: string, house?: House): string[] =>
  toldOf(happeningOf(story, type), house).sort();

export const telling = (more: Partial<Telling> = {}): Telling => ({
  key: 'T.1.p:a',
  personId: 'p:a',
  unitId: 'chengguan',
  at: wall('2026-11-23 10:00'),
  kind: 'card',
  urgency: 'high',
  isOnDuty: true,
  wakes: true,
  topic: more.key ?? 'T.1',
  message: { reason: 'yellow', subject: { noun: 'ticket', id: 'T' } },
  ...more,
});
