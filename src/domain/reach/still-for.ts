/** Somebody moved to another unit, or became somebody else there: is what they were told still theirs to know? */
import type { Actor } from '../actor.ts';
import { sightOf } from '../ticket/sight.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { Telling } from './telling.ts';

/** What is about a member's own service stays theirs in whichever organisation. */
export const isStillFor = (
  person: Actor,
  { kind, unitId }: Pick<Telling, 'kind' | 'unitId'>,
  ticket: Ticket | undefined,
): boolean => {
  if (kind !== 'service' && unitId !== person.unit.id) return false;
  return ticket === undefined || sightOf(person, ticket) !== 'none';
};
