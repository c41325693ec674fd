/** What would a loaded sheet of shifts change, and which of its rows cannot be? Nothing is written here. */
import type { FieldErrors } from '../error.ts';
import { type Instant, shanghaiDay } from '../instant.ts';
import { crewRefusals, overlapsAny, type TurnField, type TurnRefusal, when } from './check.ts';
import { isDay, isWallTime } from './day.ts';
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

/** `cells`: the letter of the column each field stands in. */
export type GivenSheet = { rows: GivenShift[]; cells: Partial<Record<TurnField, string>> };

/** left: works for the unit no more, and can only be read in what is over. */
export type NamedPerson = { id: string; name: string; left?: true };

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
  const read = rows.map((given) => readShift(given, roster, people, now));
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
  now: Instant,
): { fromDay: string; untilDay: string; turns: Turn[] } | undefined => {
  const given = turnsAhead(planned, now);
  const days = given.map(({ day }) => day).sort();
  const [fromDay, untilDay] = [days[0], days.at(-1)];
  if (fromDay === undefined || untilDay === undefined) return undefined;
  const kept = roster.turns.filter(
    ({ day }) => fromDay <= day && day <= untilDay && !days.includes(day),
  );
  const turns = [...kept, ...given].sort((a, b) => (a.from < b.from ? -1 : 1));
  return { fromDay, untilDay, turns };
};

/** 'D7' → why. */
export const refusedCells = (
  planned: readonly PlannedShift[],
  { cells }: Pick<GivenSheet, 'cells'>,
): FieldErrors =>
  Object.fromEntries(
    planned.flatMap(({ row, refusals }) =>
      refusals.map(({ field, reason }) => [`${cells[field] ?? ''}${row}`, reason]),
    ),
  );

/** Turns of the days it has rows of that it names no more. */
export const droppedBy = (
  planned: readonly PlannedShift[],
  roster: Roster,
  now: Instant,
): Turn[] => {
  const given = turnsAhead(planned, now);
  return roster.turns.filter(
    ({ day, name }) =>
      given.some((turn) => turn.day === day) &&
      !given.some((turn) => turn.day === day && turn.name === name),
  );
};

/** What is over stays as it was, and is no part of a plan. */
const turnsAhead = (planned: readonly PlannedShift[], now: Instant): Turn[] =>
  planned.flatMap(({ turn }) => (turn && turn.day >= shanghaiDay(now) ? [turn] : []));

const readShift = (
  given: GivenShift,
  roster: Roster,
  people: readonly NamedPerson[],
  now: Instant,
) => {
  const name = SHIFT_NAMES.find((each) => each === given.name);
  const isDayRead = isDay(given.day);
  const [isFrom, isUntil] = [isWallTime(given.from), isWallTime(given.until)];
  const crew = crewIn(given, people);
  const turn =
    name && isDayRead && isFrom && isUntil
      ? turnOf(given.day, { name, from: given.from, until: given.until }, crew.crew)
      : undefined;
  const isOver = isDayRead && given.day < shanghaiDay(now);
  if (isOver && turn && roster.turns.some((each) => isSameTurn(each, turn)))
    return { row: given.row, refusals: [], turn };
  const everybody = people.filter(({ left }) => !left).map(({ id }) => id);
  const refusals = [
    ...when(!isDayRead, 'day', 'field_format'),
    ...when(isOver, 'day', 'day_over'),
    ...when(!name, 'name', 'field_choice'),
    ...when(!isFrom, 'from', 'field_format'),
    ...when(!isUntil, 'until', 'field_format'),
    ...crew.refusals,
    ...crewRefusals(crew.crew, everybody),
  ];
  return { row: given.row, refusals: onePerField(refusals), turn };
};

/** Two of one name are told apart by their id. */
const crewIn = (given: GivenShift, people: readonly NamedPerson[]) => {
  const refusals: TurnRefusal[] = [];
  const idOf = (text: string, field: TurnRefusal['field']): string => {
    const ids = people.flatMap(({ id, name }) => (id === text || name === text ? [id] : []));
    if (new Set(ids).size > 1) refusals.push({ field, reason: 'same_name' });
    return ids[0] ?? text;
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
