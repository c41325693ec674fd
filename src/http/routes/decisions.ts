/** What waits for a decision, the hub's week, and the precedents of a situation. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { App } from '../../app/context.ts';
import {
  readDecisions,
  readPrecedents,
  readWaits,
  type WaitingRow,
} from '../../app/decisions/read.ts';
import { clockAnswer, factAnswer, summaryAnswer } from '../../contract/answers.ts';
import type { DecisionsView, PrecedentView, WaitView } from '../../contract/decision-views.ts';
import { toFactView } from '../../contract/fact-view.ts';
import { cardToSummary, refOf, toClockView } from '../../contract/ticket-view.ts';
import type { Actor } from '../../domain/actor.ts';
import type { Instant } from '../../domain/instant.ts';
import { DECIDING_BODIES } from '../../domain/ticket/overlays.ts';
import { VERBS, type VerbName } from '../../domain/ticket/verbs.ts';
import { answersTo, askerOf, clockOfWait } from '../../domain/ticket/wait-answers.ts';
import { WAIT_KINDS } from '../../domain/ticket/waits.ts';
import { json, READ_PROBLEMS, WRITE_PROBLEMS } from '../answers.ts';
import type { Env } from '../env.ts';

const ref = z.object({ id: z.string(), name: z.string() });
const instant = z.iso.datetime();

const waitAnswer: z.ZodType<WaitView> = z
  .object({
    kind: z.enum(WAIT_KINDS),
    n: z.int(),
    unit: ref.optional(),
    asker: ref.optional(),
    since: instant,
    dueAt: instant.optional(),
    clock: clockAnswer.optional(),
    verbs: z.array(z.enum(Object.keys(VERBS) as VerbName[])),
    ticket: summaryAnswer,
  })
  .openapi('Wait');

const precedentAnswer: z.ZodType<PrecedentView> = z
  .object({
    number: z.string(),
    ruledAt: instant,
    lead: ref,
    body: z.enum(DECIDING_BODIES),
    reason: z.string().optional(),
  })
  .openapi('Precedent');

const decisionsAnswer: z.ZodType<DecisionsView> = z
  .object({
    from: instant,
    to: instant,
    items: z.array(z.object({ number: z.string(), title: z.string(), fact: factAnswer })),
  })
  .openapi('Decisions');

const waits = createRoute({
  method: 'get',
  path: '/api/waits',
  summary:
    'What waits for a decision, soonest first: of the district for the hub, else of the unit',
  responses: { 200: json(z.object({ items: z.array(waitAnswer) })), ...READ_PROBLEMS },
});

const decisions = createRoute({
  method: 'get',
  path: '/api/decisions',
  summary: "The hub's decisions of seven days",
  request: { query: z.object({ from: z.iso.date() }) },
  responses: { 200: json(decisionsAnswer), ...READ_PROBLEMS, 403: WRITE_PROBLEMS[403] },
});

const precedents = createRoute({
  method: 'get',
  path: '/api/situations/{code}/precedents',
  summary: 'Rulings kept as precedents of a situation, newest first',
  request: { params: z.object({ code: z.string().max(64) }) },
  responses: {
    200: json(z.object({ items: z.array(precedentAnswer) })),
    ...READ_PROBLEMS,
    403: WRITE_PROBLEMS[403],
  },
});

export const addDecisions = (api: OpenAPIHono<Env>, app: App): void => {
  api.openapi(waits, async (c) => {
    const actor = c.get('actor');
    const now = app.world.now();
    const rows = await readWaits(app, actor);
    return c.json({ items: rows.map((row) => toWaitView(row, actor, app, now)) }, 200);
  });
  api.openapi(decisions, async (c) => {
    const { from, to, rows, people } = await readDecisions(
      app,
      c.get('actor'),
      c.req.valid('query').from,
    );
    const names = { ...app.directory.rules(), people };
    const items = rows.map(({ fact, number, title, words }) => ({
      number,
      title,
      fact: toFactView(fact, new Map([[fact.data.words?.id ?? '', words ?? {}]]), names),
    }));
    return c.json({ from, to, items }, 200);
  });
  api.openapi(precedents, async (c) => {
    const rows = await readPrecedents(app, c.get('actor'), c.req.valid('param').code);
    const rules = app.directory.rules();
    const items = rows.flatMap(({ fact, number, reason }): PrecedentView[] =>
      fact.type === 'ruling.made'
        ? [
            {
              number,
              ruledAt: fact.at,
              lead: refOf(fact.data.unitId, rules),
              body: fact.data.body,
              reason,
            },
          ]
        : [],
    );
    return c.json({ items }, 200);
  });
};

const toWaitView = (
  { wait, ticket, listed: { card, shown } }: WaitingRow,
  actor: Actor,
  app: App,
  now: Instant,
): WaitView => {
  const rules = app.directory.rules();
  const asker = askerOf(wait, ticket);
  const clock = clockOfWait(wait, ticket);
  return {
    kind: wait.kind,
    n: wait.n,
    unit: wait.unitId === undefined ? undefined : refOf(wait.unitId, rules),
    asker: asker === undefined ? undefined : refOf(asker, rules),
    since: wait.since,
    dueAt: wait.dueAt,
    clock: clock && toClockView(clock, now),
    verbs: answersTo(wait, ticket, actor, now),
    ticket: cardToSummary(card, shown, rules, now),
  };
};
