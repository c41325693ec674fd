/** Of which activity is it: when, for whom, who runs it, who is expected? A shift of a need, or a ticket's call for hands. */
import type { Actor } from '../../domain/actor.ts';
import { isCommunityOf, isStreetOf } from '../../domain/actor.ts';
import { forbidden, invalid, notFound } from '../../domain/error.ts';
import type { Instant } from '../../domain/instant.ts';
import type { LatLng } from '../../domain/place.ts';
import type { Activity, Times } from '../../domain/service/attendance.ts';
import { isLive } from '../../domain/service/need/claims.ts';
import type { Need, NeedClaim } from '../../domain/service/need/need.ts';
import { isOrganiser, sightOfNeed } from '../../domain/service/need/reach.ts';
import type { RecordKind } from '../../domain/service/record/record.ts';
import { sightOf } from '../../domain/ticket/sight.ts';
import { isActive, type Task, type Ticket, volunteersOf } from '../../domain/ticket/ticket.ts';
import type { App } from '../context.ts';

export type KnownActivity = {
  activity: Activity;
  kind: RecordKind;
  times: Times;
  /** Undefined for a ticket outside every community. */
  communityId?: string;
  streetId: string;
  isEmergency: boolean;
  place?: LatLng;
  isOrganiser: boolean;
  need?: Need;
  ticket?: Ticket;
};

/** What this person may not see is not found. */
export const readActivity = async (
  app: App,
  actor: Actor,
  activity: Activity,
): Promise<KnownActivity> =>
  'needId' in activity ? readShift(app, actor, activity) : readCall(app, actor, activity);

const readShift = async (
  app: App,
  actor: Actor,
  activity: { needId: string; shiftId: string },
): Promise<KnownActivity> => {
  const need = (await app.store.thing('need', activity.needId))?.thing;
  if (!need || sightOfNeed(need, actor) === 'none') throw notFound();
  const shift = need.shifts.find(({ id }) => id === activity.shiftId);
  if (!shift) throw invalid('shiftId', 'no_such_thing');
  return {
    activity,
    kind: need.kind,
    times: { from: shift.from, until: shift.until },
    communityId: need.communityId,
    streetId: need.streetId,
    isEmergency: false,
    place: need.place,
    isOrganiser: isOrganiser(need, actor),
    need,
  };
};

const readCall = async (
  app: App,
  actor: Actor,
  activity: { ticketId: string },
): Promise<KnownActivity> => {
  const ticket = (await app.store.ticket(activity.ticketId))?.ticket;
  if (!ticket || sightOf(actor, ticket) === 'none') throw notFound();
  return {
    activity,
    kind: 'hands',
    times: { from: callBegan(ticket), until: ticket.hands?.until },
    communityId: ticket.communityId,
    streetId: ticket.streetId,
    isEmergency: ticket.kind === 'emergency',
    place: ticket.place,
    isOrganiser: isStreetOf(actor, ticket) || isCommunityOf(actor, ticket),
    ticket,
  };
};

/** Nobody came before the whistle. */
const callBegan = ({ blownAt, raisedAt }: Ticket): Instant => blownAt ?? raisedAt;

export const refuseStrangers = ({ isOrganiser }: KnownActivity): void => {
  if (!isOrganiser) throw forbidden();
};

/** Live claims of the shift. */
export const claimsOfShift = ({ claims }: Need, shiftId: string): NeedClaim[] =>
  claims.filter((claim) => claim.shiftId === shiftId && claim.state === 'held' && isLive(claim));

export const slotsOf = (ticket: Ticket): Task[] => volunteersOf(ticket).filter(isActive);
