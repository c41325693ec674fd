/** Duty rosters: the month of the own unit, and who is on duty now; planned and changed by its leaders, swapped by its people. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { App } from '../../app/context.ts';
import { actOnRoster, ownUnit } from '../../app/roster/act.ts';
import { changeShifts, everybodyOf, planShifts, previewPlan } from '../../app/roster/plan.ts';
import { readOnDuty, readRoster } from '../../app/roster/read.ts';
import type { Done } from '../../app/side.ts';
import { emptyBody } from '../../contract/registration-requests.ts';
import {
  dutyRosterAnswer,
  onDutyAnswer,
  planPreviewAnswer,
} from '../../contract/roster-answers.ts';
import {
  dayBody,
  monthQuery,
  nParam,
  planBody,
  swapAnswerBody,
  swapBody,
  unitQuery,
} from '../../contract/roster-requests.ts';
import {
  toDayView,
  toDutyRosterView,
  toOnDutyView,
  waitingIn,
} from '../../contract/roster-view.ts';
import type { DutyRosterView, OnDutyView } from '../../contract/roster-views.ts';
import { forbidden, notFound } from '../../domain/error.ts';
import { daysBetween, daysOfMonth } from '../../domain/roster/day.ts';
import { readsAllOnDuty, readsRoster } from '../../domain/roster/readers.ts';
import { answerSwap } from '../../domain/roster/verbs/answer-swap.ts';
import { askSwap } from '../../domain/roster/verbs/ask-swap.ts';
import { withdrawSwap } from '../../domain/roster/verbs/withdraw-swap.ts';
import { monthOf } from '../../domain/score/period.ts';
import { body, json, onceHeader, READ_PROBLEMS, WRITE_PROBLEMS } from '../answers.ts';
import type { Env } from '../env.ts';
import { keyOf, REPLAYED } from '../once.ts';

const month = createRoute({
  method: 'get',
  path: '/api/roster',
  summary: 'The duty roster of the own unit: a month day by day, swaps, and who is on duty now',
  request: { query: monthQuery },
  responses: { 200: json(dutyRosterAnswer), ...READ_PROBLEMS, 403: WRITE_PROBLEMS[403] },
});

const onDuty = createRoute({
  method: 'get',
  path: '/api/on-duty',
  summary: 'Who is on duty now, with the duty phone: of the own unit; for hub and oversight of all',
  request: { query: unitQuery },
  responses: { 200: json(z.object({ items: z.array(onDutyAnswer) })), ...READ_PROBLEMS },
});

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

export const addRoster = (api: OpenAPIHono<Env>, app: App): void => {
  const done = async (c: Context<Env>, { replayed }: Done) => {
    if (replayed) c.header(REPLAYED, 'true');
    return c.json(await viewRoster(c, app), 200);
  };
  api.openapi(month, async (c) => {
    const { unitId, month: asked } = c.req.valid('query');
    refuseOthers(c, unitId);
    return c.json(await viewRoster(c, app, asked), 200);
  });
  api.openapi(onDuty, async (c) =>
    c.json({ items: await viewOnDuty(c, app, c.req.valid('query').unitId) }, 200),
  );
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

/** 值班室 knows who is on duty elsewhere, and plans nothing there. */
const refuseOthers = (c: Context<Env>, unitId: string | undefined): void => {
  const actor = c.get('actor');
  if (unitId === undefined || unitId === actor.unit.id) return;
  throw readsAllOnDuty(actor) ? forbidden() : notFound();
};

const viewRoster = async (c: Context<Env>, app: App, asked?: string): Promise<DutyRosterView> => {
  const actor = c.get('actor');
  ownUnit(actor);
  const now = app.world.now();
  const read = await readRoster(app, actor);
  const shown = asked ?? monthOf(now);
  const { calendar } = app.directory.rules();
  return toDutyRosterView(read, shown, daysOfMonth(shown), actor, now, calendar);
};

const viewOnDuty = async (
  c: Context<Env>,
  app: App,
  unitId: string | undefined,
): Promise<OnDutyView[]> => {
  const actor = c.get('actor');
  const now = app.world.now();
  const found = await readOnDuty(app, actor, unitId);
  return found.map(({ unit, roster, people, names }) => ({
    ...toOnDutyView(
      unit,
      roster,
      people.map(({ id }) => id),
      names,
      now,
    ),
    ...(readsRoster(actor, unit) && waitingIn(roster, names)),
  }));
};
