/** Service records and attendance again as zod shapes; the screen never loads them. */
import { z } from '@hono/zod-openapi';
import { REASONS } from '../domain/error.ts';
import { DOUBTS, MARK_WAYS } from '../domain/service/attendance.ts';
import { RECORD_KINDS, RECORD_STATUSES } from '../domain/service/record/record.ts';
import { RECORD_VERBS, type RecordVerbName } from '../domain/service/record/verbs.ts';
import type { CodeView, ConfirmationView, RecordView, RosterView } from './service-views.ts';

const instant = z.string().openapi({ format: 'date-time', description: 'RFC 3339, UTC' });
const ref = z.object({ id: z.string(), name: z.string() });

const mark = z
  .object({
    way: z.enum(MARK_WAYS),
    at: instant,
    receivedAt: instant,
    deviceAt: instant.optional(),
    clockAheadSeconds: z.number().optional(),
    codeAt: instant.optional(),
    near: z.boolean().optional(),
    doubts: z.array(z.enum(DOUBTS)),
  })
  .openapi('Mark');

const objection = z.object({
  at: instant,
  minutes: z.int().optional(),
  text: z.string().optional(),
  upheld: z.boolean().optional(),
  answeredAt: instant.optional(),
  answer: z.string().optional(),
});

export const recordAnswer: z.ZodType<RecordView> = z
  .object({
    id: z.string(),
    status: z.enum(RECORD_STATUSES),
    person: ref.optional(),
    organisation: ref,
    community: ref,
    kind: z.enum(RECORD_KINDS),
    title: z.string().optional(),
    needId: z.string().optional(),
    shiftId: z.string().optional(),
    ticketId: z.string().optional(),
    number: z.string().optional(),
    from: instant,
    until: instant.optional(),
    arrived: mark.optional(),
    left: mark.optional(),
    repeats: z.array(z.object({ what: z.enum(['arrived', 'left']), mark })),
    safetyAskedAt: instant.optional(),
    safeAt: instant.optional(),
    isUnanswered: z.boolean(),
    statedMinutes: z.int().optional(),
    marksMinutes: z.int().optional(),
    minutes: z.int().optional(),
    confirmedAt: instant.optional(),
    confirmedBy: ref.optional(),
    correction: z.string().optional(),
    objections: z.array(objection),
    thanks: z.array(z.object({ at: instant, unit: ref, text: z.string().optional() })),
    hidden: z.boolean(),
    verbs: z.array(z.enum(Object.keys(RECORD_VERBS) as RecordVerbName[])),
  })
  .openapi('ServiceRecord');

export const recordsAnswer = z.object({
  items: z.array(recordAnswer),
  nextCursor: z.string().nullable(),
});

const confirmationAnswer: z.ZodType<ConfirmationView> = z.object({
  id: z.string(),
  status: z.enum(['done', 'refused']),
  reason: z.enum(REASONS).optional(),
});

export const confirmationsAnswer = z.object({ items: z.array(confirmationAnswer) });

export const rosterAnswer: z.ZodType<RosterView> = z
  .object({
    title: z.string().optional(),
    from: instant,
    until: instant.optional(),
    expected: z.array(
      z.object({
        person: ref.optional(),
        organisation: ref.optional(),
        places: z.int(),
        claim: z.int().optional(),
        taskId: z.string().optional(),
      }),
    ),
    records: z.array(recordAnswer),
  })
  .openapi('AttendanceRoster');

export const codeAnswer: z.ZodType<CodeView> = z
  .object({
    key: z.string(),
    secret: z.string(),
    stepSeconds: z.int(),
    validSeconds: z.int(),
    from: instant,
    until: instant.optional(),
    title: z.string().optional(),
    now: instant,
  })
  .openapi('AttendanceCode');
