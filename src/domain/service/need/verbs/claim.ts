/** Claim 认领: a member one place, an organisation several; when all are taken a member waits. */
import type { Actor } from '../../../actor.ts';
import { conflict, invalid, type Reason } from '../../../error.ts';
import type { Instant } from '../../../instant.ts';
import { wordsOf } from '../../../ticket/flow.ts';
import { type ServiceVerb, told } from '../../flow.ts';
import { liesInWorkTime } from '../../working-hours.ts';
import { isOwnClaim, liveClaimsOf, placesFree } from '../claims.ts';
import type { KeptShift, Need } from '../need.ts';
import { isCalled, isCalledOrg } from '../reach.ts';
import { openShiftOf, openShifts } from '../shifts.ts';

/** The shift may be left out where only one is open. */
export type NeedClaimInput = { shiftId?: string; places?: number; note?: string };

export const claim: ServiceVerb<NeedClaimInput, Need> = {
  isFor: (need, actor) =>
    isCalled(need, actor) || need.claims.some((each) => isOwnClaim(each, actor)),
  blocker: (need, actor, now) => {
    if (need.status !== 'open') return 'need_over';
    const open = openShifts(need, now);
    if (open.length === 0) return 'shift_over';
    return whyNone(need, open, actor);
  },
  decide: (need, { shiftId, places = 1, note }, act) => {
    const { actor, now, rules } = act;
    const shift = chosenShift(need, shiftId, now);
    if (holdsIn(need, shift, actor)) throw conflict('already_helping');
    const isFree = placesFree(need, shift.id) >= places;
    const isMember = actor.role === 'member';
    if (isMember && places > 1) throw invalid('places', 'field_too_large');
    if (isMember && !actor.onCall && liesInWorkTime(shift, rules.calendar))
      throw conflict('working_hours');
    if (!isMember && !isFree) throw conflict('slots_full');
    const who = isMember ? { personId: actor.personId } : { unitId: actor.unit.id };
    const state = isFree ? ('held' as const) : ('queued' as const);
    const data = { n: need.claims.length + 1, shiftId: shift.id, ...who, places, state };
    return [told('need.claimed', act, data, { words: wordsOf({ note }) })];
  },
};

/** Why not one of the open shifts can be taken. */
const whyNone = (need: Need, open: KeptShift[], actor: Actor): Reason | undefined => {
  if (!isCalled(need, actor)) return 'nothing_due';
  const others = open.filter((shift) => !holdsIn(need, shift, actor));
  if (others.length === 0) return 'already_helping';
  const isFull = others.every(({ id }) => placesFree(need, id) <= 0);
  return isFull && isCalledOrg(need, actor) ? 'slots_full' : undefined;
};

const holdsIn = (need: Need, { id }: KeptShift, actor: Actor): boolean =>
  liveClaimsOf(need, actor).some(({ shiftId }) => shiftId === id);

const chosenShift = (need: Need, shiftId: string | undefined, now: Instant): KeptShift => {
  if (shiftId) return openShiftOf(need, shiftId, now);
  const [first, ...more] = openShifts(need, now);
  if (!first || more.length > 0) throw invalid('shiftId', 'field_missing');
  return first;
};
