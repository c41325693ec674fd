/** What is answered about limits and the calendar, for the OpenAPI page? */
import { z } from '@hono/zod-openapi';
import { CLOCK_NAMES } from '../domain/sla/clock.ts';
import { LIMIT_UNITS } from '../domain/sla/policy.ts';
import type {
  CalendarSettingsView,
  CalendarView,
  ChangePreview,
  DueView,
  PolicyView,
  SettingsChangeView,
} from './sla-views.ts';

const instant = z.iso.datetime();
const day = z.string().openapi({ example: '2026-10-01' });
const clockName = z.enum(CLOCK_NAMES);

export const dueAnswer: z.ZodType<DueView> = z
  .object({
    policy: z.array(z.string()),
    clocks: z.array(
      z.object({ name: clockName, dueAt: instant, yellowAt: instant, beyondKnown: z.boolean() }),
    ),
    calendarKnownUntil: day,
  })
  .openapi('Due');

export const calendarAnswer: z.ZodType<CalendarView> = z
  .object({
    from: instant,
    to: instant,
    intervals: z.array(z.tuple([instant, instant])),
    knownUntil: day,
  })
  .openapi('Calendar');

const limit = z.object({ amount: z.number(), unit: z.enum(LIMIT_UNITS) });
const limitVersion = limit.extend({ version: z.int(), since: instant.optional() });

export const policyAnswer: z.ZodType<PolicyView> = limitVersion
  .extend({ key: z.string(), history: z.array(limitVersion) })
  .openapi('Policy');

const season = z.object({ from: z.string(), sessions: z.array(z.tuple([z.string(), z.string()])) });
const dayOverride = z.object({ day, working: z.boolean() });

export const calendarSettingsAnswer: z.ZodType<CalendarSettingsView> = z
  .object({
    days: z.array(
      dayOverride.extend({ isOverride: z.boolean(), announced: z.boolean().optional() }),
    ),
    seasons: z.array(season),
    knownUntil: day,
    announcedUntil: day,
    version: z.int(),
  })
  .openapi('CalendarSettings');

export const previewAnswer: z.ZodType<ChangePreview> = z
  .object({
    moved: z.array(
      z.object({
        name: clockName,
        count: z.int(),
        earliestFrom: instant,
        earliestTo: instant,
      }),
    ),
    samples: z.array(z.object({ key: z.string(), before: instant, after: instant })),
  })
  .openapi('ChangePreview');

const settled = z.union([
  limit,
  z.object({
    days: z.array(dayOverride),
    seasons: z.array(season),
    knownUntil: day.optional(),
  }),
  z.object({ situations: z.int(), added: z.array(z.string()), changed: z.array(z.string()) }),
]);

export const settingsChangeAnswer: z.ZodType<SettingsChangeView> = z
  .object({
    n: z.int(),
    at: instant,
    by: z.object({ id: z.string(), name: z.string() }),
    subject: z.string(),
    version: z.int(),
    before: settled,
    after: settled,
  })
  .openapi('SettingsChange');
