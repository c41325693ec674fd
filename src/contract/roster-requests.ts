/** What may be sent about duty rosters and handovers? */
import { z } from '@hono/zod-openapi';
import { WALL_TIME } from '../domain/roster/day.ts';
import { SHIFT_NAMES } from '../domain/roster/roster.ts';
import { MONTH } from '../domain/score/period.ts';
import { id, ids } from './requests.ts';

const DUTY_MAX = 20;
const TURNS_MAX = 400;
const TURNS_A_DAY_MAX = 8;
const WEEKS_MAX = 12;
const WEEK_DAYS = 7;
const DAYS_MAX = 92;
const NOTE_MAX = 500;
const GENERAL_NOTE_MAX = 2_000;
const NOTES_MAX = 1_000;

const day = z.iso.date().openapi({ format: 'date', description: 'of Asia/Shanghai' });
const wallTime = z
  .string()
  .regex(WALL_TIME)
  .openapi({ description: "'00:00' to '23:59'; an end not after the beginning is the next day's" });

export const monthQuery = z.object({
  unitId: id.optional(),
  month: z.string().regex(MONTH).optional(),
});
export const unitQuery = z.object({ unitId: id.optional() });
export const nParam = z.object({ n: z.coerce.number().int().min(1) });

const crew = {
  dutyIds: ids(DUTY_MAX),
  deputyId: id.optional(),
  leaderId: id.optional(),
};
const times = { name: z.enum(SHIFT_NAMES), from: wallTime, until: wallTime };
const turn = z.strictObject({ day, ...times, ...crew });
const crews = z.strictObject(crew);

const weeks = z.strictObject({
  working: z.array(z.strictObject(times)).max(TURNS_A_DAY_MAX),
  off: z.array(z.strictObject(times)).max(TURNS_A_DAY_MAX),
  weeks: z
    .array(
      z
        .array(
          z.strictObject({
            day: crews.optional(),
            evening: crews.optional(),
            night: crews.optional(),
            whole: crews.optional(),
          }),
        )
        .length(WEEK_DAYS),
    )
    .min(1)
    .max(WEEKS_MAX),
});

const planned = z.number().int().min(0).optional().openapi({
  description: '`planned` of the roster this was made on; another one since: conflict',
});

export const planBody = z.union([
  z.strictObject({ fromDay: day, untilDay: day, planned, weeks }),
  z.strictObject({ fromDay: day, untilDay: day, planned, turns: z.array(turn).max(TURNS_MAX) }),
]);
export const dayBody = z.strictObject({
  day,
  planned,
  turns: z.array(turn).max(TURNS_A_DAY_MAX),
});
export const swapBody = z.strictObject({ withPersonId: id, days: z.array(day).max(DAYS_MAX) });
export const swapAnswerBody = z.strictObject({ agrees: z.boolean() });

const note = (max: number) => z.string().trim().max(max);
export const handoverBody = z.strictObject({
  notes: z
    .array(z.strictObject({ ticketId: id, text: note(NOTE_MAX) }))
    .max(NOTES_MAX)
    .optional(),
  note: note(GENERAL_NOTE_MAX).optional(),
});
