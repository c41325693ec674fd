/** What may be asked about service records? Zod shapes of every body and query. */
import { z } from '@hono/zod-openapi';
import { MAX_MINUTES } from '../domain/service/record/hours.ts';
import { RECORD_STATUSES } from '../domain/service/record/record.ts';
import { id, listQuery, text } from './requests.ts';

const CONFIRMED_AT_ONCE = 100;

const minutes = z.number().int().min(0).max(MAX_MINUTES);

export const recordsQuery = z.object({
  status: z
    .string()
    .optional()
    .transform((value) => value && [...new Set(value.split(','))])
    .pipe(z.array(z.enum(RECORD_STATUSES)).max(RECORD_STATUSES.length).optional()),
  cursor: listQuery.shape.cursor,
  limit: listQuery.shape.limit,
});

/** own: everything, for oneself · state: as the state's volunteer system takes hours. */
export const recordsSheetQuery = z.object({ form: z.enum(['own', 'state']).default('own') });

export const confirmationsBody = z.strictObject({
  ids: z
    .array(id)
    .min(1)
    .max(CONFIRMED_AT_ONCE)
    .transform((ids) => [...new Set(ids)]),
});
export const confirmationBody = z.strictObject({ minutes: minutes.optional() });
export const correctionBody = z.strictObject({ minutes, text });
export const hoursBody = z.strictObject({ minutes });
export const objectionBody = z.strictObject({ minutes: minutes.optional(), text });
export const objectionAnswerBody = z.strictObject({
  upheld: z.boolean(),
  minutes: minutes.optional(),
  text,
});
export const hidingBody = z.strictObject({ hidden: z.boolean() });
