/** What is answered about the duty list, for the OpenAPI page? */
import { z } from '@hono/zod-openapi';
import { DUTY_LISTS } from '../domain/duty.ts';
import { DUTY_FIELDS } from '../domain/duty-row.ts';
import { LIMIT_UNITS } from '../domain/sla/policy.ts';
import { KINDS } from '../domain/ticket/ticket.ts';
import type { DutyLoadedView, DutyPlanView, SituationVersionView } from './duty-views.ts';
import type { SituationView } from './views.ts';

const instant = z.iso.datetime();
const ref = z.object({ id: z.string(), name: z.string() });
const aliases = z.object({ hotline: z.array(z.string()), gb: z.array(z.string()) });
const ownLimit = z.object({ amount: z.number(), unit: z.enum(LIMIT_UNITS) }).optional();

const said = z.object({
  code: z.string(),
  name: z.string(),
  kind: z.enum(KINDS),
  leadUnit: ref.optional(),
  supportUnits: z.array(ref),
  basis: z.string(),
  list: z.enum(DUTY_LISTS),
  utility: z.boolean(),
  simple: z.boolean(),
  synonyms: z.array(z.string()),
  aliases,
  version: z.int(),
  since: instant.optional(),
});

export const situationAnswer: z.ZodType<SituationView> = said
  .extend({
    ownLimits: z.object({
      claim: ownLimit,
      arrive: ownLimit,
      first_answer: ownLimit,
      finish: ownLimit,
    }),
    caution: z
      .object({ reason: z.enum(['own', 'withdrawn']), article: z.string(), text: z.string() })
      .optional(),
  })
  .openapi('Situation');

export const situationVersionAnswer: z.ZodType<SituationVersionView> =
  said.openapi('SituationVersion');

const field = z.enum(DUTY_FIELDS);
const result = z.enum(['added', 'changed', 'unchanged', 'refused']);

export const dutyPlanAnswer: z.ZodType<DutyPlanView> = z
  .object({
    version: z.string(),
    counts: z.object({
      added: z.int(),
      changed: z.int(),
      unchanged: z.int(),
      refused: z.int(),
    }),
    rows: z.array(
      z.object({
        row: z.int(),
        code: z.string(),
        name: z.string(),
        result,
        changes: z.array(z.object({ field, before: z.string(), after: z.string() })),
        refusals: z.array(z.object({ field, reason: z.string() })),
      }),
    ),
  })
  .openapi('DutyPlan');

export const dutyLoadedAnswer: z.ZodType<DutyLoadedView> = z
  .object({ version: z.string(), situations: z.int() })
  .openapi('DutyLoaded');
