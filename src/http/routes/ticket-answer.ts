/** How is a ticket answered, whichever verb or read led to it? */
import type { App } from '../../app/context.ts';
import type { Done } from '../../app/side.ts';
import { type ReadTicket, readDone, readTicket } from '../../app/tickets/find.ts';
import { toTicketView } from '../../contract/ticket-view.ts';
import type { TicketView } from '../../contract/views.ts';
import type { Actor } from '../../domain/actor.ts';

export const viewOf = (app: App, actor: Actor, read: ReadTicket): TicketView => {
  const { ticket, shown, words, people, links } = read;
  const attachments = read.attachments.map(({ id, type, bytes }) => ({ id, type, bytes }));
  const names = { ...app.directory.rules(), people };
  return toTicketView(ticket, { shown, words, attachments, links }, names, actor, app.world.now());
};

export const answerTicket = async (app: App, actor: Actor, ticketId: string): Promise<TicketView> =>
  viewOf(app, actor, await readTicket(app, actor, ticketId));

export const answerDone = async (app: App, actor: Actor, done: Done): Promise<TicketView> =>
  viewOf(app, actor, await readDone(app, actor, done));
