/** Claim a slot: a registered member answers a call for hands. */

import { fact, unlessIn, type Verb } from '../flow.ts';
import { isInCall } from '../sight.ts';
import { isActive, openSlots, volunteersOf } from '../ticket.ts';
import { type ClaimInput, refusePast } from './claim.ts';

export const claimSlot: Verb<ClaimInput> = {
  isFor: (ticket, actor) =>
    actor.role === 'member' && (isInCall(ticket, actor) || isHelping(ticket, actor.personId)),
  blocker: (ticket, actor, now) => {
    const { hands } = ticket;
    if (isHelping(ticket, actor.personId)) return 'already_helping';
    if (!hands || (hands.until && hands.until < now)) return 'no_call';
    return (
      unlessIn(ticket, 'blown', 'working') ?? (openSlots(ticket) > 0 ? undefined : 'slots_full')
    );
  },
  decide: (ticket, { who, eta, note }, act) => {
    refusePast(eta, act.now);
    const words = { ...(who && { who }), ...(note && { note }) };
    const taskId = String(ticket.tasks.length + 1);
    return [fact('task.claimed', act, { taskId, personId: act.actor.personId, eta }, { words })];
  },
};

const isHelping = (ticket: Parameters<typeof isInCall>[0], personId: string): boolean =>
  volunteersOf(ticket).some((task) => isActive(task) && task.personId === personId);
