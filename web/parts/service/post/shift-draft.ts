/** When and how many, as typed in, and as it is sent? Wall times of Shanghai, also over midnight. */
import type { Reason } from '../../../../src/domain/error.ts';
import { DAY_MS, type Instant, toInstant, toMillis } from '../../../../src/domain/instant.ts';
import { instantOfField } from '../../instant-field.ts';

/** '2026-11-28', '06:30', '08:00' and '6'. */
export type ShiftDraft = { day: string; from: string; until: string; wanted: string };

export type ShiftBody = { from: Instant; until: Instant; wanted: number };

export const emptyShift = (): ShiftDraft => ({ day: '', from: '', until: '', wanted: '' });

export const MAX_WEEKS = 26;

/** Ends the next day where it ends before it begins. */
export const shiftBody = ({ day, from, until, wanted }: ShiftDraft): ShiftBody | undefined => {
  const begins = instantOfField(`${day}T${from}`);
  const ends = instantOfField(`${day}T${until}`);
  const count = /^\d{1,3}$/.test(wanted.trim()) ? Number(wanted.trim()) : undefined;
  if (!day || !from || !until || !begins || !ends || count === undefined) return undefined;
  return { from: begins, until: ends > begins ? ends : later(ends, 1), wanted: count };
};

const WEEK_DAYS = 7;

/** Every shift, week after week. */
export const shiftBodies = (shifts: readonly ShiftDraft[], weeks: number): ShiftBody[] =>
  Array.from({ length: weeks }, (_, week) => week * WEEK_DAYS).flatMap((days) =>
    shifts.flatMap((shift) => {
      const body = shiftBody(shift);
      return body
        ? [{ ...body, from: later(body.from, days), until: later(body.until, days) }]
        : [];
    }),
  );

/** What is still missing or wrong. */
export const shiftFaults = (shift: ShiftDraft): Partial<Record<keyof ShiftDraft, Reason>> => {
  const empty = (['day', 'from', 'until', 'wanted'] as const).filter((name) => !shift[name].trim());
  return {
    ...Object.fromEntries(empty.map((name) => [name, 'field_missing' as const])),
    ...(/^0+$/.test(shift.wanted.trim()) && { wanted: 'field_too_small' as const }),
    ...(/\D/.test(shift.wanted.trim()) && { wanted: 'field_format' as const }),
  };
};

const later = (instant: Instant, days: number): Instant =>
  toInstant(toMillis(instant) + days * DAY_MS);
