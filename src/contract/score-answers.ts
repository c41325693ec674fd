/** The performance record as zod shapes, for the OpenAPI page and for tests. */
import { z } from '@hono/zod-openapi';
import {
  DEDUCTION_NAMES,
  EXCLUSION_CODES,
  SCORED_KINDS,
  TERM_NAMES,
  TIME_NAMES,
} from '../domain/score/names.ts';
import { KINDS } from '../domain/ticket/ticket.ts';
import { GOVERNANCES, UNIT_KINDS } from '../domain/unit.ts';
import { summaryAnswer } from './answers.ts';
import type {
  AppraisalView,
  BreakdownView,
  FigureTickets,
  HeatView,
  PerformanceView,
  SpotCheckView,
  TrendView,
} from './score-views.ts';

const instant = z.string().openapi({ format: 'date-time' });
const period = { period: z.string(), from: z.string(), to: z.string() };

const term = z
  .object({
    name: z.enum(TERM_NAMES),
    good: z.number(),
    n: z.int(),
    rate: z.number().nullable(),
    few: z.boolean(),
  })
  .openapi('Term');

const time = z
  .object({
    name: z.enum(TIME_NAMES),
    n: z.int(),
    medianMinutes: z.number().nullable(),
    p90Minutes: z.number().nullable(),
  })
  .openapi('Time');

const deduction = z.object({ name: z.enum(DEDUCTION_NAMES), count: z.int(), n: z.int() });

const whole = z.object({
  cases: z.int(),
  terms: z.array(term),
  times: z.array(time),
  deductions: z.array(deduction),
  yellow: z.int(),
  red: z.int(),
  openRed: z.int(),
  excluded: z.int(),
  support: z.object({ cases: z.int(), response: term, streetRating: term }),
  doubtfulEmergencies: z.object({ count: z.int(), n: z.int() }).optional(),
});

const score = z
  .object({
    points: z.number(),
    rank: z.int().nullable(),
    lines: z.array(
      z.object({
        name: z.enum(TERM_NAMES),
        weight: z.number(),
        smoothed: z.number(),
        points: z.number(),
      }),
    ),
    deductions: z.array(deduction.extend({ points: z.number() })),
    proposesTalk: z.boolean(),
  })
  .openapi('Score');

const unit = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(UNIT_KINDS),
  governance: z.enum(GOVERNANCES),
});

export const performanceAnswer: z.ZodType<PerformanceView> = z
  .object({
    ...period,
    kind: z.enum(SCORED_KINDS),
    rows: z.array(whole.extend({ unit, score: score.optional() })),
    whole,
    leftOut: z.array(z.enum(TERM_NAMES)),
    exclusions: z.array(z.object({ code: z.enum(EXCLUSION_CODES), count: z.int() })),
    filingNumber: z.string().optional(),
  })
  .openapi('Performance');

export const figureAnswer: z.ZodType<FigureTickets> = z
  .object({
    items: z.array(summaryAnswer),
    total: z.int(),
    hidden: z.int(),
    nextCursor: z.string().nullable(),
  })
  .openapi('FigureTickets');

export const trendAnswer: z.ZodType<TrendView> = z
  .object({
    months: z.array(
      z.object({
        period: z.string(),
        cases: z.int(),
        terms: z.array(term),
        times: z.array(time),
      }),
    ),
  })
  .openapi('Trends');

const heap = { cases: z.int(), terms: z.array(term) };

export const breakdownAnswer: z.ZodType<BreakdownView> = z
  .object({
    ...period,
    byKind: z.array(z.object({ kind: z.enum(KINDS), ...heap })),
    bySituation: z.array(z.object({ code: z.string(), name: z.string(), ...heap })),
  })
  .openapi('Breakdown');

export const heatAnswer: z.ZodType<HeatView> = z
  .object({
    ...period,
    lng: z.array(z.number()),
    lat: z.array(z.number()),
    count: z.array(z.int()),
  })
  .openapi('Heat');

export const appraisalAnswer: z.ZodType<AppraisalView> = z
  .object({
    filingNumber: z.string().optional(),
    enteredAt: instant.optional(),
    isDemo: z.boolean(),
  })
  .openapi('Appraisal');

export const spotCheckAnswer: z.ZodType<SpotCheckView> = z
  .object({
    period: z.string(),
    commitment: z.string(),
    announcedAt: instant,
    seed: z.string().optional(),
    drawnAt: instant.optional(),
    closed: z.int().optional(),
    items: z.array(
      z.object({
        ticket: summaryAnswer,
        checkedAt: instant.optional(),
        matches: z.boolean().optional(),
      }),
    ),
  })
  .openapi('SpotChecks');
