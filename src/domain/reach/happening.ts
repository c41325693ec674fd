/** What happened to what, and who sees it? Tickets, things of 双报到 and duty rosters alike. */
import type { Actor } from '../actor.ts';
import { roomsOf } from '../rooms.ts';
import { rosterNoun } from '../roster/apply.ts';
import type { RosterFact } from '../roster/fact.ts';
import type { Roster } from '../roster/roster.ts';
import type { ServiceFact } from '../service/fact.ts';
import { feedbackNoun } from '../service/feedback/apply.ts';
import { needNoun } from '../service/need/apply.ts';
import { recordNoun } from '../service/record/apply.ts';
import { readsRecord } from '../service/record/organiser.ts';
import { registrationNoun } from '../service/registration/apply.ts';
import { teamNoun } from '../service/team/apply.ts';
import type { ServiceThing } from '../thing.ts';
import type { Fact } from '../ticket/fact.ts';
import { isTold } from '../ticket/sight.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { Aim } from './aim.ts';
import { rosterAims } from './aims/roster.ts';
import { serviceAims } from './aims/service.ts';
import { ticketAims } from './aims/ticket.ts';

/** A fact, and what it happened to as it stands now. */
export type Happening =
  | { fact: Fact; ticket: Ticket }
  | { fact: ServiceFact; thing: ServiceThing }
  | { fact: RosterFact; roster: Roster };

export const aimsOf = (happening: Happening): Aim[] => {
  if ('ticket' in happening) return ticketAims(happening.fact, happening.ticket);
  if ('thing' in happening) return serviceAims(happening.fact, happening.thing);
  return rosterAims(happening.fact, happening.roster);
};

/** Nobody is told of what they may not look at. */
export const maySee = (actor: Actor, happening: Happening): boolean => {
  if ('ticket' in happening) return isTold(actor, happening.ticket, happening.fact);
  if ('thing' in happening) return seesThing(actor, happening.thing);
  return isIn(actor, rosterNoun.audience(happening.roster));
};

const seesThing = (actor: Actor, thing: ServiceThing): boolean =>
  isIn(actor, audienceOf(thing)) && (thing.noun !== 'record' || readsRecord(thing, actor));

const isIn = (actor: Actor, audience: readonly string[]): boolean => {
  const rooms = new Set(roomsOf(actor));
  return audience.some((room) => rooms.has(room));
};

const audienceOf = (thing: ServiceThing): string[] => {
  switch (thing.noun) {
    case 'registration':
      return registrationNoun.audience(thing);
    case 'need':
      return needNoun.audience(thing);
    case 'record':
      return recordNoun.audience(thing);
    case 'team':
      return teamNoun.audience(thing);
    case 'feedback':
      return feedbackNoun.audience(thing);
  }
};
