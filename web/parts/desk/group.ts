/** What waits for me, under which heading, and what is due first? */
import type { ClockView, MeView, Ref, TicketView } from '../../../src/contract/views.ts';
import type { VerbName } from '../../../src/domain/ticket/verbs.ts';
import { nearestOf } from '../ticket/clocks.ts';
import { arrivesForOthers, ownTask } from '../ticket/duties.ts';
import { clockOf } from '../ticket/steps.ts';
import { decisionWaiting, replyWaiting } from '../ticket/waiting.ts';

export const GROUPS = [
  'claim',
  'answer',
  'route',
  'countersign',
  'sign',
  'triage',
  'arrive',
  'report',
  'verify',
  'revise',
  'supplement',
  'exclusion',
  'appeal',
  'spot_check',
  'helping',
  'calls',
  'follow',
] as const;
export type GroupName = (typeof GROUPS)[number];

export type DeskItem = {
  ticket: TicketView;
  group: GroupName;
  /** The verb the row offers; none where others must act. */
  verb?: VerbName;
  clock?: ClockView;
  /** Who asked, where an answer is waited for. */
  from?: Ref;
};

export type DeskGroup = { name: GroupName; items: DeskItem[] };

/** Undefined: nothing of it is mine. */
export const deskItem = (ticket: TicketView, me: MeView): DeskItem | undefined => {
  const found = placeOf(ticket, me);
  return found && { ticket, ...found };
};

/** Headings in a fixed order, rows by their due instant; those without a clock last. */
export const groupDesk = (items: readonly DeskItem[]): DeskGroup[] =>
  GROUPS.map((name) => ({
    name,
    items: items.filter((item) => item.group === name).sort(byDue),
  })).filter((group) => group.items.length > 0);

/** What the badge counts: all that stands open on the desk; the rest waits for others. */
export const waitingCount = (items: readonly DeskItem[]): number =>
  items.filter(({ group }) => group !== 'follow').length;

/** What is due first of all that waits for me. */
export const firstDue = (items: readonly DeskItem[]): DeskItem | undefined =>
  items
    .filter((item) => item.clock && item.group !== 'follow' && item.group !== 'calls')
    .sort(byDue)[0];

/** While a finger is on the list nothing moves: rows keep their places, new ones go to the end. */
export const keepOrder = (groups: readonly DeskGroup[], held: readonly string[]): DeskGroup[] => {
  const rank = new Map(held.map((id, index) => [id, index]));
  const rankOf = ({ ticket }: DeskItem): number => rank.get(ticket.id) ?? held.length;
  return groups.map(({ name, items }) => ({
    name,
    items: [...items].sort((a, b) => rankOf(a) - rankOf(b)),
  }));
};

type Place = Omit<DeskItem, 'ticket'>;

const placeOf = (ticket: TicketView, me: MeView): Place | undefined => {
  const can = (verb: VerbName): boolean => ticket.verbs.includes(verb);
  const own = ownTask(ticket, me);
  const decision = decisionWaiting(ticket, me);
  if (decision) return { group: 'answer', ...decision };
  const ofTicket = (name: ClockView['name']) => clockOf(ticket, name);
  const ofTask = (name: ClockView['name']) => own && clockOf(ticket, name, own.id);
  if (can('claim')) return { group: 'claim', verb: 'claim', clock: ofTask('claim') };
  const reply = replyWaiting(ticket, me);
  if (reply) return { group: 'answer', ...reply };
  if (can('route')) return { group: 'route', verb: 'route', clock: ofTicket('routing') };
  if (can('countersign'))
    return { group: 'countersign', verb: 'countersign', clock: ofTicket('countersign') };
  if (can('sign')) return { group: 'sign', verb: 'sign', clock: ofTicket('signature') };
  if (can('triage')) return { group: 'triage', verb: 'triage', clock: nearestOf(ticket.clocks) };
  if (can('verify')) return { group: 'verify', verb: 'verify', clock: ofTicket('verification') };
  if (can('revise')) return { group: 'revise', verb: 'revise', clock: nearestOf(ticket.clocks) };
  if (can('sign_exclusion')) return { group: 'exclusion', verb: 'sign_exclusion' };
  if (can('answer_appeal')) return { group: 'appeal', verb: 'answer_appeal' };
  if (can('spot_check')) return { group: 'spot_check', verb: 'spot_check' };
  return workPlace(ticket, me) ?? helpPlace(ticket, me) ?? restPlace(ticket, me);
};

/** A claimed task is under way to the place while it has an arrival clock, then waits for its report. */
const workPlace = (ticket: TicketView, me: MeView): Place | undefined => {
  const own = ownTask(ticket, me);
  if (!own || own.role === 'volunteer' || own.status === 'done') return undefined;
  const can = (verb: VerbName): boolean => ticket.verbs.includes(verb);
  const arrive = clockOf(ticket, 'arrive', own.id);
  const mayArrive = can('arrive') && !arrivesForOthers(ticket, me);
  if (mayArrive && arrive && !arrive.stoppedAt)
    return { group: 'arrive', verb: 'arrive', clock: arrive };
  const clock = nearestOf(ticket.clocks.filter((each) => each.taskId === own.id));
  if (can('progress') && own.firstAnswerAt === undefined && own.role === 'lead')
    return { group: 'report', verb: 'progress', clock };
  if (can('report')) return { group: 'report', verb: 'report', clock };
  return can('progress') ? { group: 'report', verb: 'progress', clock } : undefined;
};

const helpPlace = (ticket: TicketView, me: MeView): Place | undefined => {
  if (me.user.role !== 'member') return undefined;
  if (ticket.verbs.includes('claim_slot')) return { group: 'calls', verb: 'claim_slot' };
  const own = ownTask(ticket, me);
  if (!own || own.status === 'done') return undefined;
  const verb = ticket.verbs.find((each) => each === 'arrive' || each === 'report');
  return { group: 'helping', verb };
};

const restPlace = (ticket: TicketView, me: MeView): Place | undefined => {
  if (me.user.role === 'member') return undefined;
  if (ticket.verbs.includes('supplement'))
    return { group: 'supplement', verb: 'supplement', clock: clockOf(ticket, 'missing') };
  if (ticket.verbs.includes('answer_callers') && ticket.street.id === me.user.unit.id)
    return { group: 'answer', verb: 'answer_callers' };
  // Asked by oversight, to be signed by another unit.
  if (me.user.unit.kind === 'oversight' && ticket.exclusion?.state === 'asked')
    return { group: 'follow' };
  const isOurs = ticket.raisedBy?.unit.id === me.user.unit.id || ownTask(ticket, me) !== undefined;
  const isOpen = ['draft', 'pending', 'blown', 'working', 'reported'].includes(ticket.status);
  return isOurs && isOpen ? { group: 'follow', clock: nearestOf(ticket.clocks) } : undefined;
};

const LAST = '9';

const byDue = (a: DeskItem, b: DeskItem): number =>
  dueOf(a) < dueOf(b) ? -1 : dueOf(a) > dueOf(b) ? 1 : 0;

const dueOf = ({ clock, ticket }: DeskItem): string => clock?.dueAt ?? `${LAST}${ticket.raisedAt}`;
