/** What may be sent about registrations, teams and feedback? */
import { z } from '@hono/zod-openapi';
import {
  LIST_NAMES,
  REGISTRATION_KINDS,
  REGISTRATION_STATUSES,
  VISIBILITIES,
} from '../domain/service/registration/registration.ts';
import { DAY_PARTS, SKILLS } from '../domain/service/skill.ts';
import { id, password, short, text } from './requests.ts';

const LINE_MAX = 500;
const WEEK_DAYS = 7;

const phone = z.string().regex(/^[\d+-]{5,20}$/);
const skills = z.array(z.enum(SKILLS)).max(SKILLS.length);
const freeHours = z
  .array(
    z.strictObject({
      day: z.number().int().min(1).max(WEEK_DAYS),
      part: z.enum(DAY_PARTS),
    }),
  )
  .max(WEEK_DAYS * DAY_PARTS.length);

/** A community outside the district. */
const outside = z.strictObject({ community: short });

const askedByMember = {
  communityId: id.optional(),
  outside: outside.optional(),
  skills: skills.optional(),
  freeHours: freeHours.optional(),
  visibility: z.enum(VISIBILITIES).optional(),
  onCall: z.boolean().optional(),
  phone: phone.optional(),
};
const askedByOrganisation = {
  unitId: id.optional(),
  communityId: id.optional(),
  streetId: id.optional(),
  note: text.optional(),
};

export const registrationBody = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('member'), ...askedByMember }),
  z.strictObject({ kind: z.literal('residence'), ...askedByOrganisation }),
  z.strictObject({ kind: z.literal('pairing'), ...askedByOrganisation }),
]);
export const againBody = z.strictObject(askedByMember);
export const confirmationBody = z
  .strictObject({ approve: z.boolean(), text: text.optional() })
  .refine(({ approve, text: why }) => approve || why !== undefined, {
    path: ['text'],
    message: 'bad_fields',
  });
export const profileBody = z.strictObject({
  skills,
  freeHours,
  visibility: z.enum(VISIBILITIES),
  onCall: z.boolean(),
  phone: phone.optional(),
});
export const moveBody = z.strictObject({
  communityId: id.optional(),
  outside: outside.optional(),
});
export const moveAnswerBody = z.strictObject({ approve: z.boolean(), text: text.optional() });
export const emptyBody = z.strictObject({});
export const lineBody = z.strictObject({
  list: z.enum(LIST_NAMES),
  text: z.string().trim().min(1).max(LINE_MAX),
});
export const lookBody = z.strictObject({ reason: short });
export const admissionBody = z.strictObject({
  name: short,
  unitId: id,
  /** A street says which of its communities. */
  communityId: id.optional(),
  phone: phone.optional(),
  skills: skills.optional(),
});
export const joinBody = z.strictObject({ code: short, password });

export const teamBody = z.strictObject({
  name: z.string().trim().min(1).max(40),
  about: text.optional(),
  skills: skills.optional(),
});

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);
export const feedbackBody = z.strictObject({ fromDay: day.optional(), untilDay: day.optional() });
export const feedbackAnswerBody = z.strictObject({ agrees: z.boolean() });

const several = <T extends string>(all: readonly T[]) =>
  z
    .string()
    .optional()
    .transform((value) => value && [...new Set(value.split(','))])
    .pipe(z.array(z.enum(all)).max(all.length).optional());

const page = {
  cursor: z
    .string()
    .max(200)
    .regex(/^[^~]+~[^~]+$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};
export const registrationsQuery = z.object({
  kind: several(REGISTRATION_KINDS),
  status: several(REGISTRATION_STATUSES),
  mine: z.enum(['1', '0', 'true', 'false']).optional(),
  number: z.string().max(32).optional(),
  ...page,
});
export const teamsQuery = z.object({ status: several(['open', 'ended'] as const), ...page });
export const feedbackQuery = z.object(page);
export const sumsQuery = z.object({
  from: day.optional(),
  until: day.optional(),
  communityId: id.optional(),
  unitId: id.optional(),
});
