/** The inbox and what did not arrive again as zod shapes; the screen never loads them. */
import { z } from '@hono/zod-openapi';
import { REASON_KINDS, type TellKind, type TellReason, URGENCIES } from '../domain/reach/aim.ts';
import { type Message, NOUNS } from '../domain/reach/message.ts';
import type { InboxEvent, InboxView, ReachStateView } from './reach-views.ts';

const instant = z.string().openapi({ format: 'date-time', description: 'RFC 3339, UTC' });
const ref = z.object({ id: z.string(), name: z.string() });
const reason = z.enum(Object.keys(REASON_KINDS) as [TellReason, ...TellReason[]]);
const kind = z.enum(Object.values(REASON_KINDS) as [TellKind, ...TellKind[]]);
const urgency = z.enum(URGENCIES);

const clock = z.object({
  name: z.string() as unknown as z.ZodType<NonNullable<Message['clock']>['name']>,
  state: z.enum(['running', 'yellow', 'red']),
  dueAt: instant,
});

const item = z
  .object({
    key: z.string(),
    at: instant,
    reason,
    kind,
    urgency,
    subject: z.object({ noun: z.enum(NOUNS), id: z.string() }),
    subjectKind: (z.string() as unknown as z.ZodType<NonNullable<Message['kind']>>).optional(),
    number: z.string().optional(),
    street: ref.optional().openapi({ description: 'Absent of a sensitive ticket' }),
    clock: clock.optional(),
    href: z.string().openapi({ description: 'A path of this site' }),
    openedAt: instant.optional(),
  })
  .openapi('InboxItem');

export const inboxAnswer: z.ZodType<InboxView> = z
  .object({
    items: z.array(item),
    nextCursor: z.string().nullable(),
    unread: z.int().openapi({ description: 'Counted up to 1000' }),
  })
  .openapi('Inbox');

export const unreadAnswer: z.ZodType<InboxEvent> = z.object({ unread: z.int() }).openapi('Unread');

export const reachStateAnswer: z.ZodType<ReachStateView> = z
  .object({
    due: z.int().openapi({ description: 'Told within 24 hours, and meant to ring' }),
    sent: z.int(),
    missed: z.int().openapi({ description: 'Due, and nothing has gone out' }),
    lag: z.int().openapi({ description: 'Facts of the log not told to anybody yet' }),
    alarms: z.array(
      z.object({
        why: z.enum(['stuck', 'failed', 'nobody_reached']),
        at: instant,
        reason,
        urgency,
        unit: ref.optional(),
        number: z.string().optional(),
        href: z.string(),
      }),
    ),
    inboxOnly: z.array(ref).openapi({
      description: 'Units of which nobody now on duty can be reached but by the inbox',
    }),
  })
  .openapi('ReachState');
