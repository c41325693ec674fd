/** What may be asked about attendance? Of a shift or of a ticket's call, never of both. */
import { z } from '@hono/zod-openapi';
import { MARK_WAYS } from '../domain/service/attendance.ts';
import { id, instant } from './requests.ts';

const of = {
  needId: id.optional(),
  shiftId: id.optional(),
  ticketId: id.optional(),
};
type Of = { needId?: string; shiftId?: string; ticketId?: string };

const CODE = /^\d{8}$/;

export const attendanceBody = z
  .strictObject({
    ...of,
    what: z.enum(['arrive', 'leave']),
    way: z.enum(MARK_WAYS),
    code: z.string().regex(CODE).optional(),
    /** Within 200 m, as the phone found by itself: the position stays there. */
    near: z.boolean().optional(),
    /** What the device's clock said when it was noted, and when it was sent. */
    deviceAt: instant.optional(),
    sentAt: instant.optional(),
    /** By the organiser's list: whom, or whose task, and when. */
    personId: id.optional(),
    taskId: id.optional(),
    listedAt: instant.optional(),
  })
  .superRefine((body, context) => {
    refuseMissing(body, context);
    const isListed = body.way === 'list';
    if (body.way === 'code' && !body.code) missing(context, 'code');
    if (isListed && !body.personId && !body.taskId) missing(context, 'personId');
    if (body.deviceAt && !body.sentAt) missing(context, 'sentAt');
    for (const field of ['personId', 'taskId', 'listedAt'] as const)
      if (!isListed && body[field] !== undefined) unknown(context, field);
    if (body.taskId && !body.ticketId) unknown(context, 'taskId');
  });

export const activityQuery = z
  .object(of)
  .superRefine((query, context) => refuseMissing(query, context));

/** A shape that was checked: exactly one of the two is there. */
export const activityOf = ({ needId = '', shiftId = '', ticketId }: Of) =>
  ticketId === undefined ? { needId, shiftId } : { ticketId };

type Context = z.core.$RefinementCtx;

const refuseMissing = ({ needId, shiftId, ticketId }: Of, context: Context): void => {
  if (ticketId === undefined) {
    if (needId === undefined) missing(context, 'needId');
    if (shiftId === undefined) missing(context, 'shiftId');
    return;
  }
  if (needId !== undefined) unknown(context, 'needId');
  if (shiftId !== undefined) unknown(context, 'shiftId');
};

const missing = (context: Context, field: string): void =>
  context.addIssue({
    code: 'invalid_type',
    expected: 'string',
    input: undefined,
    path: [field],
    message: 'received undefined',
  });

const unknown = (context: Context, field: string): void =>
  context.addIssue({ code: 'unrecognized_keys', keys: [field], input: {}, path: [] });
