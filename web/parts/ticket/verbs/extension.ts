/** How much may be asked for, who answers it, and when it would be due then? */
import type { ExtensionView } from '../../../../src/contract/overlay-views.ts';
import type { ClockView, TicketView } from '../../../../src/contract/views.ts';
import { type Instant, toInstant, toMillis } from '../../../../src/domain/instant.ts';
import { dueWithin, type WorkingTime } from '../../../../src/domain/sla/intervals.ts';
import {
  EXTENSION_HOURS,
  type ExtensionAnswerer,
  extensionAnswerer,
  HUB_DAYS,
} from '../../../../src/domain/ticket/extension-limits.ts';
import type { ExtensionAmount } from '../../../../src/domain/ticket/overlays.ts';
import { clockOf, leadTask } from '../steps.ts';

const HOUR_CHOICES = [1, 2, 4, 8, 12, EXTENSION_HOURS];
const MINUTES_PER_HOUR = 60;

/** Running days and nights: hours are given; else working days. */
export const isWall = ({ limit }: ClockView): boolean =>
  limit === undefined || limit.unit === 'minutes';

export const finishOfLead = (ticket: TicketView): ClockView | undefined => {
  const lead = leadTask(ticket);
  return lead && clockOf(ticket, 'finish', lead.id);
};

/** `most`: what was asked for; nothing more can be given. */
export const amountChoices = (unit: 'days' | 'hours', most?: number): number[] => {
  const all =
    unit === 'hours' ? HOUR_CHOICES : Array.from({ length: HUB_DAYS }, (_, index) => index + 1);
  if (most === undefined) return all;
  const less = all.filter((each) => each <= most);
  return less.includes(most) ? less : [...less, most];
};

export const answererOf = (ticket: TicketView, amount: ExtensionAmount): ExtensionAnswerer =>
  extensionAnswerer(amount, asksOf(ticket).length > 0);

/** Of the lead of now. */
const asksOf = (ticket: TicketView): ExtensionView[] =>
  ticket.extensions.filter(({ taskId }) => taskId === leadTask(ticket)?.id);

/** Without the cap from above, which the server knows; undefined where the calendar ends before. */
export const dueAfter = (
  { dueAt }: ClockView,
  { days, hours = 0 }: ExtensionAmount,
  time: WorkingTime | undefined,
): Instant | undefined => {
  const limit = days
    ? ({ amount: days, unit: 'working_days' } as const)
    : ({ amount: hours * MINUTES_PER_HOUR, unit: 'minutes' } as const);
  const due = dueWithin(toMillis(dueAt), limit, time);
  return due === undefined ? undefined : toInstant(due);
};
