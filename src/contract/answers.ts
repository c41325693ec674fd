/** The views again as zod shapes, for the OpenAPI page and for tests; the screen never loads them. */
import { z } from '@hono/zod-openapi';
import { ACCOUNT_ACTS, ROLES } from '../domain/actor.ts';
import { EXCLUSION_CODES } from '../domain/score/names.ts';
import { CLOCK_NAMES, CLOCK_STATES } from '../domain/sla/clock.ts';
import { LIMIT_UNITS } from '../domain/sla/policy.ts';
import {
  ASKS,
  HANDS_SCOPES,
  KINDS,
  MISSING_PARTS,
  OUTCOMES,
  PAUSE_KINDS,
  SENSITIVITIES,
  SOURCES,
  SPOT_CHECK_WAYS,
  TAKEN_STEPS,
  TASK_ROLES,
  TASK_STATUSES,
  TICKET_STATUSES,
} from '../domain/ticket/ticket.ts';
import { GOVERNANCES, UNIT_KINDS } from '../domain/unit.ts';
import { overlaysAnswer } from './overlay-answers.ts';
import type { ServiceEvent } from './service-event.ts';
import type {
  AccountLogView,
  ColleagueView,
  ContactLogView,
  ContactView,
  CountersView,
  DistrictView,
  FactEvent,
  FactView,
  FeedView,
  MapView,
  MeView,
  NearView,
  PersonView,
  PurgeView,
  RepeatView,
  TicketSummary,
  TicketView,
  UnitView,
} from './views.ts';

const instant = z.string().openapi({ format: 'date-time', description: 'RFC 3339, UTC' });
const ref = z.object({ id: z.string(), name: z.string() });
const point = z.object({ lat: z.number(), lng: z.number() });
const place = point.extend({ address: z.string().optional() });
const outline = z.array(z.array(z.tuple([z.number(), z.number()])));

export const clockAnswer = z
  .object({
    id: z.string(),
    name: z.enum(CLOCK_NAMES),
    taskId: z.string().optional(),
    unitId: z.string(),
    round: z.int(),
    policy: z.string(),
    startedAt: instant,
    yellowAt: instant,
    dueAt: instant,
    stoppedAt: instant.optional(),
    limit: z.object({ amount: z.number(), unit: z.enum(LIMIT_UNITS) }).optional(),
    paused: z.number().optional(),
    level3At: instant.optional(),
    level4At: instant.optional(),
    level: z.literal([1, 2, 3, 4]).optional(),
    state: z.enum(CLOCK_STATES),
  })
  .openapi('Clock');

const taskAnswer = z
  .object({
    id: z.string(),
    successorOf: z.string().optional(),
    returnUntil: instant.optional(),
    role: z.enum(TASK_ROLES),
    unit: ref.extend({ phone: z.string().optional() }).optional(),
    person: ref.optional(),
    status: z.enum(TASK_STATUSES),
    calledAt: instant,
    claimedAt: instant.optional(),
    claimedForBy: ref.optional(),
    who: z.string().optional(),
    note: z.string().optional(),
    phone: z.string().optional(),
    eta: instant.optional(),
    promisedEta: instant.optional(),
    arrivedAt: instant.optional(),
    firstAnswerAt: instant.optional(),
    underControl: z.boolean().optional(),
    leftAt: instant.optional(),
    reportedAt: instant.optional(),
    outcome: z.enum(OUTCOMES).optional(),
    report: z.string().optional(),
  })
  .openapi('Task');

const pauseAnswer = z.object({
  n: z.int(),
  kind: z.enum(PAUSE_KINDS),
  state: z.enum(['asked', 'refused', 'dropped']).optional(),
  by: ref,
  why: z.string(),
  document: z.string().optional(),
  to: z.string().optional(),
  rang: z.boolean(),
  decision: z.string().optional(),
  from: instant,
  until: instant,
  endedAt: instant.optional(),
});

const common = {
  id: z.string(),
  number: z.string(),
  kind: z.enum(KINDS),
  status: z.enum(TICKET_STATUSES),
  title: z.string(),
  place,
  street: ref,
  community: ref.optional(),
  lead: ref.optional(),
  level: z.int(),
  version: z.int(),
};

export const summaryAnswer: z.ZodType<TicketSummary> = z
  .object({
    ...common,
    leadStatus: z.enum(TASK_STATUSES).optional(),
    sensitive: z.boolean(),
    openSlots: z.int(),
    onSite: z.int(),
    doneAt: instant.optional(),
    clock: clockAnswer.optional(),
    relapse: z.literal(true).optional(),
  })
  .openapi('TicketSummary');

const linkAnswer = z.object({
  number: z.string(),
  id: z.string().optional(),
  title: z.string().optional(),
});

export const ticketAnswer: z.ZodType<TicketView> = z
  .object({
    ...common,
    round: z.int(),
    sensitivity: z.enum(SENSITIVITIES),
    detail: z.string().optional(),
    situation: z.object({ code: z.string(), name: z.string(), basis: z.string() }).optional(),
    source: z.enum(SOURCES).optional(),
    origin: z.object({ dueAt: instant.optional() }).optional(),
    raisedAt: instant,
    raisedBy: z.object({ person: ref, unit: ref }).optional(),
    blownAt: instant.optional(),
    taken: z.array(z.enum(TAKEN_STEPS)),
    ask: z.array(z.enum(ASKS)),
    tasks: z.array(taskAnswer),
    clocks: z.array(clockAnswer),
    hands: z
      .object({
        wanted: z.int(),
        open: z.int(),
        scope: z.enum(HANDS_SCOPES),
        until: instant.optional(),
        bring: z.string().optional(),
      })
      .optional(),
    planned: z.object({ lead: ref.optional(), supports: z.array(ref) }).optional(),
    appointment: z.object({ at: instant, place: z.string().optional() }).optional(),
    countersign: z.enum(['due', 'done', 'refused']).optional(),
    sentBack: z.boolean(),
    selfHandled: z.boolean(),
    reportedAt: instant.optional(),
    verifiedAt: instant.optional(),
    closedAt: instant.optional(),
    redoCount: z.int(),
    ratings: z.array(
      z.object({ taskId: z.string(), fast: z.int(), useful: z.int(), cooperative: z.int() }),
    ),
    hasCaller: z.boolean(),
    attachments: z.array(z.object({ id: z.string(), type: z.string(), bytes: z.int() })),
    pauses: z.array(pauseAnswer),
    missing: z.array(z.enum(MISSING_PARTS)),
    exclusion: z
      .object({
        code: z.enum(EXCLUSION_CODES),
        state: z.enum(['asked', 'excluded', 'refused']),
        askedAt: instant,
        askedBy: z.object({ person: ref, unit: ref }),
        text: z.string().optional(),
        appeal: z.int().optional(),
        decidedAt: instant.optional(),
        decisionText: z.string().optional(),
      })
      .optional(),
    appeals: z.array(
      z.object({
        n: z.int(),
        unit: ref,
        at: instant,
        text: z.string().optional(),
        upheld: z.boolean().optional(),
        answeredAt: instant.optional(),
        answer: z.string().optional(),
      }),
    ),
    spotChecks: z.array(
      z.object({
        period: z.string(),
        drawnAt: instant,
        checkedAt: instant.optional(),
        matches: z.boolean().optional(),
        how: z.enum(SPOT_CHECK_WAYS).optional(),
        text: z.string().optional(),
      }),
    ),
    reopenedAt: instant.optional(),
    ...overlaysAnswer,
    relapseOf: linkAnswer.optional(),
    linked: z.array(linkAnswer),
    linkedBy: z.array(linkAnswer),
    verbs: z.array(z.custom<TicketView['verbs'][number]>().openapi({ type: 'string' })),
  })
  .openapi('Ticket');

export const nearAnswer: z.ZodType<NearView> = z
  .object({
    ticket: summaryAnswer,
    metres: z.int(),
    raisedAt: instant,
    situation: ref.optional(),
    verbs: z.array(z.custom<TicketView['verbs'][number]>().openapi({ type: 'string' })),
  })
  .openapi('NearTicket');

export const repeatAnswer: z.ZodType<RepeatView> = z
  .object({
    situation: ref,
    place,
    street: ref,
    tickets: z.array(
      z.object({
        id: z.string(),
        number: z.string(),
        title: z.string(),
        status: z.enum(TICKET_STATUSES),
        raisedAt: instant,
      }),
    ),
    linkedBy: z.array(linkAnswer),
  })
  .openapi('Repeat');

const factType = z.custom<FactView['type']>().openapi({ type: 'string' });

export const factAnswer: z.ZodType<FactView> = z
  .object({
    seq: z.int(),
    version: z.int(),
    type: factType,
    at: instant,
    noticedAt: instant,
    by: z.object({ person: ref.optional(), unit: ref.optional() }),
    data: z.record(z.string(), z.unknown()),
    hash: z.string(),
    deviceAt: instant.optional(),
    words: z.record(z.string(), z.string()).optional(),
  })
  .openapi('Fact');

const factEvent: z.ZodType<FactEvent> = z
  .object({
    seq: z.int(),
    ticketId: z.string(),
    type: factType,
    at: instant,
    by: z.object({ unit: ref.optional() }),
    ticket: summaryAnswer,
  })
  .openapi('FactEvent');

const NOUNS = ['registration', 'need', 'record', 'team', 'feedback'] as const;
const serviceEvent: z.ZodType<ServiceEvent> = z
  .object({
    seq: z.int(),
    noun: z.enum(NOUNS),
    id: z.string(),
    type: z.string() as unknown as z.ZodType<ServiceEvent['type']>,
    at: instant,
  })
  .openapi('ServiceEvent');

export const feedAnswer: z.ZodType<FeedView> = z
  .object({
    facts: z.array(factEvent),
    service: z.array(serviceEvent),
    next: z.int(),
    head: z.int(),
  })
  .openapi('Feed');

export const listAnswer = z
  .object({ items: z.array(summaryAnswer), nextCursor: z.string().nullable() })
  .openapi('TicketList');

export const mapAnswer: z.ZodType<MapView> = z
  .object({
    id: z.array(z.string()),
    lng: z.array(z.number()),
    lat: z.array(z.number()),
    kind: z.array(z.enum(KINDS)),
    state: z.array(z.enum([...CLOCK_STATES, 'none'])),
    startedAt: z.array(instant.nullable()),
    yellowAt: z.array(instant.nullable()),
    dueAt: z.array(instant.nullable()),
    unclaimed: z.array(z.boolean()),
    readable: z.array(z.boolean()),
  })
  .openapi('Map');

export const countersAnswer: z.ZodType<CountersView> = z
  .object({
    open: z.int(),
    waiting: z.int(),
    yellow: z.int(),
    red: z.int(),
    doneToday: z.int(),
    onSite: z.int(),
  })
  .openapi('Counters');

export const unitAnswer: z.ZodType<UnitView> = ref
  .extend({
    kind: z.enum(UNIT_KINDS),
    governance: z.enum(GOVERNANCES),
    code: z.string().optional(),
    streetId: z.string().optional(),
    underStreetId: z.string().optional(),
    position: point.optional(),
    phone: z.string().optional(),
    staffed: z.boolean(),
  })
  .openapi('Unit');

export const meAnswer: z.ZodType<MeView> = z
  .object({
    user: ref.extend({
      username: z.string(),
      role: z.enum(ROLES),
      unit: ref.extend({ kind: z.enum(UNIT_KINDS) }),
    }),
    community: ref.optional(),
    mayRaise: z.boolean(),
  })
  .openapi('Me');

export const districtAnswer: z.ZodType<DistrictView> = z
  .object({
    code: z.string(),
    name: z.string(),
    cityName: z.string(),
    prefix: z.string(),
    demo: z.boolean(),
    outline,
    neighbours: z.array(z.object({ name: z.string(), outline })),
    landmarks: z.array(z.object({ name: z.string(), position: point })),
    tiles: z
      .union([
        z.object({ kind: z.literal('tianditu'), key: z.string() }),
        z.object({
          kind: z.literal('xyz'),
          url: z.string(),
          attribution: z.string(),
          gcj02: z.boolean(),
        }),
        z.object({ kind: z.literal('pmtiles'), url: z.string() }),
      ])
      .optional(),
  })
  .openapi('District');

export const personAnswer: z.ZodType<PersonView> = z
  .object({
    id: z.string(),
    username: z.string(),
    name: z.string(),
    role: z.enum(ROLES),
    unit: ref,
    community: ref.optional(),
    active: z.boolean(),
  })
  .openapi('Person');

export const accountLogAnswer: z.ZodType<AccountLogView> = z
  .object({
    items: z.array(z.object({ at: instant, by: ref, person: ref, what: z.enum(ACCOUNT_ACTS) })),
    nextCursor: z.string().nullable(),
  })
  .openapi('AccountLog');

export const contactLogAnswer: z.ZodType<ContactLogView> = z
  .object({
    items: z.array(
      z.object({
        at: instant,
        by: z.object({ person: ref.optional(), unit: ref.optional() }),
        number: z.string(),
        reason: z.string(),
      }),
    ),
    nextCursor: z.string().nullable(),
  })
  .openapi('ContactLog');

export const purgeAnswer: z.ZodType<PurgeView> = z
  .object({
    id: z.string(),
    number: z.string(),
    contentId: z.string(),
    basis: z.string(),
    askedBy: ref,
    askedAt: instant,
    signedBy: ref.optional(),
  })
  .openapi('Purge');

export const colleagueAnswer: z.ZodType<ColleagueView> = z
  .object({
    id: z.string(),
    name: z.string(),
    role: z.enum(ROLES),
    delegation: z.object({ from: instant, until: instant }).optional(),
  })
  .openapi('Colleague');

export const contactAnswer: z.ZodType<ContactView> = z
  .object({ name: z.string().optional(), phone: z.string().optional() })
  .openapi('Contact');

export const idAnswer = z.object({ id: z.string() });
