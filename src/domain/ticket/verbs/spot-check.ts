/**
 * Spot check 抽查: hub or oversight asks the caller, or goes and looks. What was verified and is not
 * so counts against the verifier, and within 15 days after closing the ticket goes on.
 */
import { isHub } from '../../actor.ts';
import { DAY_MS, type Instant, toInstant, toMillis } from '../../instant.ts';
import type { Act } from '../../rules.ts';
import { isOversight } from '../../score/readers.ts';
import type { NewFact } from '../fact.ts';
import { fact, present, unlessIn, type Verb } from '../flow.ts';
import { resumedFinish } from '../resume.ts';
import { leadOf, type SpotCheckWay, type Ticket } from '../ticket.ts';

export type SpotCheckInput = { matches: boolean; how: SpotCheckWay; text: string };

const REOPEN_DAYS = 15;

export const spotCheck: Verb<SpotCheckInput> = {
  isFor: (_ticket, actor) => isHub(actor) || isOversight(actor),
  blocker: (ticket) =>
    unlessIn(ticket, 'closed') ??
    (ticket.spotChecks?.some(({ checkedAt }) => !checkedAt) ? undefined : 'nothing_due'),
  decide: (ticket, { matches, how, text }, act) => {
    const checked = fact('ticket.spot_checked', act, { matches, how }, { words: { text } });
    return matches ? [checked] : [checked, ...reopened(ticket, act)];
  },
};

const reopened = (ticket: Ticket, act: Act): NewFact[] => {
  const lead = leadOf(ticket);
  if (!lead || !ticket.closedAt || act.now > daysAfter(ticket.closedAt, REOPEN_DAYS)) return [];
  const started = present(resumedFinish(ticket, lead.id, act));
  return [fact('ticket.reopened', act, { taskId: lead.id, cause: 'spot_check', started })];
};

const daysAfter = (instant: Instant, days: number): Instant =>
  toInstant(toMillis(instant) + days * DAY_MS);
