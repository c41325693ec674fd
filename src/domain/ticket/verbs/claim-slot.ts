/** Claim a slot: a registered member answers a call for hands, or an organisation takes places for its members. */

import { type Actor, isWorker } from '../../actor.ts';
import { invalid } from '../../error.ts';
import type { Act } from '../../rules.ts';
import type { NewFact } from '../fact.ts';
import { fact, unlessIn, type Verb } from '../flow.ts';
import { isInCall, isVolunteer, placeOfOrganisation } from '../sight.ts';
import { openSlots, type Ticket } from '../ticket.ts';
import { type ClaimInput, refusePast } from './claim.ts';

export type ClaimSlotInput = ClaimInput & {
  /** How many an organisation takes; 1 where it is not said. */
  places?: number;
};

export const claimSlot: Verb<ClaimSlotInput> = {
  isFor: (ticket, actor) =>
    (actor.role === 'member' || isOrganisation(actor)) &&
    (isInCall(ticket, actor) ||
      isVolunteer(ticket, actor.personId) ||
      placeOfOrganisation(ticket, actor) !== undefined),
  blocker: (ticket, actor, now) => {
    const { hands } = ticket;
    if (isVolunteer(ticket, actor.personId)) return 'already_helping';
    if (!hands || (hands.until && hands.until < now)) return 'no_call';
    const isFree = openSlots(ticket) > 0 || takesFromOrganisation(ticket, actor) !== undefined;
    return unlessIn(ticket, 'blown', 'working') ?? (isFree ? undefined : 'slots_full');
  },
  decide: (ticket, input, act) => {
    refusePast(input.eta, act.now);
    return isOrganisation(act.actor)
      ? takePlaces(ticket, input, act)
      : [takeOne(ticket, input, act)];
  },
};

const isOrganisation = (actor: Actor): boolean =>
  actor.unit.kind === 'party_org' && isWorker(actor);

const takesFromOrganisation = (ticket: Ticket, actor: Actor) =>
  actor.role === 'member' ? placeOfOrganisation(ticket, actor) : undefined;

const wordsOf = ({ who, note }: ClaimInput) => ({ ...(who && { who }), ...(note && { note }) });

const takeOne = (ticket: Ticket, input: ClaimInput, act: Act): NewFact => {
  const taken = takesFromOrganisation(ticket, act.actor);
  const taskId = taken?.id ?? String(ticket.tasks.length + 1);
  const { personId } = act.actor;
  const data = { taskId, personId, eta: input.eta, slot: true as const };
  return fact('task.claimed', act, data, { words: wordsOf(input) });
};

/** One task each: its members come one by one. */
const takePlaces = (ticket: Ticket, input: ClaimSlotInput, act: Act): NewFact[] => {
  const { places = 1, eta } = input;
  if (places > openSlots(ticket)) throw invalid('places', 'slots_full');
  return Array.from({ length: places }, (_, index) => {
    const taskId = String(ticket.tasks.length + 1 + index);
    const data = { taskId, unitId: act.actor.unit.id, eta, slot: true as const };
    return fact('task.claimed', act, data, { words: wordsOf(input) });
  });
};
