/** The performance record: rates, times, trends, and every figure open to its tickets. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { App } from '../../app/context.ts';
import { readBreakdown, readFigure, readHeat, readTrends } from '../../app/scores/figures.ts';
import { readRecord } from '../../app/scores/record.ts';
import { figureQuery, periodQuery, scoresQuery, trendsQuery } from '../../contract/requests.ts';
import {
  breakdownAnswer,
  figureAnswer,
  heatAnswer,
  performanceAnswer,
  trendAnswer,
} from '../../contract/score-answers.ts';
import { toBreakdownView, toPerformanceView, toTrendView } from '../../contract/score-view.ts';
import { WHOLE } from '../../contract/score-views.ts';
import { toSummary } from '../../contract/ticket-view.ts';
import { KINDS } from '../../domain/ticket/ticket.ts';
import { json, READ_PROBLEMS, WRITE_PROBLEMS } from '../answers.ts';
import type { Env } from '../env.ts';

const PROBLEMS = { ...READ_PROBLEMS, 403: WRITE_PROBLEMS[403] };

const record = createRoute({
  method: 'get',
  path: '/api/scores',
  summary: "Units of a kind in administrative order; `period` '2026-11', '2026-Q4' or 'from..to'",
  request: { query: scoresQuery },
  responses: { 200: json(performanceAnswer), ...PROBLEMS },
});

const figure = createRoute({
  method: 'get',
  path: '/api/scores/{unitId}/tickets',
  summary: 'The tickets a figure is made of; `whole` for all units of the kind',
  request: { params: z.object({ unitId: z.string().min(1).max(64) }), query: figureQuery },
  responses: { 200: json(figureAnswer), ...PROBLEMS },
});

const trends = createRoute({
  method: 'get',
  path: '/api/scores/trends',
  summary: 'Month by month, oldest first; of one unit or of all of a kind',
  request: { query: trendsQuery },
  responses: { 200: json(trendAnswer), ...PROBLEMS },
});

const breakdown = createRoute({
  method: 'get',
  path: '/api/scores/breakdown',
  summary: 'By kind of ticket and by situation',
  request: { query: scoresQuery },
  responses: { 200: json(breakdownAnswer), ...PROBLEMS },
});

const heat = createRoute({
  method: 'get',
  path: '/api/scores/heat',
  summary: 'Cells of about 200 m where whistles came from; fewer than 3 are left out',
  request: { query: periodQuery },
  responses: { 200: json(heatAnswer), ...PROBLEMS },
});

export const addScores = (api: OpenAPIHono<Env>, app: App): void => {
  api.openapi(record, async (c) => {
    const { kind, period } = c.req.valid('query');
    return c.json(toPerformanceView(await readRecord(app, c.get('actor'), kind, period)), 200);
  });
  api.openapi(figure, async (c) => {
    const { unitId } = c.req.valid('param');
    const { term, ...asked } = c.req.valid('query');
    const unit = unitId === WHOLE ? undefined : unitId;
    const page = await readFigure(app, c.get('actor'), unit, { ...asked, figure: term });
    const rules = app.directory.rules();
    const now = app.world.now();
    const items = page.items.map(({ ticket, shown }) => toSummary(ticket, shown, rules, now));
    return c.json({ ...page, items }, 200);
  });
  api.openapi(trends, async (c) => {
    const { kind, months } = await readTrends(app, c.get('actor'), c.req.valid('query'));
    return c.json(toTrendView(kind, months), 200);
  });
  api.openapi(breakdown, async (c) => {
    const { kind, period } = c.req.valid('query');
    const heaps = await readBreakdown(app, c.get('actor'), kind, period);
    const { situations } = app.directory.rules();
    const names = new Map([...situations.values()].map(({ code, name }) => [code, name]));
    const known = { kinds: [...KINDS], situations: names };
    return c.json(toBreakdownView(period, kind, heaps, known), 200);
  });
  api.openapi(heat, async (c) => {
    const { period } = c.req.valid('query');
    const cells = await readHeat(app, c.get('actor'), period);
    const view = {
      ...period,
      lng: cells.map(({ lng }) => lng),
      lat: cells.map(({ lat }) => lat),
      count: cells.map(({ count }) => count),
    };
    return c.json(view, 200);
  });
};
