/** Handover of the shift 交接班: what the unit owes, handed over with notes, taken over with one tap, kept for print. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { App } from '../../app/context.ts';
import { actOnRoster } from '../../app/roster/act.ts';
import { handOverShift } from '../../app/roster/hand-over.ts';
import { dayHeads, handoverNth, readHandover } from '../../app/roster/handover.ts';
import { fillIn, readOwed } from '../../app/roster/owed.ts';
import { type RosterRead, readRoster } from '../../app/roster/read.ts';
import { toHandedView, toHandoverBrief, toHandoverView } from '../../contract/handover-view.ts';
import { emptyBody } from '../../contract/registration-requests.ts';
import { handoverAnswer, handoverNowAnswer } from '../../contract/roster-answers.ts';
import { handoverBody, nParam } from '../../contract/roster-requests.ts';
import { toOnDutyView, toUnitRef } from '../../contract/roster-view.ts';
import type { HandoverNowView, HandoverView, OwedTicketView } from '../../contract/roster-views.ts';
import { type Handover, openHandover } from '../../domain/roster/handover.ts';
import { takeOver } from '../../domain/roster/verbs/take-over.ts';
import { ROSTER_VERBS } from '../../domain/roster/verbs.ts';
import { allowed } from '../../domain/ticket/flow.ts';
import { body, json, onceHeader, READ_PROBLEMS, WRITE_PROBLEMS } from '../answers.ts';
import type { Env } from '../env.ts';
import { keyOf, REPLAYED } from '../once.ts';

const now = createRoute({
  method: 'get',
  path: '/api/handover',
  summary:
    'What the own unit owes now, most urgent first, with notes filled in; what waits to be taken over',
  responses: { 200: json(handoverNowAnswer), ...READ_PROBLEMS },
});

const one = createRoute({
  method: 'get',
  path: '/api/handover/{n}',
  summary: 'One handover for print, with the hash the log stood at on its day',
  request: { params: nParam },
  responses: { 200: json(handoverAnswer), ...READ_PROBLEMS },
});

const give = createRoute({
  method: 'post',
  path: '/api/handover',
  summary: 'Hand over: what is owed at that moment, with these notes',
  request: { headers: onceHeader, body: body(handoverBody) },
  responses: { 200: json(handoverAnswer), ...WRITE_PROBLEMS },
});

const take = createRoute({
  method: 'post',
  path: '/api/handover/{n}/take-over',
  summary: 'Take over; a newer handover, or somebody who took it, is a conflict',
  request: { params: nParam, headers: onceHeader, body: body(emptyBody) },
  responses: { 200: json(handoverAnswer), ...WRITE_PROBLEMS },
});

export const addHandover = (api: OpenAPIHono<Env>, app: App): void => {
  api.openapi(now, async (c) => c.json(await viewNow(c, app), 200));
  api.openapi(one, async (c) => c.json(await viewNth(c, app, c.req.valid('param').n), 200));
  api.openapi(give, async (c) => {
    const { notes = [], note } = c.req.valid('json');
    const key = await keyOf(c, app, { notes, note });
    const { replayed } = await handOverShift(app, c.get('actor'), { notes, note }, key);
    if (replayed) c.header(REPLAYED, 'true');
    const read = await readRoster(app, c.get('actor'));
    return c.json(await view(c, app, read, read.roster.handovers.at(-1)), 200);
  });
  api.openapi(take, async (c) => {
    const { n } = c.req.valid('param');
    const key = await keyOf(c, app, {});
    const done = await actOnRoster(app, c.get('actor'), takeOver, () => ({ n }), key);
    if (done.replayed) c.header(REPLAYED, 'true');
    return c.json(await viewNth(c, app, n), 200);
  });
};

const viewNth = async (c: Context<Env>, app: App, n: number): Promise<HandoverView> => {
  const read = await readRoster(app, c.get('actor'));
  return view(c, app, read, await handoverNth(app, read.roster, n));
};

const view = async (
  c: Context<Env>,
  app: App,
  read: RosterRead,
  handover: Handover | undefined,
): Promise<HandoverView> => {
  if (!handover) throw new Error('no handover after one');
  const seen = await readHandover(app, c.get('actor'), read.roster, handover);
  return toHandoverView(seen, read, await dayHeads(app, handover));
};

const viewNow = async (c: Context<Env>, app: App): Promise<HandoverNowView> => {
  const actor = c.get('actor');
  const at = app.world.now();
  const read = await readRoster(app, actor);
  const { unit, roster, people, names } = read;
  const owed = await readOwed(app, actor, at);
  const last = roster.handovers.at(-1);
  const filled = await fillIn(app, actor, owed, last, roster.id);
  const open = openHandover(roster.handovers);
  const everybody = people.map(({ id }) => id);
  return {
    unit: toUnitRef(unit),
    at,
    onDuty: toOnDutyView(unit, roster, everybody, names, at),
    tickets: owed.tickets.map((ticket): OwedTicketView => {
      const { text, from } = filled.get(ticket.ticketId) ?? {};
      const shown = owed.shown.get(ticket.ticketId) ?? { title: '', isSensitive: true };
      return { ...toHandedView(ticket, shown, text), noteFrom: from };
    }),
    ...(owed.more > 0 && { more: owed.more }),
    ...(owed.hidden > 0 && { hidden: owed.hidden }),
    ...(open && { open: await view(c, app, read, open) }),
    earlier: roster.handovers.toReversed().map((each) => toHandoverBrief(each, names)),
    isAlone: people.length <= 1,
    verbs: allowed(ROSTER_VERBS, roster, actor, at),
  };
};
