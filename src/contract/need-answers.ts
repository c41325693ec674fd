/** Needs and calls again as zod shapes, for the OpenAPI page and for tests; the screen never loads them. */
import { z } from '@hono/zod-openapi';
import {
  CLAIM_STATES,
  NEED_KINDS,
  NEED_STATUSES,
  WISH_CATEGORIES,
} from '../domain/service/need/need.ts';
import { NEED_VERBS, type NeedVerbName } from '../domain/service/need/verbs.ts';
import { SKILLS } from '../domain/service/skill.ts';
import { HANDS_SCOPES, KINDS, TASK_STATUSES } from '../domain/ticket/ticket.ts';
import type { CallView, NeedClaimView, NeedView, ShiftView } from './service-views.ts';

const instant = z.string().openapi({ format: 'date-time', description: 'RFC 3339, UTC' });
const ref = z.object({ id: z.string(), name: z.string() });
const place = z.object({ lat: z.number(), lng: z.number(), address: z.string().optional() });

const shiftAnswer: z.ZodType<ShiftView> = z
  .object({
    id: z.string(),
    from: instant,
    until: instant,
    wanted: z.int(),
    held: z.int(),
    free: z.int(),
    queued: z.int(),
    cancelled: z.boolean().optional(),
    mine: z.enum(['held', 'queued']).optional(),
    myPlace: z.int().optional(),
    fit: z.object({ skill: z.boolean(), time: z.boolean() }),
    inWorkTime: z.boolean(),
  })
  .openapi('Shift');

const claimAnswer: z.ZodType<NeedClaimView> = z
  .object({
    n: z.int(),
    shiftId: z.string(),
    person: ref.optional(),
    organisation: ref.optional(),
    places: z.int(),
    state: z.enum(CLAIM_STATES),
    at: instant,
    note: z.string().optional(),
    isMine: z.boolean(),
  })
  .openapi('NeedClaim');

export const needAnswer: z.ZodType<NeedView> = z
  .object({
    id: z.string(),
    number: z.string(),
    kind: z.enum(NEED_KINDS),
    status: z.enum(NEED_STATUSES),
    community: ref,
    street: ref,
    sight: z.enum(['full', 'bare']),
    title: z.string().optional(),
    detail: z.string().optional(),
    bring: z.string().optional(),
    address: z.string().optional(),
    place: place.optional(),
    category: z.enum(WISH_CATEGORIES).optional(),
    skills: z.array(z.enum(SKILLS)),
    scope: z.enum(HANDS_SCOPES),
    team: ref.optional(),
    opened: z.boolean().optional(),
    shifts: z.array(shiftAnswer),
    claims: z.array(claimAnswer),
    hasContact: z.boolean(),
    postedAt: instant,
    endedAt: instant.optional(),
    onSite: z.int(),
    verbs: z.array(z.enum(Object.keys(NEED_VERBS) as NeedVerbName[])),
  })
  .openapi('Need');

export const needsAnswer = z.object({
  items: z.array(needAnswer),
  nextCursor: z.string().nullable(),
});

const callAnswer: z.ZodType<CallView> = z
  .object({
    ticketId: z.string(),
    number: z.string(),
    title: z.string(),
    kind: z.enum(KINDS),
    street: ref,
    community: ref.optional(),
    place,
    scope: z.enum(HANDS_SCOPES),
    wanted: z.int(),
    open: z.int(),
    until: instant.optional(),
    bring: z.string().optional(),
    mine: z.enum(TASK_STATUSES).optional(),
    mayClaim: z.boolean(),
  })
  .openapi('Call');

export const callsAnswer = z.object({ items: z.array(callAnswer) });

export const lookAnswer = z
  .object({ name: z.string().optional(), phone: z.string().optional() })
  .openapi('Look');
