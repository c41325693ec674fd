/** Whom does a fact of 双报到 aim at? */
import type { Actor } from '../../actor.ts';
import type { ServiceFact } from '../../service/fact.ts';
import type { Feedback } from '../../service/feedback/feedback.ts';
import { isLive } from '../../service/need/claims.ts';
import type { Need, NeedClaim } from '../../service/need/need.ts';
import { audienceOf, isCalled } from '../../service/need/reach.ts';
import type { ServiceRecord } from '../../service/record/record.ts';
import { isConfirmer, type Registration } from '../../service/registration/registration.ts';
import type { ServiceThing } from '../../thing.ts';
import { type Aim, type TellReason, toPerson, toPost, type Urgency } from '../aim.ts';

export const serviceAims = (fact: ServiceFact, thing: ServiceThing): Aim[] => {
  switch (thing.noun) {
    case 'registration':
      return registrationAims(fact, thing);
    case 'need':
      return needAims(fact, thing);
    case 'record':
      return recordAims(fact, thing);
    case 'feedback':
      return feedbackAims(fact, thing);
    case 'team':
      return [];
  }
};

const registrationAims = (fact: ServiceFact, registration: Registration): Aim[] => {
  const { communityId, unitId, moving, personId, status } = registration;
  switch (fact.type) {
    case 'registration.asked': {
      const may = (actor: Actor): boolean => isConfirmer(registration, actor);
      const units = status === 'asked' ? [communityId, unitId] : [];
      return toUnits(units, 'to_confirm', 'normal', may);
    }
    case 'registration.confirmed':
      return toOwner(registration, 'confirmed');
    case 'registration.refused':
      return toOwner(registration, 'refused');
    case 'registration.move_asked':
      return toUnits([moving?.communityId], 'to_confirm', 'normal');
    case 'registration.moved':
      return toPerson(personId, 'confirmed', 'normal');
    case 'registration.move_refused':
      return toPerson(personId, 'refused', 'normal');
    default:
      return [];
  }
};

/** The member, or the side of a pair that asked. */
const toOwner = ({ personId, askedBy }: Registration, reason: TellReason): Aim[] =>
  personId ? toPerson(personId, reason, 'normal') : toUnits([askedBy.unitId], reason, 'normal');

const needAims = (fact: ServiceFact, need: Need): Aim[] => {
  const { communityId, claims } = need;
  const nth = (numbers: readonly number[]) => claims.filter(({ n }) => numbers.includes(n));
  switch (fact.type) {
    case 'need.posted':
    case 'need.opened':
      return calledAims(need);
    case 'need.claimed':
      return toUnits([communityId], 'signed_up', 'low');
    case 'need.released':
      return [
        ...toUnits([communityId], 'signed_up', 'low'),
        ...toClaims(nth(fact.data.promoted), 'promoted', 'high'),
      ];
    case 'need.removed':
      return [
        ...toClaims(nth([fact.data.n]), 'removed', 'high'),
        ...toClaims(nth(fact.data.promoted), 'promoted', 'high'),
      ];
    case 'need.widened':
      return toClaims(nth(fact.data.promoted), 'promoted', 'high');
    case 'shift.cancelled':
      return toClaims(liveOf(need, fact.data.shiftId), 'shift_cancelled', 'high');
    case 'shift.reminded':
      return toClaims(heldOf(need, fact.data.shiftId), 'reminder', 'normal');
    case 'need.cancelled':
      return toClaims(claims.filter(isLive), 'shift_cancelled', 'high');
    default:
      return [];
  }
};

/** In working hours organisations alone, and members who opted in. */
const calledAims = (need: Need): Aim[] => {
  const may = (actor: Actor): boolean => isCalled(need, actor) && !actor.isAtWork;
  const whom = { rooms: audienceOf(need), may };
  return need.status === 'open' ? [{ whom, reason: 'need_posted', urgency: 'low' }] : [];
};

const liveOf = ({ claims }: Need, shiftId: string): NeedClaim[] =>
  claims.filter((claim) => claim.shiftId === shiftId && isLive(claim));

const heldOf = ({ claims }: Need, shiftId: string): NeedClaim[] =>
  claims.filter((claim) => claim.shiftId === shiftId && claim.state === 'held');

const toClaims = (claims: readonly NeedClaim[], reason: TellReason, urgency: Urgency): Aim[] =>
  claims.flatMap(({ personId, unitId }) =>
    personId ? toPerson(personId, reason, urgency) : toUnits([unitId], reason, urgency),
  );

const recordAims = (fact: ServiceFact, record: ServiceRecord): Aim[] => {
  const { personId, communityId } = record;
  switch (fact.type) {
    case 'safety.asked':
      return toPerson(personId, 'safety', 'emergency');
    case 'hours.stated':
    case 'attendance.left':
      return toUnits([communityId], 'to_confirm', 'low');
    case 'hours.confirmed':
    case 'hours.corrected':
      return toPerson(personId, 'hours', 'low');
    case 'record.objected':
      return toUnits([communityId], 'objection', 'normal');
    case 'objection.answered':
      return toPerson(personId, 'decided', 'normal');
    case 'record.thanked':
      return toPerson(personId, 'thanks', 'low');
    default:
      return [];
  }
};

const feedbackAims = (fact: ServiceFact, { unitId, people }: Feedback): Aim[] => {
  switch (fact.type) {
    case 'feedback.asked':
      return people.flatMap(({ personId }) => toPerson(personId, 'feedback_asked', 'normal'));
    case 'feedback.issued':
      return toUnits([unitId], 'feedback_issued', 'low');
    default:
      return [];
  }
};

const toUnits = (
  unitIds: readonly (string | undefined)[],
  reason: TellReason,
  urgency: Urgency,
  may?: (actor: Actor) => boolean,
): Aim[] =>
  unitIds.flatMap((unitId) => (unitId ? [toPost(unitId, 'duty', reason, urgency, { may })] : []));
