/** Instruct 批示: a district leader; oversight and hub give a supervision order 督办单. The owner stays the owner. */
import { type Actor, isHub, isLeader, worksFor } from '../../actor.ts';
import { invalid } from '../../error.ts';
import { type Instant, minutesBetween, plusMinutes } from '../../instant.ts';
import { isOversight } from '../../score/readers.ts';
import { APPOINTED, newClock } from '../../sla/start.ts';
import { fact, nextN, unlessIn, type Verb } from '../flow.ts';
import type { Order } from '../overlays.ts';
import { leadOf, type Ticket } from '../ticket.ts';

export type InstructInput = { text: string; dueAt?: Instant; unitId?: string };

export const instruct: Verb<InstructInput> = {
  isFor: (_ticket, actor) => mayOrder(actor),
  blocker: (ticket) => unlessIn(ticket, 'blown', 'working', 'reported'),
  decide: (ticket, { text, dueAt, unitId: given }, act) => {
    const { actor, now, rules } = act;
    if (dueAt && dueAt <= now) throw invalid('dueAt', 'instant_passed');
    const unitId = given ?? leadOf(ticket)?.unitId ?? ticket.streetId;
    const isHere =
      ticket.streetId === unitId || ticket.tasks.some((task) => task.unitId === unitId);
    if (!isHere) throw invalid('unitId', 'unknown_unit');
    const kind: Order['kind'] = actor.role === 'district_leader' ? 'instruction' : 'supervision';
    const started = dueAt
      ? [
          newClock('order', { unitId }, ticket, rules, {
            startedAt: now,
            dueAt,
            yellowAt: plusMinutes(now, minutesBetween(now, dueAt) * 0.75),
            policy: APPOINTED,
          }),
        ]
      : [];
    const data = { n: nextN(ticket.orders), kind, unitId, dueAt, started };
    return [fact('order.given', act, data, { words: { text } })];
  },
};

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
      fact('order.answered', act, { n, stopped: clocksOf(ticket, order) }, { words: { text } }),
    ];
  },
};

export const openOrders = ({ orders = [] }: Ticket): Order[] =>
  orders.filter(({ answeredAt }) => !answeredAt);

const mayOrder = (actor: Actor): boolean =>
  actor.role === 'district_leader' || isOversight(actor) || (isHub(actor) && isLeader(actor));

/** The one that started with it. */
const clocksOf = (ticket: Ticket, order: Order): string[] =>
  ticket.clocks
    .filter(
      (clock) =>
        clock.name === 'order' &&
        !clock.stoppedAt &&
        clock.startedAt === order.at &&
        clock.dueAt === order.dueAt,
    )
    .map(({ id }) => id);
