/** Comment and attach: who can see the ticket may add to it, whatever its status. */
import { fact, type Verb } from '../flow.ts';
import { sightOf } from '../sight.ts';

export type CommentInput = { text?: string; attachmentIds?: string[] };

export const comment: Verb<CommentInput> = {
  isFor: (ticket, actor) => sightOf(actor, ticket) === 'full',
  blocker: () => undefined,
  decide: (_ticket, { text, attachmentIds }, act) =>
    text
      ? [fact('ticket.commented', act, { attachmentIds }, { words: { text } })]
      : [fact('ticket.attached', act, { attachmentIds })],
};
