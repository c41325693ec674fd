/** How did the street do on a ticket: was its whistle clear, its verification in time, its own work done? */
import { isSelfHandled, leadOf, type Ticket } from '../ticket/ticket.ts';
import type { CaseOf, CaseRow } from './case.ts';
import { cardsOf, clocksOf, inTime, isSolved, mark } from './marks.ts';

export const streetRow = (ticket: Ticket, common: CaseOf): CaseRow => {
  const isWhistle = !isSelfHandled(ticket);
  return {
    ...common,
    taskId: '0',
    role: 'street',
    unitId: ticket.streetId,
    counts: isWhistle,
    marks: {
      ...mark('clear', isWhistle ? isClear(ticket) : undefined),
      ...mark('verified', verifiedInTime(ticket)),
      ...mark('self_solved', solvedByItself(ticket)),
    },
    late: false,
    redos: 0,
    ...cardsOf(ticket.clocks.filter(({ unitId }) => unitId === ticket.streetId)),
    seconds: {},
    doubtful: isDoubtful(ticket),
  };
};

/** With a situation when it went out, never reassigned, no return upheld, and no ruling that another leads. */
const isClear = ({ unsortedAtBlow, reassigned, returns = [], ruling, tasks }: Ticket): boolean => {
  const first = tasks.find(({ role }) => role === 'lead')?.unitId;
  return (
    !unsortedAtBlow &&
    !reassigned &&
    returns.every(({ state }) => state !== 'accepted') &&
    (ruling?.leadUnitId ?? first) === first
  );
};

/** A spot check that found something else counts against whoever verified. */
const verifiedInTime = (ticket: Ticket): boolean | undefined => {
  const met = inTime(clocksOf(ticket, 'verification'));
  const isBelied = ticket.spotChecks?.some(({ matches }) => matches === false) ?? false;
  return met === undefined ? undefined : met && !isBelied;
};

/** Of its communities' drafts and of what was handed down; undefined for anything else. */
const solvedByItself = (ticket: Ticket): boolean | undefined => {
  const { raisedBy, communityId, blownAt, raisedAt } = ticket;
  const isDraft = raisedBy.unitId === communityId && blownAt !== raisedAt;
  if (!isDraft && ticket.source !== 'handed_down') return undefined;
  return isSelfHandled(ticket) && isSolved(leadOf(ticket)?.outcome);
};

const isDoubtful = (ticket: Ticket): boolean | undefined => {
  const isRefused = ticket.countersign === 'refused';
  if (ticket.kind !== 'emergency' && !isRefused) return undefined;
  return isRefused || clocksOf(ticket, 'countersign').some(({ red }) => red === true);
};
