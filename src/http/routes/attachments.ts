/** Files in and out. The answer never lets a browser guess another type than the one found inside. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { App } from '../../app/context.ts';
import {
  FILE_LIMIT_BYTES,
  keepAttachment,
  mayUpload,
  seenAttachment,
} from '../../app/tickets/attachments.ts';
import { idAnswer } from '../../contract/answers.ts';
import { DomainError, forbidden, notFound } from '../../domain/error.ts';
import { idParam, json, READ_PROBLEMS, WRITE_PROBLEMS } from '../answers.ts';
import { createCap } from '../cap.ts';
import type { Env } from '../env.ts';
import { idOfNew, REPLAYED } from '../once.ts';
import { readForm } from '../read-form.ts';

/** Of one person: each may fill 20 MB before its kind is known. */
const UPLOADS_AT_ONCE = 4;

const put = {
  method: 'post' as const,
  path: '/api/attachments',
  summary: 'Keep a photo, PDF or recording of at most 20 MB',
  request: {
    body: {
      content: {
        'multipart/form-data': {
          schema: z.object({ file: z.any().openapi({ type: 'string', format: 'binary' }) }),
        },
      },
    },
  },
  responses: { 201: json(idAnswer, 'Kept'), ...WRITE_PROBLEMS },
};

const get = createRoute({
  method: 'get',
  path: '/api/attachments/{id}',
  summary: 'The file, for who sees its ticket',
  request: { params: idParam },
  responses: { 200: { description: 'The bytes' }, ...READ_PROBLEMS },
});

export const addAttachments = (api: OpenAPIHono<Env>, app: App): void => {
  // Described, not validated: the form is read once, after its size is known.
  api.openAPIRegistry.registerPath(put);
  const uploads = createCap(UPLOADS_AT_ONCE);
  api.post(put.path, async (c) => {
    const actor = c.get('actor');
    if (!(await mayUpload(app, actor))) throw forbidden();
    const bytes = await uploads.take(actor.personId, () => readFile(c.req.raw));
    const id = await idOfNew(c, app);
    if (await keepAttachment(app, actor, id, bytes)) c.header(REPLAYED, 'true');
    return c.json({ id }, 201);
  });
  api.openapi(get, async (c) => {
    const meta = await seenAttachment(app, c.get('actor'), c.req.valid('param').id);
    const headers = {
      'content-type': meta.type,
      'content-length': String(meta.bytes),
      'content-disposition': meta.type === 'application/pdf' ? 'attachment' : 'inline',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'cache-control': 'private, max-age=86400, immutable',
    };
    // Nobody would read, and so close, what is opened for a HEAD.
    if (c.req.method === 'HEAD') return c.body(null, 200, headers);
    const bytes = await app.files.get(meta.id);
    if (!bytes) throw notFound();
    return c.body(bytes, 200, headers);
  });
};

const readFile = async (request: Request): Promise<Uint8Array<ArrayBuffer>> => {
  const file = (await readForm(request, FILE_LIMIT_BYTES)).get('file');
  if (!(file instanceof File))
    throw new DomainError('invalid', 'form_expected', { file: 'form_expected' });
  return new Uint8Array(await file.arrayBuffer());
};
