/** Appeal 申诉: a unit that was called, or the street, objects to how the ticket counts, once per closing. */
import { type Actor, isStreetOf, isWorker } from '../../actor.ts';
import { conflict } from '../../error.ts';
import { DAY_MS, type Instant, toMillis } from '../../instant.ts';
import { type Calendar, endOfWorkingDay } from '../../sla/calendar.ts';
import { fact, unlessIn, type Verb } from '../flow.ts';
import type { Ticket } from '../ticket.ts';

export type AppealInput = { text: string; attachmentIds?: string[] };

const WORKING_DAYS = 5;
/** No five working days take longer, so the screen need not ask the calendar. */
const DAYS_MAX = 31;

export const appeal: Verb<AppealInput> = {
  isFor: (ticket, actor) => isStreetOf(actor, ticket) || hadTask(ticket, actor),
  blocker: (ticket, actor, now) => {
    const { closedAt = '' } = ticket;
    const wrong = unlessIn(ticket, 'closed');
    if (wrong) return wrong;
    if (ticket.exclusion?.state === 'excluded') return 'nothing_due';
    if (ticket.appeals?.some(({ unitId, at }) => unitId === actor.unit.id && at >= closedAt))
      return 'already_there';
    return toMillis(now) - toMillis(closedAt) > DAYS_MAX * DAY_MS ? 'appeal_over' : undefined;
  },
  decide: (ticket, { text, attachmentIds }, act) => {
    if (act.now > appealUntil(ticket, act.rules.calendar)) throw conflict('appeal_over');
    const n = (ticket.appeals?.length ?? 0) + 1;
    const data = { n, unitId: act.actor.unit.id, attachmentIds };
    return [fact('ticket.appealed', act, data, { words: { text } })];
  },
};

/** Closed on Thursday 2026-11-19: until Thursday 2026-11-26, 17:30. */
const appealUntil = ({ closedAt = '' }: Ticket, calendar: Calendar): Instant =>
  endOfWorkingDay(closedAt, WORKING_DAYS, calendar);

const hadTask = (ticket: Ticket, actor: Actor): boolean =>
  isWorker(actor) && ticket.tasks.some(({ unitId }) => unitId === actor.unit.id);
