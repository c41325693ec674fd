/** Which pauses may this person ask for, and does it take effect at once? */
import type { TicketView } from '../../../../src/contract/views.ts';
import type { Actor } from '../../../../src/domain/actor.ts';
import { PAUSE_KINDS, type PauseKind } from '../../../../src/domain/ticket/ticket.ts';
import {
  isCallerSpent,
  mayAskPause,
  mayGrantPause,
  type Sides,
} from '../../../../src/domain/ticket/verbs/pause.ts';

type Subject = Pick<TicketView, 'street' | 'lead' | 'pauses'>;

export type PauseChoice = { kind: PauseKind; isAtOnce: boolean };

/** What was granted as often as it may be is not offered. */
export const pauseChoices = (ticket: Subject, actor: Actor): PauseChoice[] =>
  PAUSE_KINDS.filter((kind) => mayAskPause(sidesOf(ticket), kind, actor))
    .filter((kind) => kind !== 'caller' || !isCallerSpent(ticket.pauses))
    .map((kind) => ({ kind, isAtOnce: mayGrantPause(sidesOf(ticket), kind, actor) }));

/** Whether this person would have had one more, had it not been used up. */
export const isCallerUsedUp = (ticket: Subject, actor: Actor): boolean =>
  mayAskPause(sidesOf(ticket), 'caller', actor) && isCallerSpent(ticket.pauses);

const sidesOf = ({ street, lead }: Subject): Sides => ({
  streetId: street.id,
  leadUnitId: lead?.id,
});
