/** The views of duty rosters and handovers again as zod shapes, for the OpenAPI page and for tests. */
import { z } from '@hono/zod-openapi';
import { ROLES } from '../domain/actor.ts';
import { DAY_KINDS } from '../domain/roster/day.ts';
import { SHIFT_NAMES, SWAP_STATES } from '../domain/roster/roster.ts';
import { ROSTER_VERBS, type RosterVerbName } from '../domain/roster/verbs.ts';
import { CLOCK_STATES } from '../domain/sla/clock.ts';
import { KINDS, TASK_STATUSES } from '../domain/ticket/ticket.ts';
import { WAIT_KINDS } from '../domain/ticket/waits.ts';
import { UNIT_KINDS } from '../domain/unit.ts';
import type {
  DutyRosterView,
  HandoverNowView,
  HandoverView,
  OnDutyView,
  PlanPreviewView,
  ShiftSheetView,
} from './roster-views.ts';

const instant = z.string().openapi({ format: 'date-time', description: 'RFC 3339, UTC' });
const day = z.string().openapi({ format: 'date' });
const ref = z.object({ id: z.string(), name: z.string() });
const unit = ref.extend({ kind: z.enum(UNIT_KINDS) });
const verbs = z.array(z.enum(Object.keys(ROSTER_VERBS) as RosterVerbName[]));
const crew = { duty: z.array(ref), deputy: ref.optional(), leader: ref.optional() };
const gap = z.object({ from: instant, until: instant });

export const onDutyAnswer: z.ZodType<OnDutyView> = z
  .object({
    unit,
    phone: z.string().optional(),
    ...crew,
    isPlanned: z.boolean(),
    shift: z.enum(SHIFT_NAMES).optional(),
    from: instant.optional(),
    until: instant.optional(),
    waiting: z.object({ n: z.int(), at: instant, by: ref.optional() }).optional(),
  })
  .openapi('OnDuty');

const dutyDayAnswer = z.object({
  day,
  kind: z.enum(DAY_KINDS),
  stretches: z.array(
    z.object({
      name: z.enum(SHIFT_NAMES),
      from: instant,
      until: instant,
      ...crew,
      swapped: z.literal(true).optional(),
    }),
  ),
  turns: z.array(
    z.object({
      name: z.enum(SHIFT_NAMES),
      from: z.string(),
      until: z.string(),
      dutyIds: z.array(z.string()),
      deputyId: z.string().optional(),
      leaderId: z.string().optional(),
    }),
  ),
  gaps: z.array(gap),
});

export const dutyRosterAnswer: z.ZodType<DutyRosterView> = z
  .object({
    unit,
    month: z.string(),
    today: day,
    now: onDutyAnswer,
    people: z.array(ref.extend({ role: z.enum(ROLES) })),
    days: z.array(dutyDayAnswer),
    swaps: z.array(
      z.object({
        n: z.int(),
        person: ref,
        with: ref,
        days: z.array(day),
        state: z.enum(SWAP_STATES),
        askedAt: instant,
        answeredAt: instant.optional(),
        mine: z.enum(['answer', 'withdraw']).optional(),
      }),
    ),
    planned: z.int(),
    verbs,
  })
  .openapi('DutyRoster');

export const planPreviewAnswer: z.ZodType<PlanPreviewView> = z
  .object({ days: z.array(dutyDayAnswer) })
  .openapi('DutyPlanPreview');

const results = ['added', 'changed', 'unchanged', 'refused'] as const;

export const shiftSheetAnswer: z.ZodType<ShiftSheetView> = z
  .object({
    planned: z.int(),
    counts: z.object({
      added: z.int(),
      changed: z.int(),
      unchanged: z.int(),
      refused: z.int(),
      dropped: z.int(),
    }),
    rows: z.array(
      z.object({
        row: z.int(),
        result: z.enum(results),
        day: day.optional(),
        name: z.enum(SHIFT_NAMES).optional(),
        from: instant.optional(),
        until: instant.optional(),
        crew: z.object(crew).optional(),
        cells: z.record(z.string(), z.string()).optional(),
      }),
    ),
  })
  .openapi('ShiftSheet');

const handedTicket = z.object({
  ticketId: z.string(),
  number: z.string(),
  kind: z.enum(KINDS),
  title: z.string(),
  address: z.string().optional(),
  level: z.int(),
  sensitive: z.literal(true).optional(),
  taskStatus: z.enum(TASK_STATUSES).optional(),
  eta: instant.optional(),
  dueAt: instant.optional(),
  state: z.enum(CLOCK_STATES).optional(),
  waits: z.array(z.enum(WAIT_KINDS)),
  note: z.string().optional(),
});

const handed = {
  n: z.int(),
  at: instant,
  by: ref.optional(),
  takenOverAt: instant.optional(),
  takenOverBy: ref.optional(),
  superseded: z.literal(true).optional(),
};

export const handoverAnswer: z.ZodType<HandoverView> = z
  .object({
    ...handed,
    unit: ref,
    isOpen: z.boolean(),
    note: z.string().optional(),
    tickets: z.array(handedTicket.extend({ isOver: z.literal(true).optional() })),
    more: z.int().optional(),
    hidden: z.int().optional(),
    crew: z.object({ ...crew, isPlanned: z.boolean() }),
    heads: z.array(
      z.object({ day, seq: z.int(), hash: z.string(), isWhole: z.boolean(), until: instant }),
    ),
  })
  .openapi('Handover');

export const handoverNowAnswer: z.ZodType<HandoverNowView> = z
  .object({
    unit: ref,
    at: instant,
    onDuty: onDutyAnswer,
    tickets: z.array(
      handedTicket.extend({ noteFrom: z.enum(['handover', 'progress']).optional() }),
    ),
    more: z.int().optional(),
    hidden: z.int().optional(),
    open: handoverAnswer.optional(),
    earlier: z.array(z.object({ ...handed, tickets: z.int() })),
    isAlone: z.boolean(),
    verbs,
  })
  .openapi('HandoverNow');
