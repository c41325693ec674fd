/** What is asked of the store for duty rosters and handovers, beside the rosters themselves? */
import type { Instant } from '../../domain/instant.ts';
import type { Words } from '../../domain/ticket/fact.ts';
import type { LoggedFact, Person } from '../ports.ts';
import type { LoggedThingFact } from '../things/thing-store.ts';

/** Where the log stood: the newest fact of all, whatever it is about. */
export type LogHead = { seq: number; hash: string };

export interface RosterStore {
  /** Active people who do the work of these units, by username; absent: of every unit. */
  workers(unitIds?: readonly string[]): Promise<Person[]>;
  /** The last fact noticed before an instant; once that has passed, always the same one. */
  headBefore(instant: Instant): Promise<LogHead | undefined>;
  /** Ids of what the unit may owe, whoever sees it, nearest due first and no more than the limit; and how many there are. */
  owedTickets(unitId: string, limit: number): Promise<{ ids: string[]; total: number }>;
  /** The newest progress this unit told on each of these tickets. */
  lastProgress(
    ticketIds: readonly string[],
    unitId: string,
  ): Promise<{ fact: LoggedFact; words?: Words }[]>;
  /** What was said in one of its facts; undefined when purged. */
  rosterWords(rosterId: string, contentId: string): Promise<Words | undefined>;
  /** What handed over the n-th time, and what took it over; also when the roster has forgotten it. */
  handoverFacts(rosterId: string, n: number): Promise<LoggedThingFact[]>;
}
