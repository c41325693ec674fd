/** Instruct 批示: a district leader; oversight and hub give a supervision order 督办单. The owner stays the owner. */
import { type Actor, isHub, isLeader, worksFor } from '../../actor.ts';
import { invalid } from '../../error.ts';
import type { Instant } from '../../instant.ts';
import type { Act } from '../../rules.ts';
import { isOversight } from '../../score/readers.ts';
import type { Clock } from '../../sla/clock.ts';
import { appointedTimes, newClock } from '../../sla/start.ts';
import type { NewFact } from '../fact.ts';
import { fact, nextN, unlessIn, type Verb } from '../flow.ts';
import type { Order } from '../overlays.ts';
import { leadOf, type Ticket } from '../ticket.ts';

export type InstructInput = { text: string; dueAt?: Instant; unitId?: string };

export const instruct: Verb<InstructInput> = {
  isFor: (_ticket, actor) => mayOrder(actor),
  blocker: (ticket) => unlessIn(ticket, 'blown', 'working', 'reported'),
  decide: (ticket, { text, dueAt, unitId: given }, act) => {
    const { actor, now } = act;
    if (dueAt && dueAt <= now) throw invalid('dueAt', 'instant_passed');
    const unitId = given ?? leadOf(ticket)?.unitId ?? ticket.streetId;
    const isHere =
      ticket.streetId === unitId || ticket.tasks.some((task) => task.unitId === unitId);
    if (!isHere) throw invalid('unitId', 'unknown_unit');
    const kind: Order['kind'] = actor.role === 'district_leader' ? 'instruction' : 'supervision';
    return orderFacts(ticket, [{ unitId, dueAt, text }], act, kind);
  },
};

type Ordered = { unitId: string; dueAt?: Instant; text: string };

/** One order each, numbered on, with a clock where an instant is given. */
export const orderFacts = (
  ticket: Ticket,
  orders: readonly Ordered[],
  act: Act,
  kind: Order['kind'] = 'supervision',
): NewFact[] => {
  const made: Clock[] = [];
  return orders.map(({ unitId, dueAt, text }, index) => {
    const subject = { ...ticket, clocks: ticket.clocks.concat(made) };
    const started = dueAt && !ticket.retro ? [orderClock(unitId, dueAt, subject, act)] : [];
    made.push(...started);
    const data = { n: nextN(ticket.orders) + index, kind, unitId, dueAt, started };
    return fact('order.given', act, data, { words: { text } });
  });
};

const orderClock = (unitId: string, dueAt: Instant, subject: Ticket, { now, rules }: Act): Clock =>
  newClock('order', { unitId }, subject, rules, appointedTimes(now, dueAt));

export type AnswerOrderInput = { n: number; text: string };

export const answerOrder: Verb<AnswerOrderInput> = {
  isFor: (ticket, actor) => (ticket.orders ?? []).some(({ unitId }) => worksFor(actor, unitId)),
  blocker: (ticket, actor) =>
    unlessIn(ticket, 'blown', 'working', 'reported', 'rating') ??
    (openOrders(ticket).some(({ unitId }) => worksFor(actor, unitId)) ? undefined : 'nothing_due'),
  decide: (ticket, { n, text }, act) => {
    const order = openOrders(ticket).find((each) => each.n === n);
    if (!order || !worksFor(act.actor, order.unitId)) throw invalid('n', 'nothing_due');
    return [
      fact(
        'order.answered',
        act,
        { n, stopped: order.clockId ? [order.clockId] : [] },
        { words: { text } },
      ),
    ];
  },
};

export const openOrders = ({ orders = [] }: Ticket): Order[] =>
  orders.filter(({ answeredAt }) => !answeredAt);

const mayOrder = (actor: Actor): boolean =>
  actor.role === 'district_leader' || isOversight(actor) || (isHub(actor) && isLeader(actor));
