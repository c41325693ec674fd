/** Admissions: a community takes in members who have no account, one by one or a whole list after a dry run. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { admit, inviteAgain, readAdmitted } from '../../app/service/admit.ts';
import {
  admitList,
  organisationsByName,
  planList,
  requireCommunity,
} from '../../app/service/admit-list.ts';
import {
  admissionPlanAnswer,
  admittedAnswer,
  admittedListAnswer,
} from '../../contract/registration-answers.ts';
import { admissionBody, emptyBody } from '../../contract/registration-requests.ts';
import { toAdmissionPlanView } from '../../contract/registration-view.ts';
import { DomainError } from '../../domain/error.ts';
import { body, idParam, json, onceHeader, READ_PROBLEMS, WRITE_PROBLEMS } from '../answers.ts';
import { createCap } from '../cap.ts';
import type { Deps, Env } from '../env.ts';
import { idOfNew, keyOf, REPLAYED } from '../once.ts';
import { languageOf } from '../problem.ts';
import { readForm } from '../read-form.ts';
import { viewAdmitted } from './registration-answer.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const LIST_LIMIT_BYTES = 1024 * 1024;
const LISTS_AT_ONCE = 2;
const PATH = '/api/registrations/admissions';

export const ADMISSION_PATHS = [`${PATH}/preview`, `${PATH}/import`];

const one = createRoute({
  method: 'post',
  path: PATH,
  summary: 'Take in a member who has no account; the code sets their first password',
  request: { headers: onceHeader, body: body(admissionBody) },
  responses: { 201: json(admittedAnswer, 'Admitted'), ...WRITE_PROBLEMS },
});

const again = createRoute({
  method: 'post',
  path: '/api/registrations/{id}/invitation',
  summary: 'Another code instead of the last; asked twice within a minute it is the same',
  request: { params: idParam, body: body(emptyBody) },
  responses: { 200: json(admittedAnswer), ...WRITE_PROBLEMS },
});

const template = createRoute({
  method: 'get',
  path: `${PATH}.xlsx`,
  summary: 'The empty list of members as a workbook, with what may be entered',
  responses: {
    200: {
      description: 'OK',
      content: { [XLSX]: { schema: { type: 'string', format: 'binary' } } },
    },
    ...READ_PROBLEMS,
  },
});

const form = z.object({ file: z.any().openapi({ type: 'string', format: 'binary' }) });
const formBody = { content: { 'multipart/form-data': { schema: form } } };

const preview = {
  method: 'post' as const,
  path: `${PATH}/preview`,
  summary: 'What a workbook would make, row by row; nothing is made',
  request: { body: formBody },
  responses: { 200: json(admissionPlanAnswer), ...WRITE_PROBLEMS },
};

const load = {
  method: 'post' as const,
  path: `${PATH}/import`,
  summary: 'Take in the whole list or nobody; the same list again makes nobody twice',
  request: { body: formBody },
  responses: { 201: json(admittedListAnswer, 'Admitted'), ...WRITE_PROBLEMS },
};

/** Before /api/registrations/{id}, which would take its name for an id. */
export const addAdmissions = (api: OpenAPIHono<Env>, deps: Deps): void => {
  const { app } = deps;
  api.openapi(one, async (c) => {
    const actor = c.get('actor');
    const { communityId = actor.unit.id, ...input } = c.req.valid('json');
    const key = await keyOf(c, app, c.req.valid('json'));
    const personId = await idOfNew(c, app);
    const done = await admit(app, actor, personId, { ...input, communityId }, key);
    if (done.replayed) c.header(REPLAYED, 'true');
    c.header('Location', `/api/registrations/${done.id}`);
    return c.json(await answer(c, done.id), 201);
  });
  api.openapi(again, async (c) => {
    const actor = c.get('actor');
    const admitted = await inviteAgain(app, actor, c.req.valid('param').id);
    return c.json(oneOf(await viewAdmitted(app, actor, [admitted])), 200);
  });
  api.openapi(template, async (c) => {
    requireCommunity(c.get('actor'));
    const names = [...organisationsByName(app).keys()];
    return c.body(await deps.writeAdmissions(names, languageOf(c)), 200, {
      'content-type': XLSX,
      'content-disposition': 'attachment; filename="shaodao-members.xlsx"',
      'cache-control': 'no-store',
    });
  });
  const answer = async (c: Context<Env>, id: string) => {
    const actor = c.get('actor');
    return oneOf(await viewAdmitted(app, actor, [await readAdmitted(app, actor, id)]));
  };

  // Described, not validated: the form is read once, after its size is known.
  for (const route of [preview, load]) api.openAPIRegistry.registerPath(route);
  const lists = createCap(LISTS_AT_ONCE);
  const read = (c: Context<Env>) => {
    requireCommunity(c.get('actor'));
    return lists.take(c.get('actor').personId, () => readList(c.req.raw, deps));
  };
  api.post(preview.path, async (c) => {
    const members = await read(c);
    const rows = await planList(app, c.get('actor'), members);
    return c.json(toAdmissionPlanView(rows, languageOf(c)), 200);
  });
  api.post(load.path, async (c) => {
    const actor = c.get('actor');
    const { ids, replayed } = await admitList(app, actor, await read(c));
    if (replayed) c.header(REPLAYED, 'true');
    const admitted = await Promise.all(ids.map((id) => readAdmitted(app, actor, id)));
    return c.json({ items: await viewAdmitted(app, actor, admitted) }, 201);
  });
};

const oneOf = <T>([view]: readonly T[]): T => {
  if (!view) throw new Error('no view of an admission');
  return view;
};

const readList = async (request: Request, { readAdmissions }: Deps) => {
  const sent = await readForm(request, LIST_LIMIT_BYTES, 'workbook_too_large');
  const file = sent.get('file');
  if (!(file instanceof File))
    throw new DomainError('invalid', 'form_expected', { file: 'form_expected' });
  return readAdmissions(new Uint8Array(await file.arrayBuffer()));
};
