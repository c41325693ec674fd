/** How do returns, rulings, meetings and the like change a ticket? */
import { applyCoordination, type CoordinationFact } from './apply-coordination.ts';
import { applyOwnership, type OwnershipFact } from './apply-ownership.ts';
import { applyTiming, type TimingFact } from './apply-timing.ts';
import type { Fact } from './fact.ts';
import type { Ticket } from './ticket.ts';

const OWNERSHIP = ['return', 'ruling', 'lead', 'support', 'release'];
const TIMING = ['extension', 'pause', 'milestone', 'milestones'];
const COORDINATION = ['consult', 'meeting', 'order', 'caller', 'callers'];

const NOUNS = new Set([...OWNERSHIP, ...TIMING, ...COORDINATION]);

export type OverlayFact = OwnershipFact | TimingFact | CoordinationFact;

export const isOverlayFact = (fact: Fact): fact is OverlayFact => NOUNS.has(nounOf(fact));

export const applyOverlay = (ticket: Ticket, fact: OverlayFact): Ticket => {
  if (isOf<OwnershipFact>(fact, OWNERSHIP)) return applyOwnership(ticket, fact);
  return isOf<TimingFact>(fact, TIMING)
    ? applyTiming(ticket, fact)
    : applyCoordination(ticket, fact as CoordinationFact);
};

const isOf = <T extends OverlayFact>(fact: OverlayFact, nouns: readonly string[]): fact is T =>
  nouns.includes(nounOf(fact));

/** 'return' of 'return.asked'. */
const nounOf = ({ type }: Fact): string => type.slice(0, type.indexOf('.'));
