/** What waits for a decision, the hub's week, and the precedents of a situation. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { App } from '../../app/context.ts';
import { readDecisions, readWaits } from '../../app/decisions/read.ts';
import { factAnswer, summaryAnswer } from '../../contract/answers.ts';
import type { DecisionsView, PrecedentView, WaitView } from '../../contract/decision-views.ts';
import { toFactView } from '../../contract/fact-view.ts';
import { cardToSummary, refOf } from '../../contract/ticket-view.ts';
import { notFound } from '../../domain/error.ts';
import { DECIDING_BODIES } from '../../domain/ticket/overlays.ts';
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
    since: instant,
    dueAt: instant.optional(),
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
  responses: { 200: json(z.object({ items: z.array(precedentAnswer) })), ...READ_PROBLEMS },
});

const PRECEDENTS_MAX = 20;

export const addDecisions = (api: OpenAPIHono<Env>, app: App): void => {
  api.openapi(waits, async (c) => {
    const rows = await readWaits(app, c.get('actor'));
    const rules = app.directory.rules();
    const now = app.world.now();
    const items = rows.map(({ wait, listed: { card, shown } }) => ({
      kind: wait.kind,
      n: wait.n,
      unit: wait.unitId === undefined ? undefined : refOf(wait.unitId, rules),
      since: wait.since,
      dueAt: wait.dueAt,
      ticket: cardToSummary(card, shown, rules, now),
    }));
    return c.json({ items }, 200);
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
    const { code } = c.req.valid('param');
    const rules = app.directory.rules();
    if (!rules.situations.has(code)) throw notFound();
    const rows = await app.store.precedents(code, PRECEDENTS_MAX);
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
