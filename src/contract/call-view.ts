/** How does a ticket's call for hands read among the needs? */
import type { Actor } from '../domain/actor.ts';
import type { Instant } from '../domain/instant.ts';
import { allowed } from '../domain/ticket/flow.ts';
import { placeOfOrganisation } from '../domain/ticket/sight.ts';
import {
  isActive,
  openSlots,
  type Task,
  type Ticket,
  volunteersOf,
} from '../domain/ticket/ticket.ts';
import { claimSlot } from '../domain/ticket/verbs/claim-slot.ts';
import type { CallView } from './service-views.ts';
import { type Names, refOf } from './ticket-view.ts';

type Parts = {
  shown: { title: string; address?: string };
  words: ReadonlyMap<string, Record<string, string>>;
};

export const toCallView = (
  ticket: Ticket,
  { shown, words }: Parts,
  names: Pick<Names, 'units'>,
  actor: Actor,
  now: Instant,
): CallView => {
  const { hands } = ticket;
  return {
    ticketId: ticket.id,
    number: ticket.number,
    title: shown.title,
    kind: ticket.kind,
    street: refOf(ticket.streetId, names),
    community: ticket.communityId === undefined ? undefined : refOf(ticket.communityId, names),
    place: { ...ticket.place, address: shown.address },
    scope: hands?.scope ?? 'community',
    wanted: hands?.wanted ?? 0,
    open: Math.max(0, openSlots(ticket)),
    until: hands?.until,
    bring: words.get(hands?.words ?? ticket.words ?? '')?.bring,
    mine: ownSlot(ticket, actor)?.status,
    mayClaim: allowed({ claim_slot: claimSlot }, ticket, actor, now).length > 0,
  };
};

/** A member's own, or one their organisation took for somebody of it. */
const ownSlot = (ticket: Ticket, actor: Actor): Task | undefined =>
  volunteersOf(ticket).find((task) => isActive(task) && task.personId === actor.personId) ??
  (actor.role === 'member' ? undefined : placeOfOrganisation(ticket, actor));
