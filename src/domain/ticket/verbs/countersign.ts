/** Countersign 补签: a leader confirms within 24 h that it was an emergency, or corrects the kind. */
import { isChief, isLeader, isStreetOf } from '../../actor.ts';
import { invalid } from '../../error.ts';
import { restartTaskClocks } from '../../sla/start.ts';
import { clockIds, fact, type Verb, windowOf } from '../flow.ts';
import { isOpen, type Kind } from '../ticket.ts';

export type CountersignInput = { approve: boolean; kind?: Kind; text?: string };

export const countersign: Verb<CountersignInput> = {
  isFor: (ticket, actor, now) =>
    isStreetOf(actor, ticket) && (isLeader(actor) || isChief(actor, now)),
  blocker: (ticket) =>
    ticket.countersign === 'due' && (isOpen(ticket) || ticket.status === 'rating')
      ? undefined
      : 'nothing_due',
  decide: (ticket, { approve, kind, text }, act) => {
    const words = text ? { text } : undefined;
    const stopped = clockIds(ticket, ['countersign']);
    if (approve)
      return [
        fact(
          'ticket.countersigned',
          act,
          { approved: true, kind: ticket.kind, stopped },
          { words },
        ),
      ];
    if (!kind || kind === 'emergency') throw invalid('kind', 'needs_kind');
    const clocks = restartTaskClocks(ticket, kind, act.now, act.rules);
    return [
      fact(
        'ticket.countersigned',
        act,
        {
          approved: false,
          kind,
          stopped,
          ...clocks,
          ...windowOf({ ...ticket, kind }, act.now, act.rules),
        },
        { words },
      ),
    ];
  },
};
