/** Behind the record: the filing number that scores need, and the spot checks of a month. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { App } from '../../app/context.ts';
import { appraisalFor, enterAppraisal } from '../../app/scores/appraisal.ts';
import {
  announceSpotChecks,
  drawSpotChecks,
  readSpotChecks,
  type SpotChecks,
} from '../../app/scores/spot-checks.ts';
import { appraisalBody, month, monthBody, monthQuery } from '../../contract/requests.ts';
import { appraisalAnswer, spotCheckAnswer } from '../../contract/score-answers.ts';
import type { SpotCheckView } from '../../contract/score-views.ts';
import { toSummary } from '../../contract/ticket-view.ts';
import { body, json, onceHeader, READ_PROBLEMS, WRITE_PROBLEMS } from '../answers.ts';
import type { Env } from '../env.ts';

const PROBLEMS = { ...READ_PROBLEMS, 403: WRITE_PROBLEMS[403] };

const appraisal = createRoute({
  method: 'get',
  path: '/api/appraisal',
  summary: 'The filing number of the approved appraisal',
  responses: { 200: json(appraisalAnswer), ...PROBLEMS },
});

const enter = createRoute({
  method: 'post',
  path: '/api/appraisal',
  summary: 'Enter a filing number; an empty one withdraws it',
  request: { headers: onceHeader, body: body(appraisalBody) },
  responses: { 200: json(appraisalAnswer), ...WRITE_PROBLEMS },
});

const checks = createRoute({
  method: 'get',
  path: '/api/spot-checks',
  summary: 'The spot checks of a month; the seed is told once they are drawn',
  request: { query: monthQuery },
  responses: { 200: json(spotCheckAnswer), ...PROBLEMS },
});

const announce = createRoute({
  method: 'post',
  path: '/api/spot-checks',
  summary: 'Promise a seed before the month is over',
  request: { headers: onceHeader, body: body(monthBody) },
  responses: { 201: json(spotCheckAnswer, 'Announced'), ...WRITE_PROBLEMS },
});

const draw = createRoute({
  method: 'post',
  path: '/api/spot-checks/{period}/draw',
  summary: 'Draw five in a hundred once the month is over, and tell the seed',
  request: { params: z.object({ period: month }), headers: onceHeader },
  responses: { 200: json(spotCheckAnswer), ...WRITE_PROBLEMS },
});

export const addReviews = (api: OpenAPIHono<Env>, app: App): void => {
  api.openapi(appraisal, async (c) => c.json(await appraisalFor(app, c.get('actor')), 200));
  api.openapi(enter, async (c) => {
    const { filingNumber } = c.req.valid('json');
    return c.json(await enterAppraisal(app, c.get('actor'), filingNumber), 200);
  });
  api.openapi(checks, async (c) => {
    const { period } = c.req.valid('query');
    return c.json(toView(app, await readSpotChecks(app, c.get('actor'), period)), 200);
  });
  api.openapi(announce, async (c) => {
    const { period } = c.req.valid('json');
    return c.json(toView(app, await announceSpotChecks(app, c.get('actor'), period)), 201);
  });
  api.openapi(draw, async (c) => {
    const { period } = c.req.valid('param');
    return c.json(toView(app, await drawSpotChecks(app, c.get('actor'), period)), 200);
  });
};

const toView = (app: App, { draw, tickets }: SpotChecks): SpotCheckView => {
  const { period, commitment, announcedAt, drawnAt, closed } = draw;
  const rules = app.directory.rules();
  const now = app.world.now();
  return {
    period,
    commitment,
    announcedAt,
    ...(drawnAt && { seed: draw.seed, drawnAt, closed }),
    items: tickets.map(({ ticket, shown }) => {
      const check = ticket.spotChecks?.find((each) => each.period === period);
      const { checkedAt, matches } = check ?? {};
      return { ticket: toSummary(ticket, shown, rules, now), checkedAt, matches };
    }),
  };
};
