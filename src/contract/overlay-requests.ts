/** What may be asked of returns, rulings, meetings and the like? */
import { z } from 'zod';
import {
  ANSWER_WAYS,
  DECIDING_BODIES,
  MEETING_LEVELS,
  REBLOW_CAUSES,
} from '../domain/ticket/overlays.ts';
import { PAUSE_KINDS } from '../domain/ticket/ticket.ts';
import { id, ids, instant, PHOTOS_MAX, SUPPORTS_MAX, short, text } from './requests.ts';

const DAYS_MAX = 10;
const HOURS_MAX = 24;
const DECISIONS_MAX = 20;
const MILESTONES_MAX = 20;
const LEVEL_MAX = 4;

const approval = { approve: z.boolean(), text: text.optional() };
const amount = {
  days: z.number().int().min(1).max(DAYS_MAX).optional(),
  hours: z.number().int().min(1).max(HOURS_MAX).optional(),
};

export const returnBody = z.strictObject({
  basis: text,
  path: text,
  suggestedUnitId: id.optional(),
  consultedUnitId: id.optional(),
});
export const approvalBody = z.strictObject(approval);
export const returnAnswerBody = z.strictObject({
  accept: z.boolean(),
  toUnitId: id.optional(),
  text: text.optional(),
});
export const rulingBody = z.union([
  z.strictObject({ provisional: z.literal(true), unitId: id, text: text.optional() }),
  z.strictObject({
    unitId: id,
    body: z.enum(DECIDING_BODIES),
    reason: text,
    precedent: z.boolean().optional(),
  }),
]);
export const reassignmentBody = z.strictObject({ unitId: id, reason: text });
export const supportsBody = z.strictObject({
  unitIds: ids(SUPPORTS_MAX).min(1),
  reason: text,
});
export const textBody = z.strictObject({ text });
export const maybeTextBody = z.strictObject({ text: text.optional() });
export const extensionBody = z.strictObject({ ...amount, text });
export const extensionAnswerBody = z.strictObject({ ...amount, ...approval });
export const pauseBody = z.strictObject({
  kind: z.enum(PAUSE_KINDS),
  until: instant,
  text,
  document: short.optional(),
  to: short.optional(),
});
export const pauseAnswerBody = z.strictObject({ ...approval, until: instant.optional() });
export const milestonesBody = z.strictObject({
  items: z
    .array(z.strictObject({ text: short, dueAt: instant }))
    .min(1)
    .max(MILESTONES_MAX),
});
export const consultationBody = z.strictObject({ unitId: id, text });
export const meetingBody = z.strictObject({
  level: z.enum(MEETING_LEVELS),
  at: instant,
  unitIds: ids(SUPPORTS_MAX).min(1),
  place: short.optional(),
  text: text.optional(),
});
export const meetingEndBody = z.strictObject({
  held: z.boolean(),
  text,
  decisions: z
    .array(z.strictObject({ unitId: id, text: short, dueAt: instant.optional() }))
    .max(DECISIONS_MAX)
    .optional(),
});
export const escalationBody = z.strictObject({
  level: z.number().int().min(1).max(LEVEL_MAX),
  text,
});
export const instructionBody = z.strictObject({
  text,
  dueAt: instant.optional(),
  unitId: id.optional(),
});
export const reblowBody = z.strictObject({
  cause: z.enum(REBLOW_CAUSES),
  text,
  unitId: id.optional(),
});
export const reopeningBody = z.strictObject({ cause: z.enum(['rating', 'spot_check']), text });
/** The other ticket by id or by number. */
export const mergerBody = z.strictObject({ into: short, text });
export const withdrawalBody = z.strictObject({ hazard: z.boolean(), text });
export const callerBody = z
  .strictObject({
    name: short.optional(),
    phone: short.optional(),
    text: text.optional(),
    attachmentIds: ids(PHOTOS_MAX).min(1).optional(),
  })
  .refine((body) => Object.values(body).some((value) => value !== undefined), {
    path: ['phone'],
    message: 'bad_fields',
  });
export const callersAnswerBody = z.strictObject({ text, how: z.enum(ANSWER_WAYS) });
