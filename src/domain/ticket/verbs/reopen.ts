/** Reopen 重启: oversight or hub, within 15 days, from an upheld bad rating or what a check found. */
import { isHub } from '../../actor.ts';
import { isOversight } from '../../score/readers.ts';
import { fact, present, unlessIn, type Verb } from '../flow.ts';
import { resumedFinish } from '../resume.ts';
import { leadOf } from '../ticket.ts';
import { closedTooLong } from './reblow.ts';

export type ReopenInput = { cause: 'rating' | 'spot_check'; text: string };

const DAYS = 15;

export const reopen: Verb<ReopenInput> = {
  isFor: (_ticket, actor) => isHub(actor) || isOversight(actor),
  blocker: (ticket, _actor, now) =>
    unlessIn(ticket, 'closed') ??
    (leadOf(ticket) ? closedTooLong(ticket, now, DAYS) : 'wrong_status'),
  decide: (ticket, { cause, text }, act) => {
    const lead = leadOf(ticket);
    if (!lead) return [];
    const started = present(resumedFinish(ticket, lead.id, act));
    return [fact('ticket.reopened', act, { taskId: lead.id, cause, started }, { words: { text } })];
  },
};
