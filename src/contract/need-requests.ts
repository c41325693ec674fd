/** What may be asked about needs? Zod shapes of every body and query. */
import { z } from '@hono/zod-openapi';
import { NEED_KINDS, NEED_STATUSES, WISH_CATEGORIES } from '../domain/service/need/need.ts';
import { MAX_SHIFTS, MAX_WANTED } from '../domain/service/need/shifts.ts';
import { SKILLS } from '../domain/service/skill.ts';
import { HANDS_SCOPES } from '../domain/ticket/ticket.ts';
import { id, instant, listQuery, raiseBody, short, text } from './requests.ts';

const places = z.number().int().min(1).max(MAX_WANTED);
const shift = z.strictObject({ from: instant, until: instant, wanted: places });

export const needBody = z.strictObject({
  kind: z.enum(NEED_KINDS),
  communityId: id.optional(),
  title: raiseBody.shape.title.unwrap(),
  detail: text.optional(),
  bring: short.optional(),
  address: short.optional(),
  place: raiseBody.shape.place.optional(),
  scope: z.enum(HANDS_SCOPES).optional(),
  skills: z.array(z.enum(SKILLS)).max(SKILLS.length).optional(),
  category: z.enum(WISH_CATEGORIES).optional(),
  teamId: id.optional(),
  shifts: z.array(shift).min(1).max(MAX_SHIFTS),
  contact: z.strictObject({ name: short.optional(), phone: short.optional() }).optional(),
  listItem: z.strictObject({ registrationId: id, n: z.number().int().min(1) }).optional(),
});

export const needsQuery = z.object({
  status: z
    .string()
    .optional()
    .transform((value) => value && [...new Set(value.split(','))])
    .pipe(z.array(z.enum(NEED_STATUSES)).max(NEED_STATUSES.length).optional()),
  kind: z.enum(NEED_KINDS).optional(),
  communityId: id.optional(),
  mine: listQuery.shape.mine,
  cursor: listQuery.shape.cursor,
  limit: listQuery.shape.limit,
});

export const needClaimBody = z.strictObject({
  shiftId: id.optional(),
  places: places.optional(),
  note: text.optional(),
});
export const wideningBody = z.strictObject({ shiftId: id, wanted: places });
export const shiftBody = shift;
export const reasonBody = z.strictObject({ text });
export const maybeReasonBody = z.strictObject({ text: text.optional() });
export const emptyBody = z.strictObject({});
export const lookBody = z.strictObject({ reason: short });
