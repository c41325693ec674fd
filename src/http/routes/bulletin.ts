/** The bulletin of a period, to be opened as a workbook: what its reader may read, and no more. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { readRecord } from '../../app/scores/record.ts';
import { periodQuery } from '../../contract/requests.ts';
import { toPerformanceView } from '../../contract/score-view.ts';
import { SCORED_KINDS } from '../../contract/score-views.ts';
import { READ_PROBLEMS, WRITE_PROBLEMS } from '../answers.ts';
import type { Deps, Env } from '../env.ts';
import { languageOf } from '../problem.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const bulletin = createRoute({
  method: 'get',
  path: '/api/scores/bulletin.xlsx',
  summary: 'The record as a workbook, a sheet for each kind of unit',
  request: { query: periodQuery },
  responses: {
    200: {
      description: 'OK',
      content: { [XLSX]: { schema: { type: 'string', format: 'binary' } } },
    },
    ...READ_PROBLEMS,
    403: WRITE_PROBLEMS[403],
  },
});

export const addBulletin = (api: OpenAPIHono<Env>, { app, writeBulletin }: Deps): void => {
  api.openapi(bulletin, async (c) => {
    const { period } = c.req.valid('query');
    const records = [];
    for (const kind of SCORED_KINDS)
      records.push(toPerformanceView(await readRecord(app, c.get('actor'), kind, period)));
    const district = app.directory.district().name;
    const bytes = await writeBulletin({ district, records }, languageOf(c));
    return c.body(bytes, 200, {
      'content-type': XLSX,
      'content-disposition': `attachment; filename="shaodao-${period.period}.xlsx"`,
      'cache-control': 'no-store',
    });
  });
};
