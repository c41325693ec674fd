/** Whose coming may be noted: whoever holds a place, or was called and stands there? */
import type { Actor } from '../../actor.ts';
import { conflict, forbidden, invalid, notFound } from '../../error.ts';
import { isInCall, isVolunteer, placeOfOrganisation } from '../../ticket/sight.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import type { MarkWay } from '../attendance.ts';
import { claimOf, claimsOfShift } from '../need/claims.ts';
import type { Need } from '../need/need.ts';
import { helpsSomebody, isCalledMember } from '../need/reach.ts';

type OfShift = { need: Need; activity: { shiftId: string }; isCancelled: boolean };
type OfCall = { ticket: Ticket };

/** An activity, as whoever asks stands to it. */
export type Expecting = (OfShift | OfCall) & { isSeen: boolean; isOrganiser: boolean };

type Noting = { way: MarkWay; near?: boolean; isKnown: boolean };

/** `isKnown`: there is a record already, so whatever follows belongs to it. */
export const refuseUnexpected = (
  known: Expecting,
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

/** Of others only their organiser says anything. */
export const refuseStrangers = ({
  isSeen,
  isOrganiser,
}: Pick<Expecting, 'isSeen' | 'isOrganiser'>): void => {
  if (!isSeen) throw notFound();
  if (!isOrganiser) throw forbidden();
};

/** holds: a place, or their organisation has one · called: of the scope. */
type Tie = 'holds' | 'called' | 'none';

const tieOf = (known: Expecting, who: Actor): Tie => {
  if (holds(known, who)) return 'holds';
  return isCalled(known, who) ? 'called' : 'none';
};

const holds = (known: Expecting, who: Actor): boolean =>
  'need' in known ? holdsShift(known, who) : holdsSlot(known, who);

const holdsShift = ({ need, activity: { shiftId } }: OfShift, who: Actor): boolean =>
  claimOf(need, who.personId, shiftId)?.state === 'held' ||
  claimsOfShift(need, shiftId).some(({ unitId }) => unitId === who.unit.id);

const holdsSlot = ({ ticket }: OfCall, who: Actor): boolean =>
  isVolunteer(ticket, who.personId) || placeOfOrganisation(ticket, who) !== undefined;

/** Told on a working day of what was done on Sunday: whether they are at work now is no matter. */
const isCalled = (known: Expecting, who: Actor): boolean => {
  if ('need' in known) return isCalledMember(known.need, who);
  const { ticket } = known;
  return ticket.sensitivity === 'normal' && isInCall(ticket, { ...who, isAtWork: undefined });
};

const isHousehold = (known: Expecting): boolean => 'need' in known && helpsSomebody(known.need);
