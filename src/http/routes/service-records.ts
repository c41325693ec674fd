/** Service records: the member's own, and what the organiser says of their hours. */
import { createRoute, type OpenAPIHono, type z } from '@hono/zod-openapi';
import type { App } from '../../app/context.ts';
import { actOnRecord, confirmAll, listRecords, ownRecords } from '../../app/service/records.ts';
import { emptyBody, reasonBody } from '../../contract/need-requests.ts';
import { confirmationsAnswer, recordAnswer, recordsAnswer } from '../../contract/record-answers.ts';
import * as bodies from '../../contract/record-requests.ts';
import type { ServiceVerb } from '../../domain/service/flow.ts';
import type { ServiceRecord } from '../../domain/service/record/record.ts';
import { RECORD_VERBS } from '../../domain/service/record/verbs.ts';
import { body, idParam, json, onceHeader, READ_PROBLEMS, WRITE_PROBLEMS } from '../answers.ts';
import type { Deps, Env } from '../env.ts';
import { keyOf, REPLAYED } from '../once.ts';
import { languageOf } from '../problem.ts';
import { answerRecord, recordViewsOf } from './record-answer.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PROBLEMS = { ...READ_PROBLEMS, 403: WRITE_PROBLEMS[403] };

const list = createRoute({
  method: 'get',
  path: '/api/service-records',
  summary: "A member's own records, or those of the community's or street's activities",
  request: { query: bodies.recordsQuery },
  responses: { 200: json(recordsAnswer), ...PROBLEMS },
});

const sheet = createRoute({
  method: 'get',
  path: '/api/service-records.xlsx',
  summary:
    "A member's own records as a workbook; `state`: as the state's volunteer system takes it",
  request: { query: bodies.recordsSheetQuery },
  responses: {
    200: {
      description: 'OK',
      content: { [XLSX]: { schema: { type: 'string', format: 'binary' } } },
    },
    ...PROBLEMS,
  },
});

const one = createRoute({
  method: 'get',
  path: '/api/service-records/{id}',
  summary: 'One service record, with the verbs this person may do now',
  request: { params: idParam },
  responses: { 200: json(recordAnswer), ...READ_PROBLEMS },
});

const confirmations = createRoute({
  method: 'post',
  path: '/api/service-records/confirmations',
  summary: 'Confirm the hours of many as their marks say; each stands by itself',
  request: { headers: onceHeader, body: body(bodies.confirmationsBody) },
  responses: { 200: json(confirmationsAnswer), ...WRITE_PROBLEMS },
});

export const addServiceRecords = (api: OpenAPIHono<Env>, deps: Deps): void => {
  const { app } = deps;
  api.openapi(list, async (c) => {
    const actor = c.get('actor');
    const { items, nextCursor } = await listRecords(app, actor, c.req.valid('query'));
    return c.json({ items: await recordViewsOf(app, actor, items), nextCursor }, 200);
  });
  api.openapi(sheet, async (c) => {
    const { form } = c.req.valid('query');
    const actor = c.get('actor');
    const records = await recordViewsOf(app, actor, await ownRecords(app, actor));
    const bytes = await deps.writeServiceRecords({ form, records }, languageOf(c));
    return c.body(bytes, 200, {
      'content-type': XLSX,
      'content-disposition': `attachment; filename="shaodao-service-records-${form}.xlsx"`,
      'cache-control': 'no-store',
    });
  });
  api.openapi(one, async (c) =>
    c.json(await answerRecord(app, c.get('actor'), c.req.valid('param').id), 200),
  );
  api.openapi(confirmations, async (c) => {
    const input = c.req.valid('json');
    const key = await keyOf(c, app, input);
    const { items, replayed } = await confirmAll(app, c.get('actor'), input.ids, key);
    if (replayed) c.header(REPLAYED, 'true');
    return c.json({ items }, 200);
  });
  addVerbs(api, app);
};

const addVerbs = (api: OpenAPIHono<Env>, app: App): void => {
  const add = <S extends z.ZodType>(
    path: string,
    shape: S,
    verb: ServiceVerb<z.output<S>, ServiceRecord>,
  ): void => addVerb(api, app, path, shape, verb);
  add('confirmation', bodies.confirmationBody, RECORD_VERBS.confirm);
  add('correction', bodies.correctionBody, RECORD_VERBS.correct);
  add('hours', bodies.hoursBody, RECORD_VERBS.state_hours);
  add('objection', bodies.objectionBody, RECORD_VERBS.object);
  add('objection/answer', bodies.objectionAnswerBody, RECORD_VERBS.answer_objection);
  add('thanks', reasonBody, RECORD_VERBS.thank);
  add('hiding', bodies.hidingBody, RECORD_VERBS.hide);
  add('safety', emptyBody, RECORD_VERBS.safe);
};

const addVerb = <S extends z.ZodType>(
  api: OpenAPIHono<Env>,
  app: App,
  path: string,
  shape: S,
  verb: ServiceVerb<z.output<S>, ServiceRecord>,
): void => {
  const route = createRoute({
    method: 'post',
    path: `/api/service-records/{id}/${path}`,
    summary: `The verb behind \`${path}\`; answers the service record`,
    request: { params: idParam, headers: onceHeader, body: body(shape) },
    responses: { 200: json(recordAnswer), ...WRITE_PROBLEMS },
  });
  api.openapi(route, async (c) => {
    const { id } = c.req.valid('param' as never) as { id: string };
    const input = c.req.valid('json' as never) as z.output<S>;
    const actor = c.get('actor');
    const done = await actOnRecord(app, actor, id, verb, input, await keyOf(c, app, input));
    if (done.replayed) c.header(REPLAYED, 'true');
    return c.json(await answerRecord(app, actor, done.id), 200);
  });
};
