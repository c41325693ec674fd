/** Files in and out. The answer never lets a browser guess another type than the one found inside. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { App } from '../../app/context.ts';
import { FILE_LIMIT_BYTES, keepAttachment, readAttachment } from '../../app/tickets/attachments.ts';
import { idAnswer } from '../../contract/answers.ts';
import { DomainError } from '../../domain/error.ts';
import { idParam, json, READ_PROBLEMS, WRITE_PROBLEMS } from '../answers.ts';
import type { Env } from '../env.ts';
import { idOfNew, REPLAYED } from '../once.ts';

const FORM_OVERHEAD_BYTES = 64 * 1024;

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
  api.post(put.path, async (c) => {
    const file = await readFile(c.req.raw);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const id = await idOfNew(c, app);
    if (await keepAttachment(app, c.get('actor'), id, bytes)) c.header(REPLAYED, 'true');
    return c.json({ id }, 201);
  });
  api.openapi(get, async (c) => {
    const { meta, bytes } = await readAttachment(app, c.get('actor'), c.req.valid('param').id);
    return c.body(bytes.buffer, 200, {
      'content-type': meta.type,
      'content-disposition': meta.type === 'application/pdf' ? 'attachment' : 'inline',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'cache-control': 'private, max-age=86400, immutable',
    });
  });
};

const readFile = async (request: Request): Promise<File> => {
  const type = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\b/i.test(type)) throw new DomainError('unsupported', 'form_expected');
  const length = Number(request.headers.get('content-length') ?? 0);
  if (length > FILE_LIMIT_BYTES + FORM_OVERHEAD_BYTES)
    throw new DomainError('too_large', 'file_too_large');
  const form = await request.formData().catch(() => {
    throw new DomainError('malformed', 'form_expected');
  });
  const file = form.get('file');
  if (!(file instanceof File))
    throw new DomainError('invalid', 'form_expected', { file: 'form_expected' });
  return file;
};
