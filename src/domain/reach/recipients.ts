/** Who is told of a fact, how urgently, why, and when? */
import type { Actor } from '../actor.ts';
import type { Instant } from '../instant.ts';
import type { OnDuty } from '../roster/on-duty.ts';
import { LEAD_CLOCKS } from '../sla/clock.ts';
import { tellAt } from '../sla/quiet.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { Unit } from '../unit.ts';
import { type Aim, type TellReason, URGENCIES, type Urgency, type Whom } from './aim.ts';
import { aimsOf, type Happening } from './happening.ts';
import { dutyOf, type House, peopleOf } from './resolve.ts';

export type Recipient = {
  personId: string;
  unitId: string;
  reason: TellReason;
  urgency: Urgency;
  clockId?: string;
  isOnDuty: boolean;
  /** Also between 22:00 and 07:00. */
  wakes: boolean;
  /** Their own instant: at once, or in the morning. */
  tellAt: Instant;
};

/**
 * Each person once, for the most urgent of their reasons; never who did it, never who may not see it.
 * `at`: the instant whose roster counts, that of the fact.
 */
export const recipientsOf = (happening: Happening, house: House, at: Instant): Recipient[] => {
  const told = new Map<string, Recipient>();
  for (const aim of aimsOf(happening))
    for (const person of peopleOf(aim.whom, happening, house, at)) {
      const before = told.get(person.personId);
      if (before && rank(before.urgency) >= rank(aim.urgency)) continue;
      told.set(person.personId, toRecipient(person, aim, happening, house, at));
    }
  const actorId = happening.fact.by.personId;
  return [...told.values()].filter(({ personId }) => personId !== actorId);
};

const rank = (urgency: Urgency): number => URGENCIES.indexOf(urgency);

const toRecipient = (
  { personId, unit }: Actor,
  { reason, urgency, clockId }: Aim,
  happening: Happening,
  house: House,
  at: Instant,
): Recipient => {
  const isOnDuty = keepsWatch(unit) && isNamed(personId, dutyOf(unit.id, house, at));
  // Nothing of 双报到 is worth a night's sleep, but whether somebody is safe.
  const isWall = urgency === 'emergency' || ('ticket' in happening && isWallKind(happening.ticket));
  const wakes = isWall || (isOnDuty && !('thing' in happening));
  return {
    personId,
    unitId: unit.id,
    reason,
    urgency,
    ...(clockId && { clockId }),
    isOnDuty,
    wakes,
    tellAt: tellAt(at, { isWall: wakes, isOnDuty: wakes }),
  };
};

const isNamed = (personId: string, { duty, deputy, leader }: OnDuty): boolean =>
  duty.includes(personId) || personId === deputy || personId === leader;

/** Party organisations have no duty rosters, and so nobody on duty. */
const keepsWatch = ({ kind }: Unit): boolean => kind !== 'party_org' && kind !== 'party_committee';

/** An emergency, or a situation of a utility: its clocks run day and night. */
const isWallKind = ({ kind, clocks }: Ticket): boolean =>
  kind === 'emergency' ||
  clocks.some(
    ({ name, limit }) =>
      (LEAD_CLOCKS as readonly string[]).includes(name) && limit?.unit === 'minutes',
  );

/** Whose names are needed to tell this fact: units, persons, rooms, and who is always asked. */
export type ToLoad = {
  unitIds: string[];
  personIds: string[];
  rooms: string[];
  districts: ('hub' | 'oversight')[];
  districtLeaders: boolean;
};

export const whomToLoad = (happening: Happening): ToLoad => {
  const whoms = aimsOf(happening).map(({ whom }) => whom);
  const each = <T>(pick: (whom: Whom) => readonly T[]): T[] => [...new Set(whoms.flatMap(pick))];
  return {
    unitIds: each((whom) => ('unitId' in whom ? [whom.unitId] : [])),
    personIds: each((whom) => ('personId' in whom ? [whom.personId] : [])),
    rooms: each((whom) => ('rooms' in whom ? whom.rooms : [])),
    districts: each((whom) => ('district' in whom ? [whom.district] : [])),
    districtLeaders: whoms.some((whom) => 'districtLeaders' in whom),
  };
};
