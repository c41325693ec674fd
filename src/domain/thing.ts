/** What do registrations, needs, records, teams, feedback and duty rosters share? Facts folded into a thing, seen through rooms. */
import type { Instant } from './instant.ts';
import type { NewRosterFact, RosterFact } from './roster/fact.ts';
import type { Roster } from './roster/roster.ts';
import type { NewServiceFact, ServiceFact } from './service/fact.ts';
import type { Feedback } from './service/feedback/feedback.ts';
import type { Need } from './service/need/need.ts';
import type { ServiceRecord } from './service/record/record.ts';
import type { Registration } from './service/registration/registration.ts';
import type { Team } from './service/team/team.ts';

export type Thing = Registration | Need | ServiceRecord | Team | Feedback | Roster;
export type ThingFact = ServiceFact | RosterFact;
export type ThingFactType = ThingFact['type'];
/** A fact before its words are put away as contents and it gets its place in the chain. */
export type NewThingFact = NewServiceFact | NewRosterFact;
export type NounName = Thing['noun'];
export type ThingOf<N extends NounName> = Extract<Thing, { noun: N }>;
/** Of 双报到. */
export type ServiceThing = Exclude<Thing, Roster>;

/**
 * Opens every id of its noun: ids of tickets are hexadecimal, so these sort behind all of them and
 * one log holds both.
 */
export const ID_MARK = {
  registration: 'r',
  need: 'n',
  record: 's',
  team: 't',
  feedback: 'w',
  roster: 'z',
} as const satisfies Record<NounName, string>;

/** How one noun is folded, settled and seen. */
export type Noun<
  T extends Thing,
  Fact extends ThingFact = ServiceFact,
  Draft extends NewThingFact = NewServiceFact,
> = {
  /** Asks nothing: facts carry every instant. */
  apply(before: T | undefined, fact: Fact): T;
  /** What is due by now, each dated at its own instant, in order. */
  settle(thing: T, now: Instant): Draft[];
  /** When settling would next write something. */
  nextInstant(thing: T): Instant | undefined;
  /** Every room that sees it. */
  audience(thing: T): string[];
};
