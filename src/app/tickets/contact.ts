/** What is the caller's contact? Opened only after the look itself has been recorded. */
import type { Actor } from '../../domain/actor.ts';
import type { Caller } from '../../domain/ticket/fact.ts';
import { callersOf } from '../../domain/ticket/verbs/callers.ts';
import { VERBS } from '../../domain/ticket/verbs.ts';
import type { App } from '../context.ts';
import { act } from './act.ts';
import { seenTicket } from './find.ts';

/**
 * The n-th caller's, also one carried over from a merged ticket. Every look is a look of its own,
 * so no key makes one of two. Empty when purged since.
 */
export const viewContact = async (
  app: App,
  actor: Actor,
  ticketId: string,
  input: { reason: string; n?: number },
): Promise<Caller> => {
  await act(app, actor, ticketId, VERBS.view_contact, input);
  const { ticket } = await seenTicket(app, actor, ticketId);
  const caller = callersOf(ticket)[(input.n ?? 1) - 1];
  const contents = caller ? await app.store.contents(caller.ticketId) : [];
  const content = contents.find(({ id }) => id === caller?.contentId);
  if (!content?.body) return {};
  return JSON.parse(await app.vault.open(content.body, content.id)) as Caller;
};
