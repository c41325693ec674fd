/** Limits and what would be due: read by everybody, edited by admins, every edit kept. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { App } from '../../app/context.ts';
import { editLimit } from '../../app/sla/edit.ts';
import { previewLimit } from '../../app/sla/preview.ts';
import { dueAnswer, policyAnswer, previewAnswer } from '../../contract/sla-answers.ts';
import { dueQuery, limitBody } from '../../contract/sla-requests.ts';
import { toDueView, toPolicyViews } from '../../contract/sla-shown.ts';
import { DomainError, notFound } from '../../domain/error.ts';
import { outlookOf } from '../../domain/sla/outlook.ts';
import { body, json, onceHeader, READ_PROBLEMS, WRITE_PROBLEMS } from '../answers.ts';
import type { Env } from '../env.ts';
import { keyOf, REPLAYED } from '../once.ts';

const due = createRoute({
  method: 'get',
  path: '/api/due',
  summary: 'What would be due if it were blown at that instant (now, if none is given)',
  request: { query: dueQuery },
  responses: { 200: json(dueAnswer), ...READ_PROBLEMS },
});

const list = createRoute({
  method: 'get',
  path: '/api/policies',
  summary: 'Every limit with its versions; the newest counts for what is blown from now on',
  responses: { 200: json(z.object({ items: z.array(policyAnswer) })), ...READ_PROBLEMS },
});

const edit = createRoute({
  method: 'post',
  path: '/api/policies',
  summary: 'Enter a new version of a limit; nothing that runs is moved',
  request: { headers: onceHeader, body: body(limitBody) },
  responses: { 201: json(policyAnswer, 'Entered'), ...WRITE_PROBLEMS },
});

const preview = createRoute({
  method: 'post',
  path: '/api/policies/preview',
  summary: 'What an edit of a limit would change, without making it',
  request: { body: body(limitBody) },
  responses: { 200: json(previewAnswer), ...WRITE_PROBLEMS },
});

export const addLimits = (api: OpenAPIHono<Env>, app: App): void => {
  api.openapi(due, (c) => {
    const { kind: given, situationCode, at } = c.req.valid('query');
    const rules = app.directory.rules();
    const situation = rules.situations.get(situationCode ?? '');
    if (situationCode && !situation) throw badQuery('situationCode', 'unknown_situation');
    const kind = given ?? situation?.kind;
    if (!kind) throw badQuery('kind', 'needs_kind');
    const outlook = outlookOf({ kind, situationCode }, at ?? app.world.now(), rules);
    return c.json(toDueView(outlook, rules), 200);
  });
  api.openapi(list, (c) => c.json({ items: toPolicyViews(app.directory.rules().policies) }, 200));
  api.openapi(edit, async (c) => {
    const asked = c.req.valid('json');
    const { replayed } = await editLimit(app, c.get('actor'), asked, await keyOf(c, app, asked));
    if (replayed) c.header(REPLAYED, 'true');
    return c.json(policyOf(app, asked.key), 201);
  });
  api.openapi(preview, (c) => c.json(previewLimit(app, c.get('actor'), c.req.valid('json')), 200));
};

const policyOf = (app: App, key: string) => {
  const found = toPolicyViews(app.directory.rules().policies).find((each) => each.key === key);
  if (!found) throw notFound();
  return found;
};

export const badQuery = (field: string, reason: DomainError['reason']): DomainError =>
  new DomainError('malformed', 'bad_query', { [field]: reason });
