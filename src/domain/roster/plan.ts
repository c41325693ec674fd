/** Which turns follow from weeks that repeat? Days that are not worked have shifts of their own. */
import { type Instant, shanghaiInstant } from '../instant.ts';
import { type Calendar, isWorkingDay } from '../sla/calendar.ts';
import { daysBetween, plusDays, weekdayOf } from './day.ts';
import type { Crew, ShiftName, ShiftTimes, Turn } from './roster.ts';

/** Who comes on one day of the week; a shift without a crew stays a gap. */
export type DayCrews = Partial<Record<ShiftName, Crew>>;

export type WeekPlan = {
  /** Of working days, 调休 among them. */
  working: readonly ShiftTimes[];
  /** Of weekends and holidays. */
  off: readonly ShiftTimes[];
  /** Taken in turn from the week of the first day on; Monday first. */
  weeks: readonly (readonly DayCrews[])[];
};

export const planTurns = (
  { working, off, weeks }: WeekPlan,
  fromDay: string,
  untilDay: string,
  calendar: Calendar,
): Turn[] =>
  daysBetween(fromDay, untilDay).flatMap((day, index) => {
    const week = Math.floor((index + weekdayOf(fromDay)) / DAYS_A_WEEK) % weeks.length;
    const crews = weeks[week]?.[weekdayOf(day)] ?? {};
    return (isWorkingDay(day, calendar) ? working : off).flatMap((times) => {
      const crew = crews[times.name];
      return crew ? [turnOf(day, times, crew)] : [];
    });
  });

const DAYS_A_WEEK = 7;

/** '20:00' to '08:00' of the 23rd ends on the 24th; '08:30' to '08:30' is a whole day and night. */
export const turnOf = (day: string, { name, from, until }: ShiftTimes, crew: Crew): Turn => ({
  day,
  name,
  from: shanghaiInstant(day, from),
  until: endOf(day, from, until),
  ...crew,
});

const endOf = (day: string, from: string, until: string): Instant =>
  shanghaiInstant(until > from ? day : plusDays(day, 1), until);
