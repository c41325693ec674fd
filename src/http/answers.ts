/** How are routes described? Bodies, problems and answers for the OpenAPI page. */
import { z } from '@hono/zod-openapi';

export const json = <T extends z.ZodType>(schema: T, description = 'OK') => ({
  description,
  content: { 'application/json': { schema } },
});

export const body = <T extends z.ZodType>(schema: T) => ({
  required: true,
  content: { 'application/json': { schema } },
});

const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    reason: z.string(),
    fields: z.record(z.string(), z.string()).optional(),
    requestId: z.string(),
  })
  .openapi('Problem');

const problemOf = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problem } },
});

export const READ_PROBLEMS = {
  400: problemOf('malformed'),
  401: problemOf('unauthenticated'),
  404: problemOf('not_found'),
};

export const WRITE_PROBLEMS = {
  ...READ_PROBLEMS,
  403: problemOf('forbidden'),
  409: problemOf('conflict'),
  413: problemOf('too_large'),
  415: problemOf('unsupported'),
  422: problemOf('invalid'),
};

export const idParam = z.object({ id: z.string().min(1).max(64) });

export const onceHeader = z.object({
  'idempotency-key': z
    .string()
    .optional()
    .openapi({ description: 'At most 128 characters; a repeat answers the same, kept 7 days.' }),
});

export const verbHeaders = onceHeader.extend({
  'act-of': z.string().optional().openapi({
    description: 'Id of the person whose act it is; answered 401 when somebody else is signed in.',
  }),
  'device-time': z.string().optional().openapi({
    description:
      'RFC 3339, by the phone: when it was done without network. Kept beside the time of receipt where they differ by more than a minute; needs an Idempotency-Key.',
  }),
});
