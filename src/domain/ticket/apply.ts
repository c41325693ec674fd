/** How does one fact change a ticket? Asks no calendar and no directory: facts carry every instant. */
import { applyToClocks } from '../sla/apply-clock.ts';
import { applyOverlay, isOverlayFact, type OverlayFact } from './apply-overlay.ts';
import { leadChanged } from './apply-ownership.ts';
import { applyReview, isReviewFact, type ReviewFact } from './apply-review.ts';
import { applyTask, called, goOn, replaced, type TaskFact } from './apply-task.ts';
import { asItWas } from './as-it-was.ts';
import type { Fact, FactData } from './fact.ts';
import { dropMoot } from './moot.ts';
import type { Pause, Ticket } from './ticket.ts';

export const apply = (ticket: Ticket | undefined, fact: Fact): Ticket => {
  const told = fact.type === 'ticket.raised' ? raised(fact) : change(ticket, fact);
  const after = told.retro ? asItWas(told, fact.type) : told;
  const { attachmentIds = [] } = fact.data;
  return dropMoot({
    ...after,
    version: fact.version,
    updatedAt: fact.at,
    clocks: applyToClocks(after.clocks, fact),
    attachmentIds: [...after.attachmentIds, ...attachmentIds],
  });
};

/** Fold a whole log; undefined for no facts. */
export const replay = (facts: readonly Fact[]): Ticket | undefined =>
  facts.reduce<Ticket | undefined>(apply, undefined);

type RaisedFact = Extract<Fact, { type: 'ticket.raised' }>;

const raised = ({ ticketId, data, at, by }: RaisedFact): Ticket => ({
  id: ticketId,
  number: data.number,
  version: 0,
  updatedAt: at,
  status: data.status,
  round: 1,
  raisedAt: at,
  raisedBy: { personId: by.personId ?? '', unitId: by.unitId ?? '' },
  ...described(data),
  countersign: data.countersign,
  sentBack: false,
  ...(data.status === 'blown' && goneOut(data.situationCode, at)),
  tasks: called([], data.tasks, at),
  clocks: [],
  redoCount: 0,
  ratings: [],
  level: 0,
  attachmentIds: [],
  relapseOf: data.relapseOf,
  linkedIds: data.linkedIds,
});

const described = (data: FactData['ticket.raised'] | FactData['ticket.revised']) => ({
  streetId: data.streetId,
  readerIds: data.readerIds,
  kind: data.kind,
  place: data.place,
  communityId: data.communityId,
  situationCode: data.situationCode,
  source: data.source,
  origin: data.origin,
  sensitivity: data.sensitivity,
  taken: data.taken,
  ask: data.ask,
  words: data.words?.id,
  addressWords: undefined,
  caller: data.caller?.id,
  missing: data.missing,
  planned: data.planned,
  retro: data.retro,
  hands: data.hands,
});

const GOES_OUT: readonly string[] = ['blown', 'working'];

const goneOut = (situationCode: string | undefined, at: Fact['at']) => ({
  blownAt: at,
  ...(situationCode === undefined && { unsortedAtBlow: true as const }),
});

const isTaskFact = (fact: Fact): fact is TaskFact => fact.type.startsWith('task.');

const change = (ticket: Ticket | undefined, fact: Exclude<Fact, RaisedFact>): Ticket => {
  if (!ticket) throw new Error(`${fact.type} before ticket.raised on ${fact.ticketId}`);
  if (isReviewFact(fact)) return applyReview(ticket, fact);
  if (isOverlayFact(fact)) return applyOverlay(ticket, fact);
  return isTaskFact(fact) ? applyTask(ticket, fact) : changeTicket(ticket, fact);
};

const changeTicket = (
  ticket: Ticket,
  fact: Exclude<Fact, RaisedFact | TaskFact | ReviewFact | OverlayFact>,
): Ticket => {
  const { at, data } = fact;
  switch (fact.type) {
    case 'ticket.routed': {
      const situationCode = fact.data.situationCode ?? ticket.situationCode;
      const { replacedTaskIds, missing, tasks } = fact.data;
      const kept = replaced(ticket.tasks, replacedTaskIds);
      return { ...ticket, situationCode, missing, tasks: called(kept, tasks, at) };
    }
    case 'ticket.triaged':
      return {
        ...ticket,
        status: fact.data.status,
        sentBack: fact.data.decision === 'send_back',
        ...(GOES_OUT.includes(fact.data.status) && goneOut(ticket.situationCode, at)),
        tasks: called(ticket.tasks, fact.data.tasks, at),
      };
    case 'ticket.revised':
      return revised(ticket, fact.data, at);
    case 'ticket.blown':
      return {
        ...ticket,
        status: 'blown',
        ...goneOut(ticket.situationCode, at),
        tasks: called(ticket.tasks, fact.data.tasks, at),
      };
    case 'ticket.sent_back':
      return { ...ticket, status: 'draft', sentBack: true };
    case 'ticket.countersigned': {
      const countersign = fact.data.approved ? 'done' : 'refused';
      const { kind, returnUntil } = fact.data;
      const tasks = returnUntil
        ? ticket.tasks.map((task) => (task.role === 'lead' ? { ...task, returnUntil } : task))
        : ticket.tasks;
      return { ...ticket, countersign, kind, tasks };
    }
    case 'ticket.supplemented':
      return {
        ...ticket,
        situationCode: fact.data.situationCode ?? ticket.situationCode,
        caller: fact.data.caller?.id ?? ticket.caller,
        addressWords: fact.data.words?.id ?? ticket.addressWords,
        missing: fact.data.missing,
        planned: fact.data.planned,
      };
    case 'ticket.appointed':
      return { ...ticket, appointedAt: fact.data.meetAt, appointmentWords: data.words?.id };
    case 'ticket.verified':
      return { ...ticket, status: 'rating', verifiedAt: at, ratings: fact.data.ratings };
    case 'ticket.redone':
      return {
        ...goOn(ticket, fact.data.taskId),
        status: 'working',
        redoCount: ticket.redoCount + 1,
        reportedAt: undefined,
        level: Math.max(ticket.level, fact.data.level),
      };
    case 'ticket.cancelled':
      return { ...ticket, status: 'cancelled' };
    case 'ticket.closed':
      return { ...ticket, status: 'closed', closedAt: at };
    case 'hands.called': {
      const { wanted, scope, until, words } = fact.data;
      return { ...ticket, hands: { wanted, scope, until, words: words?.id } };
    }
    case 'hands.ended':
      return ticket.hands ? { ...ticket, hands: { ...ticket.hands, ended: true } } : ticket;
    case 'ticket.paused': {
      const { n, kind, unitId, until, words } = fact.data;
      const asked = ticket.pauses?.find((each) => each.n === n);
      const { state: _, ...rest } = asked ?? { n, kind, unitId };
      const pause: Pause = asked
        ? {
            ...rest,
            n,
            kind,
            unitId,
            from: at,
            until,
            words: asked.words,
            decisionWords: words?.id,
          }
        : { n, kind, unitId, from: at, until, words: words?.id };
      const others = ticket.pauses?.filter((each) => each.n !== n) ?? [];
      return { ...ticket, pauses: [...others, pause] };
    }
    case 'ticket.resumed': {
      const { n } = fact.data;
      const ended = (pause: Pause) => (pause.n === n ? { ...pause, endedAt: at } : pause);
      return { ...ticket, pauses: ticket.pauses?.map(ended) };
    }
    case 'clock.red':
    case 'clock.escalated':
      return { ...ticket, level: Math.max(ticket.level, fact.data.level ?? 0) };
    case 'ticket.escalated':
      return { ...ticket, level: Math.max(ticket.level, fact.data.level) };
    case 'ticket.withdrawn':
      return fact.data.hazard
        ? { ...ticket, withdrawnAt: at }
        : { ...ticket, status: 'cancelled', withdrawnAt: at };
    case 'ticket.merged': {
      const { intoId: ticketId, intoNumber: number } = fact.data;
      return { ...ticket, status: 'merged', mergedInto: { ticketId, number } };
    }
    case 'ticket.absorbed': {
      const { fromId: ticketId, fromNumber: number, callers } = fact.data;
      return {
        ...ticket,
        absorbed: [...(ticket.absorbed ?? []), { ticketId, number }],
        otherCallers: [...(ticket.otherCallers ?? []), ...callers],
      };
    }
    case 'ticket.reblown':
      return {
        ...leadChanged(ticket, fact.data, at),
        status: 'blown',
        round: fact.data.round,
        reportedAt: undefined,
        verifiedAt: undefined,
        closedAt: undefined,
        ratings: [],
        redoCount: 0,
        // A new round: its own returns, its own case, and it goes to the unit's leader.
        ruling: undefined,
        exclusion: undefined,
        retro: undefined,
        level: Math.max(ticket.level, 1),
      };
    case 'ticket.commented':
    case 'ticket.attached':
    case 'clock.yellow':
    case 'clock.moved':
    case 'contact.viewed':
    case 'content.purged':
      return ticket;
  }
};

const revised = (ticket: Ticket, data: FactData['ticket.revised'], at: Fact['at']): Ticket => ({
  ...ticket,
  ...described(data),
  // Told as something else, it is no relapse of that.
  relapseOf: data.situationCode === ticket.situationCode ? ticket.relapseOf : undefined,
  caller: data.caller?.id ?? ticket.caller,
  countersign: data.countersign,
  status: data.status,
  sentBack: false,
  ...(data.status === 'blown' && goneOut(data.situationCode, at)),
  tasks: called(ticket.tasks, data.tasks, at),
});
