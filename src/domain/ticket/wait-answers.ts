/** Who sees what waits, who asked for it, by which clock, and which verbs answer it? */
import { type Actor, isHub, isLeader, isWorker } from '../actor.ts';
import type { Instant } from '../instant.ts';
import { isOversight } from '../score/readers.ts';
import { type Clock, type ClockName, isUnfinished } from '../sla/clock.ts';
import type { Ticket } from './ticket.ts';
import { type VerbName, verbsFor } from './verbs.ts';
import { WAIT_KINDS, type Wait, type WaitKind } from './waits.ts';

const ANSWERS: Record<WaitKind, VerbName[]> = {
  no_owner: ['route'],
  return: ['sign_return', 'answer_return'],
  ruling: ['designate', 'rule'],
  extension: ['answer_extension'],
  release: ['answer_release'],
  pause: ['answer_pause'],
  review: ['end_pause'],
  referral: ['end_pause'],
  meeting: ['end_meeting'],
  order: ['answer_order'],
  consult: ['answer_consult'],
  exclusion: ['sign_exclusion'],
  appeal: ['answer_appeal'],
  spot_check: ['spot_check'],
};

/** First the one that comes next. */
export const answersTo = (
  { kind }: Wait,
  ticket: Ticket,
  actor: Actor,
  now: Instant,
): VerbName[] => {
  const allowed = verbsFor(ticket, actor, now);
  const answers = ANSWERS[kind].filter((verb) => allowed.includes(verb));
  // Once a provisional lead is named, the ruling is what is due.
  return kind === 'ruling' && ticket.ruling?.provisionalAt ? answers.reverse() : answers;
};

/** Hub, oversight and district leaders: of the district; others: what waits for their own unit. */
export const seesAllWaits = (actor: Actor): boolean =>
  isHub(actor) || isOversight(actor) || actor.role === 'district_leader';

/** None: members, party organisations' sums, and the three system roles. */
export const waitKindsSeen = (actor: Actor): WaitKind[] => {
  if (!seesAllWaits(actor)) return isWorker(actor) ? WAIT_KINDS.filter(isWork) : [];
  const isLeading = actor.role === 'district_leader' || (isHub(actor) && isLeader(actor));
  return WAIT_KINDS.filter((kind) => {
    if (kind === 'spot_check') return isHub(actor) || isOversight(actor);
    return isWork(kind) || isLeading || isOversight(actor);
  });
};

const AFTER_CLOSING: readonly WaitKind[] = ['exclusion', 'appeal', 'spot_check'];

const isWork = (kind: WaitKind): boolean => !AFTER_CLOSING.includes(kind);

/** The unit that asked; nobody did where a draw or the clock brought it. */
export const askerOf = ({ kind, n }: Wait, ticket: Ticket): string | undefined => {
  const nth = <T extends { n: number }>(list: readonly T[] = []): T | undefined =>
    list.find((each) => each.n === n);
  switch (kind) {
    case 'no_owner':
      return ticket.raisedBy.unitId;
    case 'return':
      return nth(ticket.returns)?.unitId;
    case 'ruling':
      return ticket.returns?.at(-1)?.unitId;
    case 'extension':
      return nth(ticket.extensions)?.unitId;
    case 'release':
      return nth(ticket.releases)?.unitId;
    case 'pause':
    case 'review':
    case 'referral':
      return nth(ticket.pauses)?.unitId;
    case 'meeting':
      return nth(ticket.meetings)?.calledBy;
    case 'order':
      return nth(ticket.orders)?.byUnitId;
    case 'consult':
      return nth(ticket.consultations)?.byUnitId;
    case 'exclusion':
      return ticket.exclusion?.askedBy.unitId;
    case 'appeal':
      return nth(ticket.appeals)?.unitId;
    case 'spot_check':
      return undefined;
  }
};

const CLOCKS: Partial<Record<WaitKind, ClockName[]>> = {
  no_owner: ['routing'],
  return: ['return_answer'],
  ruling: ['provisional', 'ruling'],
  extension: ['extension_answer'],
  release: ['release_answer'],
  order: ['order'],
};

/** A review, a meeting or a consultation has a date or nothing, and no clock. */
export const clockOfWait = ({ kind, dueAt }: Wait, { clocks }: Ticket): Clock | undefined =>
  clocks.find(
    (clock) => CLOCKS[kind]?.includes(clock.name) && clock.dueAt === dueAt && isUnfinished(clock),
  );
