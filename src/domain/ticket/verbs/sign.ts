/** Sign or send back 签批: a leader lets a whistle out; key_work takes the chief. */
import { maySign } from '../../actor.ts';
import { call, clockIds, fact, unlessIn, type Verb } from '../flow.ts';

export type SignInput = { approve: boolean; text?: string };

export const sign: Verb<SignInput> = {
  isFor: (ticket, actor, now) => maySign(actor, ticket, now),
  blocker: (ticket) => unlessIn(ticket, 'pending'),
  decide: (ticket, { approve, text }, act) => {
    const words = text ? { text } : undefined;
    const stopped = clockIds(ticket, ['signature']);
    if (!approve) return [fact('ticket.sent_back', act, { stopped }, { words })];
    const calls = call(ticket.planned, ticket, act.now, act.rules);
    return [fact('ticket.blown', act, { ...calls, stopped }, { words })];
  },
};
