/** Which other tickets does a ticket name, and how much of them may this person read? */
import type { Actor } from '../../domain/actor.ts';
import { invalid } from '../../domain/error.ts';
import { sightOf } from '../../domain/ticket/sight.ts';
import type { Ticket } from '../../domain/ticket/ticket.ts';
import type { App } from '../context.ts';
import type { StoredTicket } from '../ports.ts';

/** By its number; id and title only for whom may open it. */
export type TicketLink = { number: string; id?: string; title?: string };
export type TicketLinks = {
  relapseOf?: TicketLink;
  linked: TicketLink[];
  linkedBy: TicketLink[];
};

export const NO_LINKS: TicketLinks = { linked: [], linkedBy: [] };

/** Ids of those that were raised to end the matter of this one. */
export const linkingTo = async (app: App, ticketId: string): Promise<string[]> =>
  (await app.store.linksTo([ticketId])).map((link) => link.ticketId);

export const readLinks = async (
  app: App,
  actor: Actor,
  ticket: Ticket,
  linking: readonly string[],
): Promise<TicketLinks> => {
  const { relapseOf, linkedIds = [] } = ticket;
  const ids = [...(relapseOf ? [relapseOf] : []), ...linkedIds, ...linking];
  if (ids.length === 0) return NO_LINKS;
  const links = await linksById(app, actor, ids);
  const linksOf = (some: readonly string[]): TicketLink[] =>
    some.flatMap((each) => links.get(each) ?? []);
  return {
    relapseOf: links.get(relapseOf ?? ''),
    linked: linksOf(linkedIds),
    linkedBy: linksOf(linking),
  };
};

/** Without those that are sensitive and not this person's to see: not even their numbers. */
export const linksById = async (
  app: App,
  actor: Actor,
  ids: readonly string[],
): Promise<Map<string, TicketLink>> => {
  const stored = await app.store.tickets(ids);
  return new Map(
    stored.flatMap((each): [string, TicketLink][] => {
      const link = linkOf(actor, each);
      return link ? [[each.ticket.id, link]] : [];
    }),
  );
};

const linkOf = (actor: Actor, { ticket, shown }: StoredTicket): TicketLink | undefined => {
  const { id, number, sensitivity } = ticket;
  if (sightOf(actor, ticket) !== 'none') return { number, id, title: shown.title };
  return sensitivity === 'normal' ? { number } : undefined;
};

/** Only what the raiser sees may be linked. */
export const refuseStrangeLinks = async (
  app: App,
  actor: Actor,
  { linkedIds = [] }: { linkedIds?: string[] },
): Promise<void> => {
  if (linkedIds.length === 0) return;
  const stored = await app.store.tickets(linkedIds);
  const seen = stored.filter(({ ticket }) => sightOf(actor, ticket) === 'full');
  if (seen.length !== new Set(linkedIds).size) throw invalid('linkedIds', 'unknown_ticket');
};
