/** What may be asked? Zod shapes of every body and query; types only reach the screen. */
import { z } from '@hono/zod-openapi';
import { ROLES } from '../domain/actor.ts';
import { EXCLUSION_CODES, FIGURE_NAMES, SCORED_KINDS, SIDES } from '../domain/score/names.ts';
import { isMonth, MONTH, type Period, parsePeriod } from '../domain/score/period.ts';
import {
  ASKS,
  HANDS_SCOPES,
  KINDS,
  OUTCOMES,
  SENSITIVITIES,
  SOURCES,
  SPOT_CHECK_WAYS,
  TAKEN_STEPS,
  TICKET_STATUSES,
} from '../domain/ticket/ticket.ts';
import { UNIT_KINDS } from '../domain/unit.ts';
import { USERNAME } from '../domain/username.ts';

const TITLE_MAX = 120;
const TEXT_MAX = 4_000;
const SHORT_MAX = 200;
export const SUPPORTS_MAX = 20;
const HANDS_MAX = 200;
export const PHOTOS_MAX = 20;
const LINKS_MAX = 200;

export const id = z.string().min(1).max(64);
export const short = z.string().trim().min(1).max(SHORT_MAX);
export const text = z.string().trim().min(1).max(TEXT_MAX);
/** Any RFC 3339 instant in, UTC with milliseconds inside. */
export const instant = z
  .string()
  .datetime({ offset: true })
  .transform((value) => new Date(value).toISOString());
const lat = z.number().min(-90).max(90);
const lng = z.number().min(-180).max(180);
export const ids = (max: number) => z.array(id).max(max);

export const handsBody = z.strictObject({
  wanted: z.number().int().min(1).max(HANDS_MAX),
  bring: short.optional(),
  until: instant.optional(),
  scope: z.enum(HANDS_SCOPES).optional(),
});

const callerBody = z.strictObject({ name: short.optional(), phone: short.optional() });

export const raiseBody = z.strictObject({
  kind: z.enum(KINDS).optional(),
  situationCode: id.optional(),
  title: z.string().trim().min(1).max(TITLE_MAX).optional(),
  detail: text.optional(),
  place: z.strictObject({ lat, lng, address: short.optional() }),
  communityId: id.optional(),
  leadUnitId: id.optional(),
  supportUnitIds: ids(SUPPORTS_MAX).optional(),
  taken: z.array(z.enum(TAKEN_STEPS)).max(TAKEN_STEPS.length).optional(),
  ask: z.array(z.enum(ASKS)).max(ASKS.length).optional(),
  source: z.enum(SOURCES).optional(),
  origin: z.strictObject({ dueAt: instant.optional() }).optional(),
  sensitivity: z.enum(SENSITIVITIES).optional(),
  readerIds: ids(SUPPORTS_MAX).optional(),
  caller: callerBody.optional(),
  hands: handsBody.optional(),
  retro: z
    .strictObject({
      blownAt: instant,
      claimedAt: instant.optional(),
      arrivedAt: instant.optional(),
      reportedAt: instant.optional(),
    })
    .optional(),
  attachmentIds: ids(PHOTOS_MAX).optional(),
  linkedIds: ids(LINKS_MAX).optional(),
});
export const revisionBody = raiseBody.omit({ linkedIds: true });

export const claimBody = z.strictObject({
  who: short.optional(),
  eta: instant.optional(),
  note: text.optional(),
  forUnitId: id.optional(),
  phone: short.optional(),
  /** How many places of a call for hands an organisation takes. */
  places: z.number().int().min(1).max(HANDS_MAX).optional(),
});

export const etaBody = z.strictObject({ eta: instant, reason: short });
export const triageBody = z.strictObject({
  decision: z.enum(['blow', 'self', 'answer', 'send_back']),
  text: text.optional(),
});
export const signatureBody = z.strictObject({ approve: z.boolean(), text: text.optional() });
export const countersignatureBody = z.strictObject({
  approve: z.boolean(),
  kind: z.enum(KINDS).optional(),
  text: text.optional(),
});
export const routingBody = z.strictObject({
  leadUnitId: id.optional(),
  supportUnitIds: ids(SUPPORTS_MAX).optional(),
  situationCode: id.optional(),
});
export const appointmentBody = z.strictObject({
  at: instant,
  place: short.optional(),
  note: text.optional(),
});
export const arrivalBody = z.strictObject({
  place: z.strictObject({ lat, lng }).optional(),
  note: text.optional(),
  taskId: id.optional(),
});
export const departureBody = z.strictObject({ taskId: id.optional() });
export const givingBackBody = z.strictObject({});
export const progressBody = z.strictObject({
  text,
  spokenWith: short.optional(),
  measures: text.optional(),
  expectedEnd: short.optional(),
  underControl: z.boolean().optional(),
  attachmentIds: ids(PHOTOS_MAX).optional(),
});
export const reportBody = z.strictObject({
  outcome: z.enum(OUTCOMES),
  text,
  attachmentIds: ids(PHOTOS_MAX).optional(),
});

const mark = z.number().int().min(1).max(5);
export const verificationBody = z.strictObject({
  agreed: z.literal(true),
  ratings: z
    .array(z.strictObject({ taskId: id, fast: mark, useful: mark, cooperative: mark }))
    .max(SUPPORTS_MAX + 1)
    .optional(),
  text: text.optional(),
});
export const redoBody = z.strictObject({ missing: text });
export const waiverBody = z.strictObject({ taskId: id, reason: text.optional() });
export const cancellationBody = z.strictObject({ reason: text });
export const exclusionBody = z.strictObject({
  code: z.enum(EXCLUSION_CODES),
  text,
  attachmentIds: ids(PHOTOS_MAX).optional(),
});
export const appealBody = z.strictObject({ text, attachmentIds: ids(PHOTOS_MAX).optional() });
export const appealAnswerBody = z.strictObject({
  upheld: z.boolean(),
  code: z.enum(EXCLUSION_CODES).optional(),
  text,
});
export const spotCheckBody = z.strictObject({
  matches: z.boolean(),
  how: z.enum(SPOT_CHECK_WAYS),
  text,
});
export const commentBody = z
  .strictObject({ text: text.optional(), attachmentIds: ids(PHOTOS_MAX).min(1).optional() })
  .refine((body) => body.text !== undefined || body.attachmentIds !== undefined, {
    path: ['text'],
    message: 'bad_fields',
  });
export const supplementBody = z.strictObject({
  situationCode: id.optional(),
  address: short.optional(),
  caller: callerBody.optional(),
});
export const contactBody = z.strictObject({
  reason: short,
  /** Which caller, where there are several. */
  n: z.number().int().min(1).optional(),
});

const limit = z.coerce.number().int().min(1).max(200).default(50);
const cursor = z.string().max(200).optional();
const flag = z.enum(['1', '0', 'true', 'false']).optional();

export const pageQuery = z.object({
  cursor: z
    .string()
    .regex(/^\d{1,15}$/)
    .optional(),
  limit,
});
export const unitsQuery = z.object({ kind: z.enum(UNIT_KINDS).optional() });
export const situationsQuery = z.object({ q: z.string().max(SHORT_MAX).optional() });
export const listQuery = z.object({
  status: z
    .string()
    .optional()
    .transform((value) => value && [...new Set(value.split(','))])
    .pipe(z.array(z.enum(TICKET_STATUSES)).max(TICKET_STATUSES.length).optional()),
  kind: z.enum(KINDS).optional(),
  unitId: id.optional(),
  q: z.string().max(SHORT_MAX).optional(),
  number: z.string().max(32).optional(),
  bbox: z
    .string()
    .optional()
    .transform((value) => value?.split(',').map(Number))
    .pipe(z.tuple([lng, lat, lng, lat]).optional()),
  overdue: flag,
  /** What a counter counts: a yellow card and not yet late · somebody is there · done today. */
  only: z.enum(['yellow', 'on_site', 'done_today']).optional(),
  mine: flag,
  /** For a screen anybody passes: no sensitive tickets. */
  wall: flag,
  cursor,
  limit,
});
const coordinate = (most: number) => z.coerce.number().min(-most).max(most);
export const nearQuery = z.object({
  lat: coordinate(90),
  lng: coordinate(180),
  situationCode: id.optional(),
  kind: z.enum(KINDS).optional(),
  q: z.string().max(TEXT_MAX).optional(),
});
export const mapQuery = z.object({ bbox: listQuery.shape.bbox, wall: flag });
const period = z.string().transform((value, context): Period => {
  const parsed = parsePeriod(value);
  if (parsed) return parsed;
  context.addIssue({ code: 'custom', message: 'bad_query' });
  return z.NEVER;
});
export const month = period.refine(isMonth, { message: 'bad_query' });
const MONTHS_MAX = 36;
export const scoresQuery = z.object({ period, kind: z.enum(SCORED_KINDS).default('department') });
export const figureQuery = scoresQuery.extend({
  term: z.enum(FIGURE_NAMES),
  side: z.enum(SIDES).default('all'),
  cursor,
  limit,
});
export const trendsQuery = z.object({
  kind: z.enum(SCORED_KINDS).default('department'),
  unitId: id.optional(),
  until: z.string().regex(MONTH).optional(),
  months: z.coerce.number().int().min(1).max(MONTHS_MAX).default(12),
});
export const periodQuery = z.object({ period });
export const monthQuery = z.object({ period: month });
export const monthBody = z.strictObject({ period: month });
export const appraisalBody = z.strictObject({ filingNumber: z.string().trim().max(SHORT_MAX) });
export const feedQuery = z.object({
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});

const PASSWORD_MIN = 10;
export const password = z.string().min(PASSWORD_MIN).max(128);
export const personBody = z.strictObject({
  username: z.string().regex(USERNAME),
  name: short,
  role: z.enum(ROLES),
  unitId: id,
  communityId: id.optional(),
  password,
});
export const personChangeBody = z.strictObject({
  active: z.boolean().optional(),
  password: password.optional(),
  name: short.optional(),
});
export const delegationBody = z.strictObject({
  toPersonId: id,
  from: instant,
  until: instant,
});
export const purgeBody = z.strictObject({ contentId: id, basis: text });
