/** Who is told of a fact, how urgently, why, and when? */
import { type Actor, isLeader, isWorker, worksFor } from '../actor.ts';
import type { Instant } from '../instant.ts';
import { roomsOf } from '../rooms.ts';
import { type OnDuty, onDutyAt } from '../roster/on-duty.ts';
import type { Roster } from '../roster/roster.ts';
import { LEAD_CLOCKS } from '../sla/clock.ts';
import { tellAt } from '../sla/quiet.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { type Aim, type Post, type TellReason, URGENCIES, type Urgency, type Whom } from './aim.ts';
import { aimsOf, type Happening, maySee } from './happening.ts';

/** The people `whomToLoad` names, and the rosters of their units by unit id. */
export type House = { people: readonly Actor[]; rosters: ReadonlyMap<string, Roster> };

export type Recipient = {
  personId: string;
  unitId: string;
  reason: TellReason;
  urgency: Urgency;
  clockId?: string;
  isOnDuty: boolean;
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
  const { duty, deputy, leader } = dutyOf(unit.id, house, at);
  const isOnDuty = [...duty, deputy, leader].includes(personId);
  const isWall = urgency === 'emergency' || ('ticket' in happening && isWallKind(happening.ticket));
  return {
    personId,
    unitId: unit.id,
    reason,
    urgency,
    ...(clockId && { clockId }),
    isOnDuty,
    tellAt: tellAt(at, { isWall, isOnDuty }),
  };
};

/** An emergency, or a situation of a utility: its clocks run day and night. */
const isWallKind = ({ kind, clocks }: Ticket): boolean =>
  kind === 'emergency' ||
  clocks.some(
    ({ name, limit }) =>
      (LEAD_CLOCKS as readonly string[]).includes(name) && limit?.unit === 'minutes',
  );

const dutyOf = (unitId: string, { people, rosters }: House, at: Instant): OnDuty => {
  const everybody = people.filter((person) => worksFor(person, unitId));
  return onDutyAt(
    rosters.get(unitId),
    at,
    everybody.map(({ personId }) => personId),
  );
};

const peopleOf = (whom: Whom, happening: Happening, house: House, at: Instant): Actor[] => {
  const may = 'may' in whom ? whom.may : undefined;
  const isApt = (actor: Actor): boolean =>
    maySee(actor, happening) && (may === undefined || may(actor, at));
  const { people } = house;
  if ('personId' in whom)
    return people.filter(({ personId }) => personId === whom.personId).filter(isApt);
  if ('rooms' in whom)
    return people.filter(
      (each) => roomsOf(each).some((room) => whom.rooms.includes(room)) && isApt(each),
    );
  if ('districtLeaders' in whom)
    return people.filter(({ role }) => role === 'district_leader').filter(isApt);
  return unitsOf(whom, people).flatMap((unitId) => {
    const groups = groupsAt(unitId, whom.post, house, at).map((group) => group.filter(isApt));
    return groups.find((group) => group.length > 0) ?? [];
  });
};

const unitsOf = (whom: Extract<Whom, { post: Post }>, people: readonly Actor[]): string[] => {
  if ('unitId' in whom) return [whom.unitId];
  const there = people.filter((each) => isWorker(each) && each.unit.kind === whom.district);
  return [...new Set(there.map(({ unit }) => unit.id))];
};

/** First those of the post; where none of them sees or may do it, the next who can act for the unit. */
const groupsAt = (unitId: string, post: Post, house: House, at: Instant): Actor[][] => {
  const staff = house.people.filter((person) => worksFor(person, unitId));
  const { duty, deputy, leader } = dutyOf(unitId, house, at);
  const byId = (...ids: (string | undefined)[]) =>
    staff.filter(({ personId }) => ids.includes(personId));
  const leaders = staff.filter(({ role }) => role === 'leader');
  const chiefs = staff.filter(({ role }) => role === 'chief');
  switch (post) {
    case 'duty':
      return [byId(...duty), staff.filter(isLeader), staff];
    case 'deputy':
      return [byId(deputy)];
    case 'leader':
      return [byId(leader), leaders, chiefs, byId(...duty), staff];
    case 'chief':
      return [chiefs, leaders, byId(...duty), staff];
  }
};

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
