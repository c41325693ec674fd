/** Whose coming may be noted: whoever holds a place, or was called and stands there? */
import type { Actor } from '../../domain/actor.ts';
import { conflict, forbidden, invalid, notFound } from '../../domain/error.ts';
import type { MarkWay } from '../../domain/service/attendance.ts';
import { claimOf } from '../../domain/service/need/claims.ts';
import { helpsSomebody, isCalledMember } from '../../domain/service/need/reach.ts';
import { isInCall, isVolunteer, placeOfOrganisation } from '../../domain/ticket/sight.ts';
import {
  claimsOfShift,
  type KnownActivity,
  type KnownCall,
  type KnownShift,
  refuseStrangers,
} from './activity.ts';

type Noting = { way: MarkWay; near?: boolean; isKnown: boolean };

/** `isKnown`: there is a record already, so whatever follows belongs to it. */
export const refuseUnexpected = (
  known: KnownActivity,
  who: Actor,
  { way, near, isKnown }: Noting,
): void => {
  const tie = tieOf(known, who);
  if (way === 'list') {
    refuseStrangers(known);
    if (!isKnown && tie === 'none') throw invalid('personId', 'no_such_thing');
    return;
  }
  if (who.role !== 'member') throw known.isSeen ? forbidden() : notFound();
  if (isKnown) return;
  if (tie === 'none') throw known.isSeen ? forbidden() : notFound();
  if (way === 'code') return;
  if ('need' in known && known.isCancelled) throw conflict('shift_over');
  if (tie === 'called' && (!near || isHousehold(known))) throw conflict('needs_code');
};

/** holds: a place, or their organisation has one · called: of the scope. */
type Tie = 'holds' | 'called' | 'none';

const tieOf = (known: KnownActivity, who: Actor): Tie => {
  if (holds(known, who)) return 'holds';
  return isCalled(known, who) ? 'called' : 'none';
};

const holds = (known: KnownActivity, who: Actor): boolean =>
  'need' in known ? holdsShift(known, who) : holdsSlot(known, who);

const holdsShift = ({ need, activity: { shiftId } }: KnownShift, who: Actor): boolean =>
  claimOf(need, who.personId, shiftId)?.state === 'held' ||
  claimsOfShift(need, shiftId).some(({ unitId }) => unitId === who.unit.id);

const holdsSlot = ({ ticket }: KnownCall, who: Actor): boolean =>
  isVolunteer(ticket, who.personId) || placeOfOrganisation(ticket, who) !== undefined;

/** Told on a working day of what was done on Sunday: whether they are at work now is no matter. */
const isCalled = (known: KnownActivity, who: Actor): boolean => {
  if ('need' in known) return isCalledMember(known.need, who);
  const { ticket } = known;
  return ticket.sensitivity === 'normal' && isInCall(ticket, { ...who, isAtWork: undefined });
};

const isHousehold = (known: KnownActivity): boolean => 'need' in known && helpsSomebody(known.need);
