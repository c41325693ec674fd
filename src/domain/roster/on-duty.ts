/** Who is on duty at this instant? Where nothing is planned, everybody of the unit is; DESIGN §4. */
import { type Instant, shanghaiDay } from '../instant.ts';
import type { Crew, Roster, Swap, Turn } from './roster.ts';

export type OnDuty = {
  duty: string[];
  deputy?: string;
  leader?: string;
  /** Somebody was planned, so the others are off duty. */
  isPlanned: boolean;
};

/**
 * `everybody`: who works for the unit now. Whoever has left it is on duty no more, and where that
 * leaves nobody, everybody is.
 */
export const onDutyAt = (
  roster: Roster | undefined,
  at: Instant,
  everybody: readonly string[],
): OnDuty => {
  const turn = roster && turnAt(roster, at);
  const crew = turn && crewAt(roster, turn, at);
  const duty = crew?.dutyIds.filter((id) => everybody.includes(id)) ?? [];
  const isHere = (id: string | undefined): id is string =>
    id !== undefined && everybody.includes(id);
  return {
    duty: duty.length > 0 ? duty : [...everybody],
    ...(isHere(crew?.deputyId) && { deputy: crew.deputyId }),
    ...(isHere(crew?.leaderId) && { leader: crew.leaderId }),
    isPlanned: duty.length > 0,
  };
};

/** From the beginning on, until before the end: at the change of shift the next one is on duty. */
export const turnAt = ({ turns }: Roster, at: Instant): Turn | undefined =>
  turns.findLast(({ from, until }) => from <= at && at < until);

/** With the swaps of that day, one after the other as they were accepted. */
export const crewAt = ({ swaps }: Roster, turn: Crew, at: Instant): Crew =>
  swapsOn(swaps, shanghaiDay(at)).reduce(exchange, crewOf(turn));

const crewOf = ({ dutyIds, deputyId, leaderId }: Crew): Crew => ({
  dutyIds,
  ...(deputyId !== undefined && { deputyId }),
  ...(leaderId !== undefined && { leaderId }),
});

const swapsOn = (swaps: readonly Swap[], day: string): Swap[] =>
  swaps.filter(({ state, days }) => state === 'accepted' && days.includes(day));

const exchange = ({ dutyIds, deputyId, leaderId }: Crew, swap: Swap): Crew => {
  const other = (id: string): string => {
    if (id === swap.personId) return swap.withPersonId;
    return id === swap.withPersonId ? swap.personId : id;
  };
  return {
    dutyIds: dutyIds.map(other),
    ...(deputyId !== undefined && { deputyId: other(deputyId) }),
    ...(leaderId !== undefined && { leaderId: other(leaderId) }),
  };
};
