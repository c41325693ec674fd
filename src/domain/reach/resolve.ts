/** Which persons hold a post at this instant, may see what happened, and may act on it? */
import { type Actor, isLeader, isWorker, worksFor } from '../actor.ts';
import type { Instant } from '../instant.ts';
import { roomsOf } from '../rooms.ts';
import { type OnDuty, onDutyAt } from '../roster/on-duty.ts';
import type { Roster } from '../roster/roster.ts';
import type { Post, Whom } from './aim.ts';
import { type Happening, maySee } from './happening.ts';

/** Everybody of every unit that occurs in it, whomever `whomToLoad` names, and rosters by unit id. */
export type House = { people: readonly Actor[]; rosters: ReadonlyMap<string, Roster> };

export const dutyOf = (unitId: string, { people, rosters }: House, at: Instant): OnDuty => {
  const everybody = people.filter((person) => worksFor(person, unitId));
  return onDutyAt(
    rosters.get(unitId),
    at,
    everybody.map(({ personId }) => personId),
  );
};

export const peopleOf = (whom: Whom, happening: Happening, house: House, at: Instant): Actor[] => {
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
export const groupsAt = (unitId: string, post: Post, house: House, at: Instant): Actor[][] => {
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
