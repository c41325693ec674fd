/** The views of registrations, teams, feedback and sums again as zod shapes, for the OpenAPI page and for tests. */
import { z } from '@hono/zod-openapi';
import { RECORD_KINDS } from '../domain/service/record/record.ts';
import {
  LIST_NAMES,
  REGISTRATION_KINDS,
  REGISTRATION_STATUSES,
  VISIBILITIES,
} from '../domain/service/registration/registration.ts';
import {
  REGISTRATION_VERBS,
  type RegistrationVerbName,
} from '../domain/service/registration/verbs.ts';
import { DAY_PARTS, SKILLS } from '../domain/service/skill.ts';
import { TEAM_VERBS, type TeamVerbName } from '../domain/service/team/verbs.ts';
import type {
  AdmissionPlanView,
  AdmittedView,
  FeedbackView,
  RegistrationView,
  SumsView,
  TeamView,
} from './service-views.ts';

const instant = z.string().openapi({ format: 'date-time', description: 'RFC 3339, UTC' });
const ref = z.object({ id: z.string(), name: z.string() });
const namesOf = <T extends string>(verbs: Record<T, unknown>) =>
  z.enum(Object.keys(verbs) as [T, ...T[]]);

const lineAnswer = z.object({
  n: z.int(),
  list: z.enum(LIST_NAMES),
  text: z.string().optional(),
  unit: ref,
  addedAt: instant,
  state: z.enum(['open', 'dropped', 'taken_up']),
  needId: z.string().optional(),
});

export const registrationAnswer: z.ZodType<RegistrationView> = z
  .object({
    id: z.string(),
    number: z.string(),
    kind: z.enum(REGISTRATION_KINDS),
    status: z.enum(REGISTRATION_STATUSES),
    person: ref.optional(),
    organisation: ref,
    community: ref.optional(),
    street: ref.optional(),
    outside: z.string().optional(),
    invited: z.boolean().optional(),
    note: z.string().optional(),
    askedAt: instant,
    askedBy: ref.optional(),
    decidedAt: instant.optional(),
    decidedBy: ref.optional(),
    reason: z.string().optional(),
    moving: z
      .object({ community: ref.optional(), outside: z.string().optional(), askedAt: instant })
      .optional(),
    refusedMove: z
      .object({ community: ref.optional(), at: instant, reason: z.string().optional() })
      .optional(),
    hasContact: z.boolean(),
    skills: z.array(z.enum(SKILLS)),
    freeHours: z.array(z.object({ day: z.int(), part: z.enum(DAY_PARTS) })),
    visibility: z.enum(VISIBILITIES),
    onCall: z.boolean(),
    lists: z.array(lineAnswer),
    verbs: z.array(namesOf<RegistrationVerbName>(REGISTRATION_VERBS)),
  })
  .openapi('Registration');

const listOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

export const registrationsAnswer = listOf(registrationAnswer);

export const memberContactAnswer = z
  .object({ name: z.string().optional(), phone: z.string().optional() })
  .openapi('MemberContact');

export const admittedAnswer: z.ZodType<AdmittedView> = z
  .object({ registration: registrationAnswer, username: z.string(), code: z.string() })
  .openapi('Admitted');
export const admittedListAnswer = z.object({ items: z.array(admittedAnswer) });

export const admissionPlanAnswer: z.ZodType<AdmissionPlanView> = z
  .object({
    rows: z.array(
      z.object({
        row: z.int(),
        name: z.string().optional(),
        organisation: z.string().optional(),
        state: z.enum(['new', 'known', 'refused']),
        fields: z.record(z.string(), z.string()).optional(),
      }),
    ),
    counts: z.object({ new: z.int(), known: z.int(), refused: z.int() }),
  })
  .openapi('AdmissionPlan');

export const joinedAnswer = z.object({ username: z.string() }).openapi('Joined');

export const teamAnswer: z.ZodType<TeamView> = z
  .object({
    id: z.string(),
    name: z.string(),
    about: z.string().optional(),
    community: ref,
    skills: z.array(z.enum(SKILLS)),
    size: z.int(),
    members: z.array(ref),
    isMember: z.boolean(),
    status: z.enum(['open', 'ended']),
    verbs: z.array(namesOf<TeamVerbName>(TEAM_VERBS)),
  })
  .openapi('Team');
export const teamsAnswer = listOf(teamAnswer);

const statementAnswer = z.object({
  person: ref,
  registeredSince: instant,
  community: ref.optional(),
  tookPart: z.boolean(),
  activities: z.array(
    z.object({ day: z.string(), kind: z.enum(RECORD_KINDS), title: z.string().optional() }),
  ),
});

export const feedbackAnswer: z.ZodType<FeedbackView> = z
  .object({
    id: z.string(),
    organisation: ref,
    fromDay: z.string(),
    untilDay: z.string(),
    status: z.enum(['asked', 'issued']),
    askedAt: instant,
    dueAt: instant,
    issuedAt: instant.optional(),
    asked: z.int(),
    agreed: z.int(),
    mine: z.object({ agrees: z.boolean().optional(), statement: statementAnswer }).optional(),
    statements: z.array(statementAnswer),
  })
  .openapi('Feedback');
export const feedbackListAnswer = listOf(feedbackAnswer);

const sumAnswer = z
  .object({
    unit: ref.optional(),
    kind: z.enum(RECORD_KINDS).optional(),
    registered: z.int().optional(),
    residences: z.int().optional(),
    pairings: z.int().optional(),
    people: z.int().optional(),
    turns: z.int().optional(),
    minutes: z.int().optional(),
  })
  .openapi('Sum');

export const sumsAnswer: z.ZodType<SumsView> = z
  .object({
    from: z.string(),
    until: z.string(),
    total: sumAnswer,
    needs: z.object({ posted: z.int(), filled: z.int(), ended: z.int() }),
    byKind: z.array(sumAnswer),
    byCommunity: z.array(sumAnswer),
    byOrganisation: z.array(sumAnswer),
    pairings: z.array(
      z.object({ organisation: ref, community: ref, since: instant, number: z.string() }),
    ),
  })
  .openapi('Sums');
