/** Duty rosters: planned and changed by leaders, swapped by the people of the unit. */
import { createRoute, type OpenAPIHono, type z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { App } from '../../app/context.ts';
import { actOnRoster } from '../../app/roster/act.ts';
import { changeShifts, everybodyOf, planShifts, previewPlan } from '../../app/roster/plan.ts';
import type { Done } from '../../app/side.ts';
import { emptyBody } from '../../contract/registration-requests.ts';
import { dutyRosterAnswer, planPreviewAnswer } from '../../contract/roster-answers.ts';
import {
  dayBody,
  nParam,
  planBody,
  swapAnswerBody,
  swapBody,
} from '../../contract/roster-requests.ts';
import { toDayView } from '../../contract/roster-view.ts';
import { daysBetween } from '../../domain/roster/day.ts';
import { answerSwap } from '../../domain/roster/verbs/answer-swap.ts';
import { askSwap } from '../../domain/roster/verbs/ask-swap.ts';
import { withdrawSwap } from '../../domain/roster/verbs/withdraw-swap.ts';
import { body, json, onceHeader, WRITE_PROBLEMS } from '../answers.ts';
import type { Env } from '../env.ts';
import { keyOf, REPLAYED } from '../once.ts';
import { viewRoster } from './roster.ts';

const preview = createRoute({
  method: 'post',
  path: '/api/roster/plan/preview',
  summary: 'What a plan would make of its days; nothing is written',
  request: { body: body(planBody) },
  responses: { 200: json(planPreviewAnswer), ...WRITE_PROBLEMS },
});

const writes = <T extends z.ZodType>(path: string, summary: string, shape: T) => ({
  method: 'post' as const,
  path,
  summary: `${summary}; answers the roster of this month`,
  request: { headers: onceHeader, body: body(shape) },
  responses: { 200: json(dutyRosterAnswer), ...WRITE_PROBLEMS },
});

const ofSwap = { request: { params: nParam, headers: onceHeader } };

const plan = createRoute(
  writes('/api/roster/plan', 'Plan days by weeks that repeat, or turn by turn', planBody),
);
const change = createRoute(
  writes('/api/roster/day', 'Change one day; without turns nobody is planned', dayBody),
);
const ask = createRoute(writes('/api/roster/swaps', 'Ask a colleague to swap days', swapBody));
const answer = createRoute({
  ...writes('/api/roster/swaps/{n}/answer', 'Agree to a swap or not', swapAnswerBody),
  request: { ...ofSwap.request, body: body(swapAnswerBody) },
});
const withdraw = createRoute({
  ...writes('/api/roster/swaps/{n}/withdrawal', 'Take back a swap asked for', emptyBody),
  request: { ...ofSwap.request, body: body(emptyBody) },
});

export const addRosterVerbs = (api: OpenAPIHono<Env>, app: App): void => {
  const done = async (c: Context<Env>, { replayed }: Done) => {
    if (replayed) c.header(REPLAYED, 'true');
    return c.json(await viewRoster(c, app), 200);
  };
  api.openapi(preview, async (c) => {
    const given = c.req.valid('json');
    const { roster, names } = await previewPlan(app, c.get('actor'), given);
    const { calendar } = app.directory.rules();
    const days = daysBetween(given.fromDay, given.untilDay);
    return c.json({ days: days.map((day) => toDayView(roster, day, names, calendar)) }, 200);
  });
  api.openapi(plan, async (c) => {
    const given = c.req.valid('json');
    return done(c, await planShifts(app, c.get('actor'), given, await keyOf(c, app, given)));
  });
  api.openapi(change, async (c) => {
    const given = c.req.valid('json');
    return done(c, await changeShifts(app, c.get('actor'), given, await keyOf(c, app, given)));
  });
  api.openapi(ask, async (c) => {
    const given = c.req.valid('json');
    const key = await keyOf(c, app, given);
    const asked = await actOnRoster(
      app,
      c.get('actor'),
      askSwap,
      async (roster) => ({ ...given, everybody: await everybodyOf(app, roster) }),
      key,
    );
    return done(c, asked);
  });
  api.openapi(answer, async (c) => {
    const { n } = c.req.valid('param');
    const { agrees } = c.req.valid('json');
    const key = await keyOf(c, app, { agrees });
    return done(c, await actOnRoster(app, c.get('actor'), answerSwap, () => ({ n, agrees }), key));
  });
  api.openapi(withdraw, async (c) => {
    const { n } = c.req.valid('param');
    const key = await keyOf(c, app, {});
    return done(c, await actOnRoster(app, c.get('actor'), withdrawSwap, () => ({ n }), key));
  });
};
