/** What do registrations, needs, records, teams and feedback share? Facts folded into a thing, seen through rooms. */
import type { Instant } from '../instant.ts';
import type { NewServiceFact, ServiceFact } from './fact.ts';
import type { Feedback } from './feedback/feedback.ts';
import type { Need } from './need/need.ts';
import type { ServiceRecord } from './record/record.ts';
import type { Registration } from './registration/registration.ts';
import type { Team } from './team/team.ts';

export type Thing = Registration | Need | ServiceRecord | Team | Feedback;
export type NounName = Thing['noun'];
export type ThingOf<N extends NounName> = Extract<Thing, { noun: N }>;

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
} as const satisfies Record<NounName, string>;

/** How one noun is folded, settled and seen. */
export type Noun<T extends Thing> = {
  /** Asks nothing: facts carry every instant. */
  apply(before: T | undefined, fact: ServiceFact): T;
  /** What is due by now, each dated at its own instant, in order. */
  settle(thing: T, now: Instant): NewServiceFact[];
  /** When settling would next write something. */
  nextInstant(thing: T): Instant | undefined;
  /** Every room that sees it. */
  audience(thing: T): string[];
};
