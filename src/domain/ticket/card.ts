/** What of a ticket do lists show? Kept beside the whole, so that a page is read without unfolding it. */
import type { Instant } from '../instant.ts';
import { type Clock, shownClock } from '../sla/clock.ts';
import { doneAt, leadOf, onSiteCount, openSlots, type TaskStatus, type Ticket } from './ticket.ts';

export type Card = Pick<
  Ticket,
  | 'id'
  | 'number'
  | 'kind'
  | 'status'
  | 'place'
  | 'streetId'
  | 'communityId'
  | 'level'
  | 'version'
  | 'sensitivity'
> & {
  leadUnitId?: string;
  leadStatus?: TaskStatus;
  openSlots: number;
  onSite: number;
  doneAt?: Instant;
  clock?: Clock;
  relapse?: true;
};

export const cardOf = (ticket: Ticket): Card => {
  const { id, number, kind, status, place, streetId, communityId, level, version } = ticket;
  const lead = leadOf(ticket);
  return {
    ...{ id, number, kind, status, place, streetId, communityId, level, version },
    sensitivity: ticket.sensitivity,
    leadUnitId: lead?.unitId,
    leadStatus: lead?.status,
    openSlots: Math.max(0, openSlots(ticket)),
    onSite: onSiteCount(ticket),
    doneAt: doneAt(ticket),
    clock: shownClock(ticket.clocks),
    relapse: ticket.relapseOf === undefined ? undefined : true,
  };
};
