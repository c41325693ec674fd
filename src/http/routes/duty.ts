/** The duty list: read by everybody, also as it was; loaded whole by admins, after a dry run. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { dutyVersion, loadList, planList } from '../../app/duty/load.ts';
import { requireAdmin } from '../../app/sla/edit.ts';
import {
  dutyLoadedAnswer,
  dutyPlanAnswer,
  situationAnswer,
  situationVersionAnswer,
} from '../../contract/duty-answers.ts';
import { toDutyPlanView, toSituationView, toVersionView } from '../../contract/duty-view.ts';
import { situationsQuery } from '../../contract/requests.ts';
import type { SituationView } from '../../contract/views.ts';
import type { Situation } from '../../domain/duty.ts';
import type { GivenList } from '../../domain/duty-row.ts';
import { DomainError, invalid, notFound } from '../../domain/error.ts';
import { isCallable } from '../../domain/unit.ts';
import { json, onceHeader, READ_PROBLEMS, WRITE_PROBLEMS } from '../answers.ts';
import { createCap } from '../cap.ts';
import type { Deps, Env } from '../env.ts';
import { keyOf, REPLAYED } from '../once.ts';
import { languageOf } from '../problem.ts';
import { readForm } from '../read-form.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const FOUND_MAX = 20;
const LIST_LIMIT_BYTES = 1024 * 1024;
const LOADS_AT_ONCE = 2;

export const DUTY_PATHS = ['/api/duty-list', '/api/duty-list/preview'];

const situations = createRoute({
  method: 'get',
  path: '/api/situations',
  summary: 'The duty list; with `q` in plain words or a code, best match first',
  request: { query: situationsQuery },
  responses: { 200: json(z.object({ items: z.array(situationAnswer) })), ...READ_PROBLEMS },
});

const versions = createRoute({
  method: 'get',
  path: '/api/situations/{code}/versions',
  summary: 'What a situation was and from when on, newest first',
  request: { params: z.object({ code: z.string().min(1).max(64) }) },
  responses: { 200: json(z.object({ items: z.array(situationVersionAnswer) })), ...READ_PROBLEMS },
});

const sheet = createRoute({
  method: 'get',
  path: '/api/duty-list.xlsx',
  summary: 'The duty list as a workbook that can be loaded again',
  responses: {
    200: {
      description: 'OK',
      content: { [XLSX]: { schema: { type: 'string', format: 'binary' } } },
    },
    ...READ_PROBLEMS,
  },
});

const form = z.object({
  file: z.any().openapi({ type: 'string', format: 'binary' }),
  version: z.string().optional(),
});
const formBody = { content: { 'multipart/form-data': { schema: form } } };

const preview = {
  method: 'post' as const,
  path: '/api/duty-list/preview',
  summary: 'What a workbook would change of the duty list, row by row; nothing is changed',
  request: { body: formBody },
  responses: { 200: json(dutyPlanAnswer), ...WRITE_PROBLEMS },
};

const load = {
  method: 'post' as const,
  path: '/api/duty-list',
  summary: 'Load it whole or not at all; `version` is that of the preview',
  request: { headers: onceHeader, body: formBody },
  responses: { 200: json(dutyLoadedAnswer), ...WRITE_PROBLEMS },
};

export const addDuty = (api: OpenAPIHono<Env>, deps: Deps): void => {
  const { app } = deps;
  const viewOf = (situation: Situation, c: Context<Env>): SituationView => {
    const dated = app.directory.duty().versions.get(situation.code) ?? { version: 0 };
    return toSituationView(situation, dated, app.directory.rules(), languageOf(c));
  };
  const all = (): Situation[] => [...app.directory.rules().situations.values()];

  api.openapi(situations, (c) => {
    const { q } = c.req.valid('query');
    const found = q ? app.directory.search(q, FOUND_MAX) : all();
    return c.json({ items: found.map((each) => viewOf(each, c)) }, 200);
  });
  api.openapi(versions, async (c) => {
    const found = await app.store.situationVersions(c.req.valid('param').code);
    if (found.length === 0) throw notFound();
    const rules = app.directory.rules();
    const items = found.map(({ situation, ...dated }) => toVersionView(situation, dated, rules));
    return c.json({ items }, 200);
  });
  api.openapi(sheet, async (c) => {
    const unitNames = [...app.directory.rules().units.values()]
      .filter(isCallable)
      .map(({ name }) => name);
    const list = { situations: all().map((each) => viewOf(each, c)), unitNames };
    return c.body(await deps.writeDutyList(list, languageOf(c)), 200, {
      'content-type': XLSX,
      'content-disposition': 'attachment; filename="shaodao-duty-list.xlsx"',
      'cache-control': 'no-store',
    });
  });

  // Described, not validated: the form is read once, after its size is known.
  for (const route of [preview, load]) api.openAPIRegistry.registerPath(route);
  const loads = createCap(LOADS_AT_ONCE);
  const read = (c: Context<Env>) => {
    const actor = c.get('actor');
    requireAdmin(actor);
    return loads.take(actor.personId, () => readList(c.req.raw, deps.readDutyList));
  };
  api.post(preview.path, async (c) => {
    const { list } = await read(c);
    const rows = await planList(app, c.get('actor'), list);
    return c.json(
      toDutyPlanView(rows, dutyVersion(app), app.directory.rules(), languageOf(c)),
      200,
    );
  });
  api.post(load.path, async (c) => {
    const { list, version, digest } = await read(c);
    if (!version) throw invalid('version', 'field_missing');
    const key = await keyOf(c, app, { version, digest: await app.world.sha256(digest) });
    const { replayed } = await loadList(app, c.get('actor'), list, version, key);
    if (replayed) c.header(REPLAYED, 'true');
    return c.json({ version: dutyVersion(app), situations: all().length }, 200);
  });
};

const readList = async (request: Request, parse: Deps['readDutyList']) => {
  const sent = await readForm(request, LIST_LIMIT_BYTES, 'workbook_too_large');
  const file = sent.get('file');
  if (!(file instanceof File))
    throw new DomainError('invalid', 'form_expected', { file: 'form_expected' });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const version = sent.get('version');
  const list: GivenList = await parse(bytes);
  return { list, digest: bytes, version: typeof version === 'string' ? version : undefined };
};
