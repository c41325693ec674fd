/** Of which activity is it: when, for whom, who runs it, who is expected? A shift of a need, or a ticket's call for hands. */
import type { Actor } from '../../domain/actor.ts';
import { isCommunityOf, isStreetOf } from '../../domain/actor.ts';
import { conflict, invalid, notFound } from '../../domain/error.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Activity, Times } from '../../domain/service/attendance.ts';
import type { Need } from '../../domain/service/need/need.ts';
import { isOrganiser, sightOfNeed } from '../../domain/service/need/reach.ts';
import { refuseStrangers } from '../../domain/service/record/expected.ts';
import type { RecordKind } from '../../domain/service/record/record.ts';
import { sightOf } from '../../domain/ticket/sight.ts';
import { isActive, type Task, type Ticket, volunteersOf } from '../../domain/ticket/ticket.ts';
import type { App } from '../context.ts';
import type { StoredTicket } from '../ports.ts';
import { readWords } from './words.ts';

type ActivityOf = {
  kind: RecordKind;
  times: Times;
  communityId: string;
  streetId: string;
  isEmergency: boolean;
  /** As lists show it to whoever may read it; absent once purged. */
  title?: string;
  isSeen: boolean;
  isOrganiser: boolean;
};

export type KnownShift = ActivityOf & {
  activity: { needId: string; shiftId: string };
  need: Need;
  isCancelled: boolean;
};
export type KnownCall = ActivityOf & { activity: { ticketId: string }; ticket: Ticket };
export type KnownActivity = KnownShift | KnownCall;

/** Also what this person may not see: whoever was there may still say so when it is over. */
export const readActivity = async (
  app: App,
  actor: Actor,
  activity: Activity,
): Promise<KnownActivity> =>
  'needId' in activity ? readShift(app, actor, activity) : readCall(app, actor, activity);

/** For its organiser; what they may not see is not found. */
export const organisedActivity = async (
  app: App,
  actor: Actor,
  activity: Activity,
): Promise<KnownActivity> => {
  const known = await readActivity(app, actor, activity);
  refuseStrangers(known);
  return known;
};

const readShift = async (
  app: App,
  actor: Actor,
  activity: { needId: string; shiftId: string },
): Promise<KnownShift> => {
  const need = (await app.store.thing('need', activity.needId))?.thing;
  if (!need) throw notFound();
  const isSeen = sightOfNeed(need, actor) !== 'none';
  const shift = need.shifts.find(({ id }) => id === activity.shiftId);
  if (!shift) throw isSeen ? invalid('shiftId', 'unknown_shift') : notFound();
  const words = await readWords(app, [need.id]);
  return {
    activity,
    kind: need.kind,
    times: { from: shift.from, until: shift.until },
    communityId: need.communityId,
    streetId: need.streetId,
    isEmergency: false,
    title: words.get(need.words ?? '')?.title,
    isSeen,
    isOrganiser: isOrganiser(need, actor),
    need,
    isCancelled: shift.cancelled === true || need.status === 'cancelled',
  };
};

const readCall = async (
  app: App,
  actor: Actor,
  activity: { ticketId: string },
): Promise<KnownCall> => {
  const stored = await app.store.ticket(activity.ticketId);
  if (!stored) throw notFound();
  const known = toCall(stored, actor);
  if (!stored.ticket.hands) throw known.isSeen ? conflict('no_call') : notFound();
  return { ...known, activity };
};

const toCall = ({ ticket, shown }: StoredTicket, actor: Actor): Omit<KnownCall, 'activity'> => ({
  kind: 'hands',
  times: { from: callBegan(ticket), until: ticket.hands?.until },
  // Outside every community the street has called.
  communityId: ticket.communityId ?? ticket.streetId,
  streetId: ticket.streetId,
  isEmergency: ticket.kind === 'emergency',
  title: shown.title,
  isSeen: sightOf(actor, ticket) !== 'none',
  isOrganiser: isStreetOf(actor, ticket) || isCommunityOf(actor, ticket),
  ticket,
});

/** Nobody came before the whistle. */
const callBegan = ({ blownAt, raisedAt }: Ticket): Instant => blownAt ?? raisedAt;

export const slotsOf = (ticket: Ticket): Task[] => volunteersOf(ticket).filter(isActive);
