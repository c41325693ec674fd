/** Service teams: founded by a community, joined by members who live there or nearby. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { App } from '../../app/context.ts';
import { foundTeam, namedMembers } from '../../app/service/teams.ts';
import type { Done } from '../../app/side.ts';
import { actOn } from '../../app/things/act.ts';
import { teamAnswer, teamsAnswer } from '../../contract/registration-answers.ts';
import { emptyBody, teamBody, teamsQuery } from '../../contract/registration-requests.ts';
import type { TeamView } from '../../contract/service-views.ts';
import { toTeamView } from '../../contract/team-view.ts';
import type { Actor } from '../../domain/actor.ts';
import { notFound } from '../../domain/error.ts';
import { roomsOf } from '../../domain/rooms.ts';
import type { Team } from '../../domain/service/team/team.ts';
import { TEAM_VERBS } from '../../domain/service/team/verbs.ts';
import { body, idParam, json, onceHeader, READ_PROBLEMS, WRITE_PROBLEMS } from '../answers.ts';
import type { Deps, Env } from '../env.ts';
import { idOfNew, keyOf, REPLAYED } from '../once.ts';
import type { Sessions } from '../session.ts';
import { beginAnew, readSaid } from './registration-answer.ts';

const list = createRoute({
  method: 'get',
  path: '/api/teams',
  summary: 'Teams of the place, and those this person is in, newest first',
  request: { query: teamsQuery },
  responses: { 200: json(teamsAnswer), ...READ_PROBLEMS },
});

const found = createRoute({
  method: 'post',
  path: '/api/teams',
  summary: 'Found a team of the own community',
  request: { headers: onceHeader, body: body(teamBody) },
  responses: { 201: json(teamAnswer, 'Founded'), ...WRITE_PROBLEMS },
});

const verbRoute = (name: keyof typeof TEAM_VERBS) =>
  createRoute({
    method: 'post',
    path: `/api/teams/{id}/${name}`,
    summary: `The verb behind \`${name}\`; answers the team`,
    request: { params: idParam, headers: onceHeader, body: body(emptyBody) },
    responses: { 200: json(teamAnswer), ...WRITE_PROBLEMS },
  });

export const addTeams = (api: OpenAPIHono<Env>, deps: Deps, sessions: Sessions): void => {
  const { app } = deps;
  api.openapi(list, async (c) => {
    const actor = c.get('actor');
    const query = c.req.valid('query');
    const reader = { rooms: roomsOf(actor) };
    const page = await app.store.listThings('team', { ...query, reader, order: 'newest' });
    return c.json({ ...page, items: await viewTeams(app, actor, page.items) }, 200);
  });
  api.openapi(found, async (c) => {
    const { skills = [], ...input } = c.req.valid('json');
    const key = await keyOf(c, app, c.req.valid('json'));
    const actor = c.get('actor');
    const done = await foundTeam(app, actor, await idOfNew(c, app), { ...input, skills }, key);
    if (done.replayed) c.header(REPLAYED, 'true');
    return c.json(await answer(app, actor, done), 201);
  });
  for (const name of ['join', 'leave', 'end'] as const)
    api.openapi(verbRoute(name), async (c) => {
      const actor = c.get('actor');
      const { id } = c.req.valid('param');
      const key = await keyOf(c, app, {});
      const done = await actOn(app, actor, 'team', id, TEAM_VERBS[name], {}, key);
      if (done.replayed) c.header(REPLAYED, 'true');
      else if (name !== 'end') beginAnew(deps, sessions, [actor.personId]);
      return c.json(await answer(app, actor, done), 200);
    });
};

/** Whoever left from elsewhere sees it for the last time. */
const answer = async (app: App, actor: Actor, { id }: Done): Promise<TeamView> => {
  const stored = await app.store.thing('team', id);
  const [view] = stored ? await viewTeams(app, actor, [stored.thing]) : [];
  if (!view) throw notFound();
  return view;
};

export const viewTeams = async (
  app: App,
  actor: Actor,
  teams: readonly Team[],
): Promise<TeamView[]> => {
  const named = await namedMembers(app, actor, teams);
  const said = await readSaid(app, teams, [...named.values()].flat());
  const now = app.world.now();
  return teams.map((team) => toTeamView(team, named.get(team.id) ?? [], said, actor, now));
};
