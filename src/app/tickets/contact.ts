/** What is the caller's contact? Opened only after the look itself has been recorded. */
import type { Actor } from '../../domain/actor.ts';
import type { Caller } from '../../domain/ticket/fact.ts';
import { VERBS } from '../../domain/ticket/verbs.ts';
import type { App } from '../context.ts';
import { act } from './act.ts';
import { seenTicket } from './find.ts';

/** Every look is a look of its own, so no key makes one of two. Empty when purged since. */
export const viewContact = async (
  app: App,
  actor: Actor,
  ticketId: string,
  input: { reason: string },
): Promise<Caller> => {
  await act(app, actor, ticketId, VERBS.view_contact, input);
  const { ticket } = await seenTicket(app, actor, ticketId);
  const contents = await app.store.contents(ticketId);
  const content = contents.find(({ id }) => id === ticket.caller);
  if (!content?.body) return {};
  return JSON.parse(await app.vault.open(content.body, content.id)) as Caller;
};
