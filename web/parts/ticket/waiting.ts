/** Which request on this ticket waits for an answer of mine, from whom, and by which clock? */
import type { ClockView, MeView, Ref, TicketView } from '../../../src/contract/views.ts';
import type { ClockName } from '../../../src/domain/sla/clock.ts';
import type { VerbName } from '../../../src/domain/ticket/verbs.ts';
import { isTicking } from './clocks.ts';

export type Waiting = { verb: VerbName; clock?: ClockView; from?: Ref };

const CLOCK_OF: Partial<Record<VerbName, ClockName>> = {
  answer_return: 'return_answer',
  designate: 'provisional',
  rule: 'ruling',
  answer_extension: 'extension_answer',
  answer_release: 'release_answer',
  answer_order: 'order',
};

/** Before a claim: they decide who has it and whether its clocks run. */
const DECISIONS = [
  'sign_return',
  'answer_return',
  'designate',
  'rule',
  'answer_extension',
  'answer_release',
  'answer_pause',
] as const satisfies readonly VerbName[];

/** Once it is claimed: what others asked of us. */
const REPLIES = ['answer_consult', 'answer_order'] as const satisfies readonly VerbName[];

export const decisionWaiting = (ticket: TicketView, me: MeView | null | undefined) =>
  firstOf(DECISIONS, ticket, me);

export const replyWaiting = (ticket: TicketView, me: MeView | null | undefined) =>
  firstOf(REPLIES, ticket, me);

const firstOf = (
  verbs: readonly VerbName[],
  ticket: TicketView,
  me: MeView | null | undefined,
): Waiting | undefined => {
  for (const verb of verbs) {
    if (!ticket.verbs.includes(verb)) continue;
    const clock = clockFor(verb, ticket, me);
    if (isOwed(verb, clock, ticket, me)) return { verb, clock, from: fromOf(verb, ticket, me) };
  }
};

/** The one of several that is due first. */
const clockFor = (
  verb: VerbName,
  { clocks }: TicketView,
  me: MeView | null | undefined,
): ClockView | undefined => {
  const name = CLOCK_OF[verb];
  const running = clocks.filter((clock) => clock.name === name && isTicking(clock));
  const own = running.filter(({ unitId }) => unitId === me?.user.unit.id);
  return (own.length > 0 ? own : running).sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0];
};

/** Whoever the clock belongs to owes it; others may answer, and nothing presses them. */
const isOwed = (
  verb: VerbName,
  clock: ClockView | undefined,
  { ruling }: TicketView,
  me: MeView | null | undefined,
): boolean => {
  if (verb === 'designate' && ruling?.provisional) return false;
  return clock === undefined || clock.unitId === me?.user.unit.id;
};

const fromOf = (
  verb: VerbName,
  ticket: TicketView,
  me: MeView | null | undefined,
): Ref | undefined => {
  const mine = me?.user.unit.id;
  switch (verb) {
    case 'sign_return':
    case 'answer_return':
    case 'designate':
    case 'rule':
      return ticket.returns.findLast(({ state }) => OPEN_RETURN.includes(state))?.unit;
    case 'answer_extension':
      return ticket.extensions.find(({ state }) => state === 'asked')?.unit;
    case 'answer_release':
      return ticket.releases.find(({ state }) => state === 'asked')?.unit;
    case 'answer_pause':
      return ticket.pauses.find(({ state }) => state === 'asked')?.by;
    case 'answer_consult':
      return ticket.consultations.find((each) => each.unit.id === mine && !each.answeredAt)?.by;
    case 'answer_order':
      return ticket.orders.find((each) => each.unit.id === mine && !each.answeredAt)?.by;
    default:
      return undefined;
  }
};

const OPEN_RETURN: readonly string[] = ['unsigned', 'asked', 'disputed'];
