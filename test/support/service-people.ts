/** Members who reported in, and what they did, told to a whole application. */
import { makeThing } from '../../src/app/things/act.ts';
import { idOf } from '../../src/app/things/nouns.ts';
import type { Actor } from '../../src/domain/actor.ts';
import { type Instant, plusMinutes } from '../../src/domain/instant.ts';
import type { Activity, Mark } from '../../src/domain/service/attendance.ts';
import type { RecordKind } from '../../src/domain/service/record/record.ts';
import type { NewThingFact } from '../../src/domain/thing.ts';
import { QIPANJIE } from './registrations.ts';
import { wall } from './story.ts';
import type { TestApp } from './test-app.ts';

export const NOW = wall('2026-11-25 19:00');
export const STREET = 'qianfoshan';

/** Asked by the member and confirmed by the community's worker; gives the registration. */
export const reportIn = async (
  app: TestApp,
  username: string,
  more: object = {},
  confirmer = 'qipanjie',
) => {
  const asked = await (await app.person(username)).post('/api/registrations', {
    kind: 'member',
    communityId: QIPANJIE,
    ...more,
  });
  const { id } = asked.body;
  const path = `/api/registrations/${id}/confirmation`;
  return (await (await app.person(confirmer)).post(path, { approve: true })).body;
};

export const personIdOf = async (app: TestApp, username: string): Promise<string> =>
  (await (await app.person(username)).get('/api/me')).body.user.id;

/** As things are now: their rights are looked up anew. */
export const actorIn = async (app: TestApp, username: string): Promise<Actor> => {
  const actor = await app.app.directory.actor(await personIdOf(app, username));
  if (!actor) throw new Error(`no person ${username}`);
  return actor;
};

type Turn = {
  kind?: RecordKind;
  minutes?: number;
  at?: Instant;
  activity?: Activity;
  communityId?: string;
  hidden?: true;
};

let turns = 0;

/** Came, left, and the community confirmed the minutes; gives the id of the record. */
export const served = async (app: TestApp, username: string, turn: Turn = {}): Promise<string> => {
  const { kind = 'project', minutes = 60, at = wall('2026-11-20 19:00') } = turn;
  const member = await actorIn(app, username);
  turns += 1;
  const activity = turn.activity ?? { needId: `n-none${turns}`, shiftId: '1' };
  const by = { personId: member.personId };
  const organiser = { unitId: QIPANJIE };
  const mark = (when: Instant): Mark => ({ way: 'code', at: when, receivedAt: when, doubts: [] });
  const opened = {
    personId: member.personId,
    unitId: member.unit.id,
    communityId: turn.communityId ?? QIPANJIE,
    streetId: STREET,
    activity,
    kind,
    from: at,
  };
  const left = plusMinutes(at, minutes);
  const facts: NewThingFact[] = [
    { type: 'record.opened', at, by, data: opened },
    { type: 'attendance.arrived', at, by, data: { mark: mark(at) } },
    { type: 'attendance.left', at: left, by, data: { mark: mark(left) } },
    { type: 'hours.confirmed', at: left, by: organiser, data: { minutes } },
    ...(turn.hidden
      ? [{ type: 'record.hidden' as const, at: left, by, data: { hidden: true } }]
      : []),
  ];
  const id = idOf('record', `${username}${turns}`);
  await makeThing(app.app, 'record', id, async () => ({ facts }));
  return id;
};
