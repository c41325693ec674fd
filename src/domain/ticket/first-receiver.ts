/** 首问负责: who took the citizen's request stays named until somebody else has claimed. */
import type { Source, Ticket } from './ticket.ts';

const FROM_CITIZENS: readonly Source[] = ['resident', 'hotline', 'community'];

export const firstReceiverOf = (
  ticket: Ticket,
): { personId: string; unitId: string } | undefined => {
  const isAsked = FROM_CITIZENS.includes(ticket.source) || ticket.caller !== undefined;
  const isOpen = ['draft', 'pending', 'blown', 'working'].includes(ticket.status);
  const isTaken = ticket.tasks.some(
    ({ role, unitId, claimedAt }) =>
      role !== 'volunteer' && claimedAt !== undefined && unitId !== ticket.raisedBy.unitId,
  );
  return isAsked && isOpen && !isTaken ? ticket.raisedBy : undefined;
};
