/** A member's first screen and the map layer of 双报到 again as zod shapes, for the OpenAPI page and for tests. */
import { z } from '@hono/zod-openapi';
import { RECORD_KINDS } from '../domain/service/record/record.ts';
import { callsAnswer, needAnswer } from './need-answers.ts';
import { recordAnswer } from './record-answers.ts';
import { feedbackAnswer, registrationAnswer, teamAnswer } from './registration-answers.ts';
import type { HomeView, ServiceMapView } from './service-views.ts';

export const homeAnswer: z.ZodType<HomeView> = z
  .object({
    registration: registrationAnswer.optional(),
    calls: callsAnswer.shape.items,
    claimed: z.array(needAnswer),
    needs: z.array(needAnswer),
    present: z.array(recordAnswer),
    records: z.array(recordAnswer),
    mine: z.object({ minutes: z.int(), turns: z.int(), wishes: z.int() }),
    teams: z.array(teamAnswer),
    feedback: z.array(feedbackAnswer),
  })
  .openapi('ServiceHome');

export const serviceMapAnswer: z.ZodType<ServiceMapView> = z
  .object({
    items: z.array(
      z.object({
        id: z.string().openapi({ description: 'Of a need; the number of a ticket' }),
        noun: z.enum(['need', 'call']),
        kind: z.enum(RECORD_KINDS),
        title: z.string(),
        place: z.object({ lat: z.number(), lng: z.number() }),
        at: z.string().openapi({ format: 'date-time' }),
        free: z.int(),
        onSite: z.int(),
      }),
    ),
  })
  .openapi('ServiceMap');
