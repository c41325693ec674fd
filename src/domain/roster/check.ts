/** Can these turns stand on the roster? */
import { DomainError, type FieldErrors, type Reason } from '../error.ts';
import { midnightOf, plusDays } from './day.ts';
import { type Crew, crewIds, overlaps, type Roster, type Turn } from './roster.ts';

export const CREW_FIELDS = ['duty', 'deputy', 'leader'] as const;
export type CrewField = (typeof CREW_FIELDS)[number];
export type TurnField = 'day' | 'name' | 'from' | 'until' | CrewField;
export type TurnRefusal = { field: TurnField; reason: Reason };

const MOST_ON_DUTY = 20;

/** Of one turn alone; `everybody` works for the unit. */
export const crewRefusals = (
  { dutyIds, deputyId, leaderId }: Crew,
  everybody: readonly string[],
): TurnRefusal[] => {
  const isStranger = (id: string | undefined) => id !== undefined && !everybody.includes(id);
  const isTwice = new Set(dutyIds).size < dutyIds.length;
  return [
    ...when(dutyIds.length === 0, 'duty', 'field_missing'),
    ...when(dutyIds.length > MOST_ON_DUTY, 'duty', 'field_too_large'),
    ...when(dutyIds.some(isStranger), 'duty', 'unknown_person'),
    ...when(isTwice, 'duty', 'twice'),
    ...when(isStranger(deputyId), 'deputy', 'unknown_person'),
    ...when(deputyId !== undefined && dutyIds.includes(deputyId), 'deputy', 'twice'),
    ...when(isStranger(leaderId), 'leader', 'unknown_person'),
  ];
};

/** Against every other, those it stands beside on the roster among them. */
export const overlapsAny = (turn: Turn, others: readonly Turn[]): boolean =>
  others.some((other) => other !== turn && overlaps(turn, other));

/** Every wrong field at once, as 'turns.0.duty'. */
export const refuseTurns = (
  turns: readonly Turn[],
  staying: readonly Turn[],
  everybody: readonly string[],
): void => {
  const fields: FieldErrors = {};
  turns.forEach((turn, index) => {
    const refusals = [
      ...crewRefusals(turn, everybody),
      ...when(overlapsAny(turn, [...turns, ...staying]), 'from', 'shifts_overlap'),
    ];
    for (const { field, reason } of refusals) fields[`turns.${index}.${field}`] ??= reason;
  });
  const [first] = Object.values(fields);
  if (first) throw new DomainError('invalid', first as Reason, fields);
};

/** Those that stay when these days are planned anew. */
export const stayingBeside = ({ turns }: Roster, fromDay: string, untilDay: string): Turn[] =>
  turns.filter(({ day }) => day < fromDay || day > untilDay);

/** Between the midnights of this day, a night shift of the day before among it. */
export const isOnRoster = ({ turns }: Roster, personId: string, day: string): boolean => {
  const whole = { from: midnightOf(day), until: midnightOf(plusDays(day, 1)) };
  return turns.some((turn) => overlaps(turn, whole) && crewIds(turn).includes(personId));
};

export const when = (isWrong: boolean, field: TurnField, reason: Reason): TurnRefusal[] =>
  isWrong ? [{ field, reason }] : [];
