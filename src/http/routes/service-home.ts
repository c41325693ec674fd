/** A member's first screen in one answer, and 双报到 as a layer of the map. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { App } from '../../app/context.ts';
import { readHome } from '../../app/service/home.ts';
import { readServiceMap } from '../../app/service/map.ts';
import { homeAnswer, serviceMapAnswer } from '../../contract/home-answers.ts';
import type { ServiceMapView } from '../../contract/service-views.ts';
import { forbidden } from '../../domain/error.ts';
import { json, READ_PROBLEMS, WRITE_PROBLEMS } from '../answers.ts';
import type { Env } from '../env.ts';
import { callViewsOf } from './calls.ts';
import { viewFeedback } from './feedback.ts';
import { needViewsOf } from './need-answer.ts';
import { recordViewsOf } from './record-answer.ts';
import { viewRegistration } from './registration-answer.ts';
import { viewTeams } from './teams.ts';

const home = createRoute({
  method: 'get',
  path: '/api/service/home',
  summary: "A member's own registration, calls, needs, records, teams and questions",
  responses: { 200: json(homeAnswer), ...READ_PROBLEMS, 403: WRITE_PROBLEMS[403] },
});

const map = createRoute({
  method: 'get',
  path: '/api/service/map',
  summary: 'Open needs with a place, and calls for hands, with how many are there',
  responses: { 200: json(serviceMapAnswer), ...READ_PROBLEMS, 403: WRITE_PROBLEMS[403] },
});

export const addServiceHome = (api: OpenAPIHono<Env>, app: App): void => {
  api.openapi(home, async (c) => {
    const actor = c.get('actor');
    if (actor.role !== 'member') throw forbidden();
    const found = await readHome(app, actor);
    const { registration } = found;
    return c.json(
      {
        registration: registration && (await viewRegistration(app, actor, registration)),
        calls: await callViewsOf(app, actor),
        claimed: await needViewsOf(app, actor, found.claimed),
        needs: await needViewsOf(app, actor, found.needs),
        present: await recordViewsOf(app, actor, found.present),
        records: await recordViewsOf(app, actor, found.records),
        mine: found.mine,
        teams: await viewTeams(app, actor, found.teams),
        feedback: await viewFeedback(app, actor, found.feedback),
      },
      200,
    );
  });
  api.openapi(map, async (c) => {
    const { needs, calls, words } = await readServiceMap(app, c.get('actor'));
    const items: ServiceMapView['items'] = [
      ...needs.map(({ need, ...rest }) => ({
        id: need.id,
        noun: 'need' as const,
        kind: need.kind,
        title: words.get(need.words ?? '')?.title ?? '',
        ...rest,
      })),
      ...calls.map(({ stored: { ticket, shown }, ...rest }) => ({
        id: ticket.number,
        noun: 'call' as const,
        kind: 'hands' as const,
        title: shown.title,
        place: ticket.place,
        ...rest,
      })),
    ];
    return c.json({ items }, 200);
  });
};
