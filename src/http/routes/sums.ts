/** Sums of service: what was done altogether, never by whom. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { App } from '../../app/context.ts';
import { readSums } from '../../app/service/sums.ts';
import { sumsAnswer } from '../../contract/registration-answers.ts';
import { sumsQuery } from '../../contract/registration-requests.ts';
import { toSumsView } from '../../contract/sums-view.ts';
import { DomainError } from '../../domain/error.ts';
import { shanghaiDay } from '../../domain/instant.ts';
import { type Period, parsePeriod } from '../../domain/score/period.ts';
import { thisHalfYear } from '../../domain/service/feedback/half-year.ts';
import { scopeFor } from '../../domain/service/sum-scope.ts';
import { json, READ_PROBLEMS } from '../answers.ts';
import type { Env } from '../env.ts';

const sums = createRoute({
  method: 'get',
  path: '/api/service/sums',
  summary:
    'People, turns and confirmed minutes of a place, an organisation or the district; without days of this half-year',
  request: { query: sumsQuery },
  responses: { 200: json(sumsAnswer), ...READ_PROBLEMS },
});

export const addSums = (api: OpenAPIHono<Env>, app: App): void => {
  api.openapi(sums, async (c) => {
    const { from, until, communityId, unitId } = c.req.valid('query');
    const scope = scopeFor(app.directory.rules().units, c.get('actor'), { communityId, unitId });
    const half = thisHalfYear(shanghaiDay(app.world.now()));
    const days = periodOf(from ?? half.fromDay, until ?? half.untilDay);
    const read = await readSums(app, scope, days);
    const view = toSumsView(read, { from: days.from, until: days.to }, app.directory.rules());
    return c.json(view, 200);
  });
};

const periodOf = (from: string, until: string): Period => {
  const period = parsePeriod(`${from}..${until}`);
  if (!period) throw new DomainError('malformed', 'bad_query', { until: 'bad_period' });
  return period;
};
