/** A month of the duty roster as a workbook: written out, an empty one to fill in, and read in after a dry run. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { loadSheet, previewSheet, requirePlanner } from '../../app/roster/load-sheet.ts';
import { readRoster } from '../../app/roster/read.ts';
import { shiftSheetAnswer } from '../../contract/roster-answers.ts';
import { monthQuery } from '../../contract/roster-requests.ts';
import { toShiftSheetView } from '../../contract/shift-sheet-view.ts';
import { DomainError, invalid } from '../../domain/error.ts';
import { shiftsOfMonth } from '../../domain/roster/stretches.ts';
import { monthOf } from '../../domain/score/period.ts';
import { json, onceHeader, READ_PROBLEMS, WRITE_PROBLEMS } from '../answers.ts';
import { createCap } from '../cap.ts';
import type { Deps, Env } from '../env.ts';
import { keyOf, REPLAYED } from '../once.ts';
import { languageOf } from '../problem.ts';
import { readForm } from '../read-form.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const SHEET_LIMIT_BYTES = 1024 * 1024;
const SHEETS_AT_ONCE = 2;
const PATH = '/api/roster/sheet';

export const ROSTER_SHEET_PATHS = [PATH, `${PATH}/preview`];

const workbook = (path: string, summary: string) =>
  createRoute({
    method: 'get',
    path,
    summary,
    request: { query: monthQuery.omit({ unitId: true }) },
    responses: {
      200: {
        description: 'OK',
        content: { [XLSX]: { schema: { type: 'string', format: 'binary' } } },
      },
      ...READ_PROBLEMS,
      403: WRITE_PROBLEMS[403],
    },
  });

const out = workbook('/api/roster.xlsx', 'A month as planned, to be read in again');
const template = workbook(
  '/api/roster/template.xlsx',
  'An empty sheet of shifts, with how to fill it',
);

const form = z.object({
  file: z.any().openapi({ type: 'string', format: 'binary' }),
  planned: z.string().optional(),
});
const formBody = { content: { 'multipart/form-data': { schema: form } } };

const preview = {
  method: 'post' as const,
  path: `${PATH}/preview`,
  summary: 'What a sheet would change, row by row; nothing is written',
  request: { body: formBody },
  responses: { 200: json(shiftSheetAnswer), ...WRITE_PROBLEMS },
};

const load = {
  method: 'post' as const,
  path: PATH,
  summary: 'Read it in whole or not at all; `planned` is that of the dry run',
  request: { headers: onceHeader, body: formBody },
  responses: { 200: json(z.object({ days: z.int() })), ...WRITE_PROBLEMS },
};

export const addRosterSheet = (api: OpenAPIHono<Env>, deps: Deps): void => {
  const { app } = deps;
  const send = (c: Context<Env>, bytes: Uint8Array<ArrayBuffer>, name: string) =>
    c.body(bytes, 200, {
      'content-type': XLSX,
      'content-disposition': `attachment; filename="${name}.xlsx"`,
      'cache-control': 'no-store',
    });
  api.openapi(out, async (c) => {
    const month = c.req.valid('query').month ?? monthOf(app.world.now());
    const { roster, names, people } = await readRoster(app, c.get('actor'));
    const turns = shiftsOfMonth(roster, month);
    const bytes = await deps.writeShifts({ turns, people, names }, languageOf(c));
    return send(c, bytes, `shaodao-roster-${month}`);
  });
  api.openapi(template, async (c) => {
    const { names, people } = await requirePlanner(app, c.get('actor'));
    const bytes = await deps.writeShifts({ turns: [], people, names }, languageOf(c));
    return send(c, bytes, 'shaodao-roster');
  });

  // Described, not validated: the form is read once, after its size is known.
  for (const route of [preview, load]) api.openAPIRegistry.registerPath(route);
  const sheets = createCap(SHEETS_AT_ONCE);
  const read = async (c: Context<Env>) => {
    const actor = c.get('actor');
    await requirePlanner(app, actor);
    return sheets.take(actor.personId, () => readSent(c.req.raw, deps));
  };
  api.post(preview.path, async (c) => {
    const { sheet } = await read(c);
    const found = await previewSheet(app, c.get('actor'), sheet);
    return c.json(toShiftSheetView(found, sheet, languageOf(c)), 200);
  });
  api.post(load.path, async (c) => {
    const { sheet, bytes, planned } = await read(c);
    if (!planned) throw invalid('planned', 'field_missing');
    const digest = await app.world.sha256(bytes);
    const key = await keyOf(c, app, { planned, digest });
    const done = await loadSheet(app, c.get('actor'), sheet, Number(planned), key);
    if (done.replayed) c.header(REPLAYED, 'true');
    return c.json({ days: new Set(sheet.rows.map(({ day }) => day)).size }, 200);
  });
};

const readSent = async (request: Request, { readShifts }: Deps) => {
  const sent = await readForm(request, SHEET_LIMIT_BYTES, 'workbook_too_large');
  const file = sent.get('file');
  if (!(file instanceof File))
    throw new DomainError('invalid', 'form_expected', { file: 'form_expected' });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const planned = sent.get('planned');
  return {
    bytes,
    sheet: await readShifts(bytes),
    planned: typeof planned === 'string' ? planned : undefined,
  };
};
