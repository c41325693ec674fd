/** The shapes of returns, rulings, meetings and the like, for the description of the interface. */
import { z } from '@hono/zod-openapi';
import {
  ANSWER_WAYS,
  DECIDING_BODIES,
  MEETING_LEVELS,
  RETURN_STATES,
} from '../domain/ticket/overlays.ts';
import type { OverlaysView } from './overlay-views.ts';

const ref = z.object({ id: z.string(), name: z.string() });
const instant = z.iso.datetime();
const answered = { answeredAt: instant.optional(), answer: z.string().optional() };
const text = z.string().optional();

export const overlaysAnswer = {
  returns: z.array(
    z.object({
      n: z.int(),
      taskId: z.string(),
      unit: ref,
      state: z.enum(RETURN_STATES),
      askedAt: instant,
      signedAt: instant.optional(),
      basis: text,
      path: text,
      suggested: ref.optional(),
      consulted: ref.optional(),
      to: ref.optional(),
      ...answered,
    }),
  ),
  ruling: z
    .object({
      since: instant,
      provisional: ref.optional(),
      provisionalAt: instant.optional(),
      provisionalText: text,
      ruledAt: instant.optional(),
      lead: ref.optional(),
      body: z.enum(DECIDING_BODIES).optional(),
      precedent: z.boolean().optional(),
      reason: text,
    })
    .optional(),
  releases: z.array(
    z.object({
      n: z.int(),
      taskId: z.string(),
      unit: ref,
      state: z.enum(['asked', 'released', 'refused', 'dropped']),
      askedAt: instant,
      text,
      ...answered,
    }),
  ),
  consultations: z.array(
    z.object({ n: z.int(), unit: ref, by: ref, askedAt: instant, text, ...answered }),
  ),
  meetings: z.array(
    z.object({
      n: z.int(),
      level: z.enum(MEETING_LEVELS),
      at: instant,
      units: z.array(ref),
      by: ref,
      place: text,
      text,
      state: z.enum(['called', 'held', 'dropped']),
      endedAt: instant.optional(),
      minutes: text,
      decisions: z.array(z.object({ unit: ref, text, dueAt: instant.optional() })),
    }),
  ),
  extensions: z.array(
    z.object({
      n: z.int(),
      taskId: z.string(),
      unit: ref,
      state: z.enum(['asked', 'granted', 'refused', 'dropped']),
      days: z.int().optional(),
      hours: z.int().optional(),
      askedAt: instant,
      text,
      ...answered,
    }),
  ),
  orders: z.array(
    z.object({
      n: z.int(),
      kind: z.enum(['instruction', 'supervision']),
      unit: ref,
      by: ref,
      at: instant,
      dueAt: instant.optional(),
      text,
      ...answered,
    }),
  ),
  milestones: z.array(
    z.object({
      n: z.int(),
      clockId: z.string(),
      dueAt: instant,
      text,
      metAt: instant.optional(),
      metText: text,
    }),
  ),
  callers: z.array(
    z.object({
      n: z.int(),
      from: text,
      answeredAt: instant.optional(),
      how: z.enum(ANSWER_WAYS).optional(),
    }),
  ),
  absorbed: z.array(z.object({ id: z.string(), number: z.string() })),
  mergedInto: z.object({ id: z.string(), number: z.string() }).optional(),
  withdrawnAt: instant.optional(),
  retro: z
    .object({
      blownAt: instant,
      claimedAt: instant.optional(),
      arrivedAt: instant.optional(),
      reportedAt: instant.optional(),
    })
    .optional(),
  firstReceiver: z.object({ person: ref, unit: ref }).optional(),
} satisfies Record<keyof OverlaysView, z.ZodType>;
