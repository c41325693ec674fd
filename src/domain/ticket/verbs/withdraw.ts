/** Withdraw 撤回诉求: the hub after a call with the caller; where the hazard remains the ticket goes on. */
import { isHub } from '../../actor.ts';
import { invalid } from '../../error.ts';
import { fact, unfinishedIds, unlessIn, type Verb } from '../flow.ts';
import { callersOf } from './callers.ts';

export type WithdrawInput = { hazard: boolean; text: string };

export const withdraw: Verb<WithdrawInput> = {
  isFor: (_ticket, actor) => isHub(actor),
  blocker: (ticket) =>
    unlessIn(ticket, 'pending', 'blown', 'working', 'reported') ??
    (ticket.withdrawnAt ? 'already_done' : callersOf(ticket).length > 0 ? undefined : 'no_caller'),
  decide: (ticket, { hazard, text }, act) => {
    if (!hazard && callersOf(ticket).length > 1) throw invalid('hazard', 'other_callers');
    const voided = hazard ? [] : unfinishedIds(ticket);
    return [fact('ticket.withdrawn', act, { hazard, voided }, { words: { text } })];
  },
};
