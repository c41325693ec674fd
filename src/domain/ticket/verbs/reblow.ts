/** Reblow 二次吹哨: the chief blows again what was not solved; a new round with new clocks. */
import { isChief, isStreetOf } from '../../actor.ts';
import { invalid, type Reason } from '../../error.ts';
import { DAY_MS, type Instant, toMillis } from '../../instant.ts';
import { refuseLead } from '../change-lead.ts';
import { call, clockIds, fact, taskClockIds, unlessIn, type Verb } from '../flow.ts';
import type { ReblowCause } from '../overlays.ts';
import { leadOf, type Ticket } from '../ticket.ts';

export type ReblowInput = { cause: ReblowCause; text: string; unitId?: string };

const DAYS = 15;

export const reblow: Verb<ReblowInput> = {
  isFor: (ticket, actor, now) => isStreetOf(actor, ticket) && isChief(actor, now),
  blocker: (ticket, _actor, now) =>
    unlessIn(ticket, 'reported', 'rating', 'closed') ?? closedTooLong(ticket, now, DAYS),
  decide: (ticket, { cause, text, unitId }, act) => {
    const lead = leadOf(ticket);
    const leadUnitId = unitId ?? lead?.unitId;
    if (!leadUnitId || leadUnitId === ticket.streetId) throw invalid('unitId', 'field_missing');
    refuseLead('unitId', leadUnitId, ticket, act);
    const { tasks, started } = call(
      { leadUnitId, supportUnitIds: [] },
      { ...ticket, retro: undefined },
      act.now,
      act.rules,
    );
    const gone = ticket.tasks.filter((task) => task.unitId === leadUnitId || task.id === lead?.id);
    const replacedTaskIds = gone
      .filter(({ status }) => !['waived', 'released', 'replaced'].includes(status))
      .map(({ id }) => id);
    const voided = [
      ...replacedTaskIds.flatMap((id) => taskClockIds(ticket, id)),
      ...clockIds(ticket, ['verification', 'rating']),
    ];
    const data = { round: ticket.round + 1, cause, tasks, replacedTaskIds, started, voided };
    return [fact('ticket.reblown', act, data, { words: { text } })];
  },
};

/** Within fifteen days of closing, to the second. */
export const closedTooLong = (
  { status, closedAt }: Ticket,
  now: Instant,
  days: number,
): Reason | undefined =>
  status === 'closed' && closedAt && toMillis(now) - toMillis(closedAt) > days * DAY_MS
    ? 'reopen_over'
    : undefined;
