/** How are missing details told later? The new address joins the words there are. */
import type { Actor } from '../../domain/actor.ts';
import type { SupplementInput } from '../../domain/ticket/verbs/supplement.ts';
import { VERBS } from '../../domain/ticket/verbs.ts';
import type { App } from '../context.ts';
import { act, type Done, type Key } from './act.ts';
import { seenTicket, wordsById } from './find.ts';

export const supplement = async (
  app: App,
  actor: Actor,
  ticketId: string,
  input: Omit<SupplementInput, 'words'>,
  key?: Key,
): Promise<Done> => {
  const { ticket } = await seenTicket(app, actor, ticketId);
  const words = wordsById(await app.store.contents(ticketId)).get(ticket.words ?? '');
  return act(app, actor, ticketId, VERBS.supplement, { ...input, words }, key);
};
