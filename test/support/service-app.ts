/** What a test of 双报到 begins with, told through the application: registrations, pairings, teams, needs, codes. */
import { registrationIdOf } from '../../src/app/service/registration-of.ts';
import { actOn, makeThing } from '../../src/app/things/act.ts';
import { codeFrom, codeText, stepOf } from '../../src/domain/service/code.ts';
import { decideAskMember } from '../../src/domain/service/registration/ask-member.ts';
import { decideAskOrganisation } from '../../src/domain/service/registration/ask-organisation.ts';
import type { Visibility } from '../../src/domain/service/registration/registration.ts';
import { REGISTRATION_VERBS } from '../../src/domain/service/registration/verbs.ts';
import { decideFound } from '../../src/domain/service/team/found.ts';
import { sha256 } from './store-world.ts';
import { wall } from './story.ts';
import type { TestApp } from './test-app.ts';

export const QIPANJIE = 'c370102002004';
/** A Wednesday evening, and a shift on the Saturday after it. */
export const WEDNESDAY = wall('2026-11-25 20:00');
export const SATURDAY = {
  from: wall('2026-11-28 09:00'),
  until: wall('2026-11-28 11:00'),
  wanted: 2,
};
export const PLACE = { lat: 36.655, lng: 117.032 };

export const needOf = (more: object = {}) => ({
  kind: 'post',
  title: '早高峰护学',
  place: { ...PLACE, address: '棋盘小区东门' },
  shifts: [SATURDAY],
  ...more,
});

export const post = async (app: TestApp, more: object = {}, username = 'qipanjie') => {
  const answer = await (await app.person(username)).post('/api/needs', needOf(more));
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body;
};

const actorIn = async ({ app }: TestApp, username: string) => {
  const person = (await app.store.people()).find((each) => each.username === username);
  const actor = person && (await app.directory.actor(person.id));
  if (!actor) throw new Error(`no ${username}`);
  return actor;
};

export const personIdOf = async (app: TestApp, username: string): Promise<string> =>
  (await actorIn(app, username)).personId;

const actFor = async (test: TestApp, username: string) => ({
  actor: await actorIn(test, username),
  now: test.app.world.now(),
  rules: test.app.directory.rules(),
});

export const registerMember = async (
  app: TestApp,
  username: string,
  visibility: Visibility = 'branch',
) => {
  const act = await actFor(app, username);
  const id = await registrationIdOf(app.app, act.actor.personId);
  const facts = decideAskMember({ communityId: QIPANJIE, visibility }, act)(`BD-${username}`);
  await makeThing(app.app, 'registration', id, async () => ({ facts }));
  const qipanjie = await actorIn(app, 'qipanjie');
  await actOn(app.app, qipanjie, 'registration', id, REGISTRATION_VERBS.confirm, {});
  return id;
};

/** 结对共建 with 棋盘街; gives the id of the registration. */
export const pair = async (app: TestApp, username = 'dangwei_jia') => {
  const act = await actFor(app, username);
  const id = `r-pair-${username}`;
  const input = { kind: 'pairing' as const, communityId: QIPANJIE };
  const facts = decideAskOrganisation(input, act, [])(`BD-${username}`);
  await makeThing(app.app, 'registration', id, async () => ({ facts }));
  const qipanjie = await actorIn(app, 'qipanjie');
  await actOn(app.app, qipanjie, 'registration', id, REGISTRATION_VERBS.confirm, {});
  return id;
};

export const addLine = async (app: TestApp, id: string, text: string, username = 'qipanjie') => {
  const input = { list: 'needs' as const, text };
  const actor = await actorIn(app, username);
  await actOn(app.app, actor, 'registration', id, REGISTRATION_VERBS.add_line, input);
};

export const foundTeam = async (app: TestApp, name: string, username = 'qipanjie') => {
  const act = await actFor(app, username);
  const id = `t-${sha256(name).slice(0, 12)}`;
  const facts = decideFound({ name, skills: [], communityId: act.actor.unit.id }, act);
  await makeThing(app.app, 'team', id, async () => ({ facts }));
  return id;
};

/** The eight digits the organiser's phone shows at an instant. */
export const codeAt = async (app: TestApp, query: string, at: string, username = 'qipanjie') => {
  const answer = await (await app.person(username)).get(`/api/attendance/code?${query}`);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  const { secret, key } = answer.body;
  return codeFrom(sha256(codeText(secret, key, stepOf(at))));
};
