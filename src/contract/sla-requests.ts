/** What may be asked of limits and the calendar? */
import { z } from '@hono/zod-openapi';
import { LIMIT_UNITS } from '../domain/sla/policy.ts';
import { KINDS } from '../domain/ticket/ticket.ts';
import { instant } from './requests.ts';

const KEY_MAX = 40;
const DAYS_MAX = 2_000;
const SEASONS_MAX = 12;
const SESSIONS_MAX = 6;

/** Calendars are planned for these years, and instants stay writable with four digits. */
const planned = instant.refine((at) => at >= '2020' && at < '2040', { message: 'field_too_large' });

const version = z.number().int().min(1).optional();
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const time = z.string().regex(/^\d{2}:\d{2}$/);

export const dueQuery = z.object({
  kind: z.enum(KINDS).optional(),
  situationCode: z.string().min(1).max(64).optional(),
  at: planned.optional(),
});

export const calendarQuery = z.object({ from: planned.optional(), to: planned.optional() });

export const limitBody = z.strictObject({
  key: z.string().min(1).max(KEY_MAX),
  /** None takes a situation's own limit back. */
  amount: z.number().int().min(0),
  unit: z.enum(LIMIT_UNITS),
  version: z.number().int().min(0).optional(),
});

export const calendarBody = z.strictObject({
  days: z.array(z.strictObject({ day, working: z.boolean() })).max(DAYS_MAX),
  seasons: z
    .array(
      z.strictObject({
        from: z.string().regex(/^\d{2}-\d{2}$/),
        sessions: z
          .array(z.tuple([time, time]))
          .min(1)
          .max(SESSIONS_MAX),
      }),
    )
    .min(1)
    .max(SEASONS_MAX),
  knownUntil: day.optional(),
  version,
});

export const settingsLogQuery = z.object({
  cursor: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
