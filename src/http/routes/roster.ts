/** Duty rosters: the month of the own unit, and who is on duty now. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { App } from '../../app/context.ts';
import { ownUnit } from '../../app/roster/act.ts';
import { readOnDuty, readRoster } from '../../app/roster/read.ts';
import { dutyRosterAnswer, onDutyAnswer } from '../../contract/roster-answers.ts';
import { monthQuery, unitQuery } from '../../contract/roster-requests.ts';
import { toDutyRosterView, toOnDutyView, waitingIn } from '../../contract/roster-view.ts';
import type { DutyRosterView, OnDutyView } from '../../contract/roster-views.ts';
import { forbidden, notFound } from '../../domain/error.ts';
import { daysOfMonth } from '../../domain/roster/day.ts';
import { readsAllOnDuty, readsRoster } from '../../domain/roster/readers.ts';
import { monthOf } from '../../domain/score/period.ts';
import { json, READ_PROBLEMS, WRITE_PROBLEMS } from '../answers.ts';
import type { Env } from '../env.ts';

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

export const addRoster = (api: OpenAPIHono<Env>, app: App): void => {
  api.openapi(month, async (c) => {
    const { unitId, month: asked } = c.req.valid('query');
    refuseOthers(c, unitId);
    return c.json(await viewRoster(c, app, asked), 200);
  });
  api.openapi(onDuty, async (c) =>
    c.json({ items: await viewOnDuty(c, app, c.req.valid('query').unitId) }, 200),
  );
};

/** 值班室 knows who is on duty elsewhere, and plans nothing there. */
const refuseOthers = (c: Context<Env>, unitId: string | undefined): void => {
  const actor = c.get('actor');
  if (unitId === undefined || unitId === actor.unit.id) return;
  throw readsAllOnDuty(actor) ? forbidden() : notFound();
};

export const viewRoster = async (
  c: Context<Env>,
  app: App,
  asked?: string,
): Promise<DutyRosterView> => {
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
