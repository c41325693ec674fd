/** What do the verbs on registrations, needs, records, teams and feedback share? */
import type { Actor } from '../actor.ts';
import type { Act } from '../rules.ts';
import type { Words } from '../ticket/fact.ts';
import { byOf, type Verb } from '../ticket/flow.ts';
import type { Contact, NewServiceFact, ServiceFactData, ServiceFactType } from './fact.ts';

export type ServiceVerb<Input, Thing> = Verb<Input, Thing, NewServiceFact>;

type Free = { words?: Words; contact?: Contact };

/** A new fact by the actor, now; blank words are left out. */
export const told = <T extends ServiceFactType>(
  type: T,
  act: Act,
  data: ServiceFactData[T],
  { words, contact }: Free = {},
): NewServiceFact =>
  ({
    type,
    at: act.now,
    by: byOf(act.actor),
    data,
    ...(words && Object.keys(words).length > 0 && { words }),
    ...(contact && (contact.name || contact.phone) && { contact }),
  }) as NewServiceFact;

export const isPerson = (actor: Actor, personId: string | undefined): boolean =>
  personId !== undefined && actor.personId === personId;
