/** Which of the verbs allowed now are this person's duty, and which are merely possible? */
import type { MeView, TaskView, TicketView } from '../../../src/contract/views.ts';
import type { VerbName } from '../../../src/domain/ticket/verbs.ts';
import { isInForce } from './steps.ts';
import { decisionWaiting, replyWaiting } from './waiting.ts';

/** What is done about how a closed ticket counts. */
const REVIEWS = ['exclude', 'sign_exclusion', 'appeal', 'answer_appeal', 'spot_check'] as const;
type ReviewVerb = (typeof REVIEWS)[number];

/** These have their own place on the page: the comment box, the caller's part, the review. */
const ELSEWHERE: readonly VerbName[] = ['comment', 'view_contact', ...REVIEWS];

/** Somebody waits for these; the others change plans or call them off and never press forward. */
const DUTIES: readonly VerbName[] = [
  'claim',
  'claim_slot',
  'arrive',
  'leave',
  'progress',
  'report',
  'sign',
  'countersign',
  'triage',
  'revise',
  'route',
  'verify',
  'redo',
  'answer_callers',
];

export const reviewVerbs = ({ verbs }: TicketView): ReviewVerb[] =>
  REVIEWS.filter((verb) => verbs.includes(verb));

export type Acts = { main?: VerbName; others: VerbName[] };

export const actsOf = (ticket: TicketView, me: MeView | null | undefined): Acts => {
  const acts = ticket.verbs.filter((verb) => !ELSEWHERE.includes(verb));
  const main = mainAct(acts, ticket, me);
  return { main, others: acts.filter((verb) => verb !== main) };
};

/** What others wait for comes first: a decision before all, a reply once the own task is claimed. */
const mainAct = (
  acts: readonly VerbName[],
  ticket: TicketView,
  me: MeView | null | undefined,
): VerbName | undefined => {
  const decision = decisionWaiting(ticket, me)?.verb;
  if (decision) return decision;
  const isCalled = acts.includes('claim') || acts.includes('claim_slot');
  const reply = isCalled ? undefined : replyWaiting(ticket, me)?.verb;
  return reply ?? DUTIES.find((verb) => acts.includes(verb) && isDuty(verb, ticket, me));
};

/** The task of this person's unit, or their own as a volunteer. */
export const ownTask = (ticket: TicketView, me: MeView | null | undefined): TaskView | undefined =>
  ticket.tasks.findLast(
    (task) =>
      isInForce(task) &&
      (me?.user.role === 'member'
        ? task.person?.id === me.user.id
        : task.unit?.id === me?.user.unit.id),
  );

/** The street may note an arrival for others: possible, not its duty. */
export const arrivesForOthers = (ticket: TicketView, me: MeView | null | undefined): boolean => {
  const own = ownTask(ticket, me);
  return own === undefined || (own.status !== 'waiting' && own.status !== 'claimed');
};

/** Why the lead finds no report to make: a support is still at work. */
export const waitsForSupports = (ticket: TicketView, me: MeView | null | undefined): boolean => {
  const own = ownTask(ticket, me);
  if (own?.role !== 'lead' || ticket.verbs.includes('report')) return false;
  if (own.status !== 'claimed' && own.status !== 'on_site') return false;
  return ticket.tasks.some(
    (task) => task.role === 'support' && isInForce(task) && task.status !== 'done',
  );
};

const isDuty = (verb: VerbName, ticket: TicketView, me: MeView | null | undefined): boolean =>
  !(verb === 'arrive' && arrivesForOthers(ticket, me)) &&
  !(verb === 'leave' && me?.user.role !== 'member');
