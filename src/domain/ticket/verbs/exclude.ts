/** Exclude 剔除: oversight asks that a closed ticket not count, with a code and the evidence. */
import type { ExclusionCode } from '../../score/names.ts';
import { isOversight } from '../../score/readers.ts';
import { fact, unlessIn, type Verb } from '../flow.ts';
import type { Ticket } from '../ticket.ts';

export type ExcludeInput = { code: ExclusionCode; text: string; attachmentIds?: string[] };

export const exclude: Verb<ExcludeInput> = {
  isFor: (_ticket, actor) => isOversight(actor),
  blocker: (ticket) =>
    unlessIn(ticket, 'closed') ?? (standsAsked(ticket) ? 'already_there' : undefined),
  decide: (_ticket, { code, text, attachmentIds }, act) => [
    fact('ticket.exclusion_asked', act, { code, attachmentIds }, { words: { text } }),
  ],
};

/** Waiting for its second signer, or granted. */
export const standsAsked = ({ exclusion }: Ticket): boolean =>
  exclusion !== undefined && exclusion.state !== 'refused';
