/** What would a loaded sheet of shifts change, and which of its rows cannot be? Nothing is written here. */
import { type Instant, shanghaiDay } from '../instant.ts';
import { crewRefusals, overlapsAny, stayingBeside, type TurnRefusal, when } from './check.ts';
import { daysOfMonth, isDay, isWallTime } from './day.ts';
import { turnOf } from './plan.ts';
import { type Crew, isSameTurn, type Roster, SHIFT_NAMES, type Turn } from './roster.ts';

/** A row as its sheet gives it; people by id or by name. */
export type GivenShift = {
  /** In the sheet, from 1. */
  row: number;
  day: string;
  name: string;
  from: string;
  until: string;
  duty: string[];
  deputy?: string;
  leader?: string;
};

export type NamedPerson = { id: string; name: string };

export type ShiftResult = 'added' | 'changed' | 'unchanged' | 'refused';

export type PlannedShift = {
  row: number;
  result: ShiftResult;
  refusals: TurnRefusal[];
  /** Absent where day, name or times could not be read. */
  turn?: Turn;
};

/** Days the sheet has no row of stay as they are; a day it has rows of becomes what they say. */
export const planSheet = (
  rows: readonly GivenShift[],
  roster: Roster,
  people: readonly NamedPerson[],
  now: Instant,
): PlannedShift[] => {
  const read = rows.map((given) => readShift(given, people, now));
  const turns = read.flatMap(({ turn }) => (turn ? [turn] : []));
  const days = new Set(turns.map(({ day }) => day));
  const staying = roster.turns.filter(({ day }) => !days.has(day));
  return read.map(({ row, refusals: found, turn }) => {
    const isOverlap = turn !== undefined && overlapsAny(turn, [...turns, ...staying]);
    const refusals = [...found, ...when(isOverlap, 'from', 'shifts_overlap')];
    return { row, refusals, turn, result: resultOf(refusals, turn, roster) };
  });
};

/** What `plan` takes of a sheet without refused rows; days between that it does not name stay. */
export const planOfSheet = (
  planned: readonly PlannedShift[],
  roster: Roster,
): { fromDay: string; untilDay: string; turns: Turn[] } | undefined => {
  const given = planned.flatMap(({ turn }) => (turn ? [turn] : []));
  const days = given.map(({ day }) => day).sort();
  const [fromDay, untilDay] = [days[0], days.at(-1)];
  if (fromDay === undefined || untilDay === undefined) return undefined;
  const kept = roster.turns.filter(
    ({ day }) => fromDay <= day && day <= untilDay && !days.includes(day),
  );
  const turns = [...kept, ...given].sort((a, b) => (a.from < b.from ? -1 : 1));
  return { fromDay, untilDay, turns };
};

const readShift = (given: GivenShift, people: readonly NamedPerson[], now: Instant) => {
  const name = SHIFT_NAMES.find((each) => each === given.name);
  const isDayRead = isDay(given.day);
  const [isFrom, isUntil] = [isWallTime(given.from), isWallTime(given.until)];
  const crew = crewIn(given, people);
  const turn =
    name && isDayRead && isFrom && isUntil
      ? turnOf(given.day, { name, from: given.from, until: given.until }, crew.crew)
      : undefined;
  const everybody = people.map(({ id }) => id);
  const refusals = [
    ...when(!isDayRead, 'day', 'field_format'),
    ...when(isDayRead && given.day < shanghaiDay(now), 'day', 'day_over'),
    ...when(!name, 'name', 'field_choice'),
    ...when(!isFrom, 'from', 'field_format'),
    ...when(!isUntil, 'until', 'field_format'),
    ...crew.refusals,
    ...(turn ? crewRefusals(turn, everybody) : []),
  ];
  return { row: given.row, refusals: onePerField(refusals), turn };
};

/** Two of one name are told apart by their id. */
const crewIn = (given: GivenShift, people: readonly NamedPerson[]) => {
  const refusals: TurnRefusal[] = [];
  const idOf = (text: string, field: TurnRefusal['field']): string => {
    const found = people.filter(({ id, name }) => id === text || name === text);
    if (found.length > 1) refusals.push({ field, reason: 'same_name' });
    return found[0]?.id ?? text;
  };
  const crew: Crew = {
    dutyIds: given.duty.map((text) => idOf(text, 'duty')),
    ...(given.deputy && { deputyId: idOf(given.deputy, 'deputy') }),
    ...(given.leader && { leaderId: idOf(given.leader, 'leader') }),
  };
  return { crew, refusals };
};

const onePerField = (refusals: readonly TurnRefusal[]): TurnRefusal[] =>
  refusals.filter(
    (each, index) => refusals.findIndex(({ field }) => field === each.field) === index,
  );

const resultOf = (
  refusals: readonly TurnRefusal[],
  turn: Turn | undefined,
  { turns }: Roster,
): ShiftResult => {
  if (refusals.length > 0 || !turn) return 'refused';
  const before = turns.find(({ day, name }) => day === turn.day && name === turn.name);
  if (!before) return 'added';
  return isSameTurn(before, turn) ? 'unchanged' : 'changed';
};

/** The rows of a month as planned, swaps aside: what is written out can be read in again. */
export const shiftsOfMonth = (roster: Roster, month: string): Turn[] => {
  const days = daysOfMonth(month);
  const others = stayingBeside(roster, days[0] ?? '', days.at(-1) ?? '');
  return roster.turns.filter((turn) => !others.includes(turn));
};
