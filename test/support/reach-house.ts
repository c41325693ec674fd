/** A district with people, rosters and phones, on a clock that goes from one thing due to the next. */
import { join } from 'node:path';
import { reachOnce } from '../../src/app/reach/reach.ts';
import { sweep } from '../../src/app/sla/sweep.ts';
import { actOn, makeThing } from '../../src/app/things/act.ts';
import type { Actor } from '../../src/domain/actor.ts';
import {
  earliest,
  type Instant,
  minutesBetween,
  toInstant,
  toMillis,
} from '../../src/domain/instant.ts';
import { decideOpen } from '../../src/domain/roster/flow.ts';
import { rosterIdOf, type Turn } from '../../src/domain/roster/roster.ts';
import { ROSTER_VERBS, type RosterVerbName } from '../../src/domain/roster/verbs.ts';
import { everybody, leader, on, turn } from '../domain/roster/phrases.ts';
import { openDistrictWorld } from './district-world.ts';
import { createAddressBook, createPhones, type Phones } from './phones.ts';
import { districtFile, sampleRules } from './sample-district.ts';
import { wall } from './story.ts';

export type ReachHouse = Awaited<ReturnType<typeof openReachHouse>>;

/** Everybody of the demo as 'p:<username>', and p:a to p:d of 城管局; nobody has a phone yet. */
export const openReachHouse = async (dir: string, start = '2026-11-23 10:00') => {
  opened += 1;
  const world = await openDistrictWorld(join(dir, `reach-${opened}.db`), start);
  const book = createAddressBook(world.client);
  world.app.store = { ...world.app.store, ...book.addresses };
  await world.store.createPeople(PEOPLE, '', world.now());
  const phones = createPhones(world.now);
  await world.store.reachCursor();
  const moveTo = (instant: Instant): void => world.later(minutesBetween(world.now(), instant));
  const reach = () => reachOnce(world.app, phones);
  const house = {
    ...world,
    ...book,
    phones,
    reach,
    /** Everything that falls due on the way is done at its own instant. */
    until: async (time: string) => {
      const end = wall(time);
      for (;;) {
        await sweep(world.app);
        const next = earliest(await reach(), await world.store.nextInstant());
        if (next === undefined || next >= end) break;
        // What the clock settles is due once its instant has passed.
        moveTo(toInstant(Math.max(toMillis(next), toMillis(world.now())) + 1));
      }
      moveTo(end);
      await sweep(world.app);
      await reach();
    },
    roster: async (turns: Turn[]) => {
      const act = { actor: leader, now: world.now(), rules: sampleRules };
      const id = rosterIdOf('chengguan');
      await makeThing(world.app, 'roster', id, async () => ({
        facts: decideOpen('chengguan', act),
      }));
      const [fromDay = '', untilDay = ''] = [turns[0]?.day, turns.at(-1)?.day];
      await house.onRoster('plan', leader, { fromDay, untilDay, turns, everybody });
    },
    onRoster: async (verb: RosterVerbName, actor: Actor, input: unknown) => {
      await actOn(
        world.app,
        actor,
        'roster',
        rosterIdOf('chengguan'),
        ROSTER_VERBS[verb] as never,
        input,
      );
    },
    open: (personId: string, opened: { subjectId?: string; all?: true }) =>
      world.store.openTellings(personId, opened, world.now()),
    /** Everything every phone shows so far, '10:00 a push called'; asked once, it is not said again. */
    shown: () => phones.shown.splice(0).map(toLine),
  };
  return house;
};

let opened = 0;

const PEOPLE = [
  ...districtFile.people.map(({ username, name, role, unitId, communityId }) => ({
    id: `p:${username}`,
    username,
    name,
    role,
    unitId,
    ...(communityId && { communityId }),
    active: true,
  })),
  ...['a', 'b', 'c', 'd'].map((letter) => ({
    id: `p:${letter}`,
    username: `chengguan.${letter}`,
    name: letter,
    role: 'staff' as const,
    unitId: 'chengguan',
    active: true,
  })),
];

const toLine = ({ at, to, parcel }: Phones['shown'][number]): string => {
  const { messages, urgency } = parcel;
  const time = toInstant(toMillis(at) + 8 * 3_600_000).slice(11, 16);
  const person = to.replace(/^p:/, '').replace(/\.(push|sms|voice)$/, ' $1');
  const what = messages.length === 1 ? messages[0]?.reason : `${messages.length} at once`;
  return `${time} ${person} ${what}${urgency === 'emergency' ? ' !' : ''}`;
};

const PHONES = ['a', 'b', 'c', 'chengguan', 'chengguan.leader'];

/** Day and night p:a on duty, p:b deputy, and the leader; of 城管局 these take push. */
export const openWatched = async (
  dir: string,
  phones: readonly string[] = PHONES,
  start = '2026-11-23 10:00',
): Promise<ReachHouse> => {
  const house = await openReachHouse(dir, start);
  const crew = { ...on('a'), deputyId: 'p:b', leaderId: 'p:chengguan.leader' };
  const days = ['2026-11-23', '2026-11-24', '2026-11-25'];
  await house.roster(days.map((day) => turn(day, 'whole', crew)));
  await house.reach();
  for (const id of phones) await house.give(`p:${id}`, 'push');
  return house;
};
