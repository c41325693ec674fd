/** What is filled in before a plan is sent: shifts, weeks that repeat, who comes. Nothing here asks the server. */
import type { rosterPlanWords } from '../../../src/contract/words/pages/roster-plan.ts';
import { isWallTime, plusDays } from '../../../src/domain/roster/day.ts';
import type { DayCrews, WeekPlan } from '../../../src/domain/roster/plan.ts';
import {
  type Crew,
  SHIFT_NAMES,
  type ShiftName,
  type ShiftTimes,
} from '../../../src/domain/roster/roster.ts';

/** '' where nobody is chosen. */
export type CrewDraft = { dutyIds: string[]; deputyId: string; leaderId: string };
export type ShiftDraft = { isOn: boolean; from: string; until: string };
export type Shifts = Record<ShiftName, ShiftDraft>;
export type WeekShift = { isSame: boolean; every: CrewDraft; days: CrewDraft[] };
export type WeekDraft = Record<ShiftName, WeekShift>;

export type PlanDraft = {
  fromDay: string;
  untilDay: string;
  working: Shifts;
  off: Shifts;
  weeks: WeekDraft[];
};

const WEEK_DAYS = 7;
const DAYS_AHEAD = 14;

const TIMES: Record<ShiftName, [string, string]> = {
  day: ['08:30', '17:30'],
  evening: ['17:30', '00:00'],
  night: ['17:30', '08:30'],
  whole: ['08:30', '08:30'],
};

/** Two weeks from tomorrow on: day and night on working days, day and night in one on the others. */
export const newDraft = (today: string): PlanDraft => ({
  fromDay: plusDays(today, 1),
  untilDay: plusDays(today, DAYS_AHEAD),
  working: shiftsWith('day', 'night'),
  off: shiftsWith('whole'),
  weeks: [newWeek()],
});

const shiftsWith = (...on: ShiftName[]): Shifts =>
  byShift((name) => {
    const [from, until] = TIMES[name];
    return { isOn: on.includes(name), from, until };
  });

export const noCrew = (): CrewDraft => ({ dutyIds: [], deputyId: '', leaderId: '' });

export const newWeek = (): WeekDraft =>
  byShift(() => ({
    isSame: true,
    every: noCrew(),
    days: Array.from({ length: WEEK_DAYS }, noCrew),
  }));

const byShift = <T>(make: (name: ShiftName) => T): Record<ShiftName, T> => ({
  day: make('day'),
  evening: make('evening'),
  night: make('night'),
  whole: make('whole'),
});

/** Of any kind of day, in their usual order. */
export const shiftsUsed = ({ working, off }: Pick<PlanDraft, 'working' | 'off'>): ShiftName[] =>
  SHIFT_NAMES.filter((name) => working[name].isOn || off[name].isOn);

/** Told apart by weekday from now on: each begins as it was for all. */
export const splitByDay = (shift: WeekShift): WeekShift => ({
  ...shift,
  isSame: false,
  days: Array.from({ length: WEEK_DAYS }, () => ({ ...shift.every })),
});

export const crewOf = ({ dutyIds, deputyId, leaderId }: CrewDraft): Crew => ({
  dutyIds,
  ...(deputyId && { deputyId }),
  ...(leaderId && { leaderId }),
});

type Fault = keyof Pick<
  typeof rosterPlanWords.zh,
  'badSpan' | 'noShift' | 'badTimes' | 'noCrew' | 'dutyTwice'
>;

/** What keeps it from being sent, in the words of the page. */
export const faultIn = (draft: PlanDraft): Fault | undefined => {
  const { fromDay, untilDay, weeks } = draft;
  const used = shiftsUsed(draft);
  if (!fromDay || !untilDay || untilDay < fromDay) return 'badSpan';
  if (used.length === 0) return 'noShift';
  const times = [...timesOf(draft.working), ...timesOf(draft.off)];
  if (!times.every(({ from, until }) => isWallTime(from) && isWallTime(until))) return 'badTimes';
  const crews = weeks.flatMap((week) => used.flatMap((name) => crewsIn(week[name])));
  if (!crews.some(({ dutyIds }) => dutyIds.length > 0)) return 'noCrew';
  return crews.some(({ dutyIds, deputyId }) => dutyIds.includes(deputyId))
    ? 'dutyTwice'
    : undefined;
};

const crewsIn = ({ isSame, every, days }: WeekShift): CrewDraft[] => (isSame ? [every] : days);

export const planOf = (
  draft: PlanDraft,
): { fromDay: string; untilDay: string; weeks: WeekPlan } => {
  const used = shiftsUsed(draft);
  const weeks = draft.weeks.map((week) =>
    Array.from({ length: WEEK_DAYS }, (_, day) => crewsOn(week, day, used)),
  );
  const { fromDay, untilDay } = draft;
  const [working, off] = [timesOf(draft.working), timesOf(draft.off)];
  return { fromDay, untilDay, weeks: { working, off, weeks } };
};

/** A shift with nobody on duty is left out: it is a gap. */
const crewsOn = (week: WeekDraft, day: number, used: readonly ShiftName[]): DayCrews =>
  Object.fromEntries(
    used.flatMap((name) => {
      const { isSame, every, days } = week[name];
      const crew = isSame ? every : (days[day] ?? every);
      return crew.dutyIds.length > 0 ? [[name, crewOf(crew)]] : [];
    }),
  );

const timesOf = (shifts: Shifts): ShiftTimes[] =>
  SHIFT_NAMES.flatMap((name) => {
    const { isOn, from, until } = shifts[name];
    return isOn ? [{ name, from, until }] : [];
  });
