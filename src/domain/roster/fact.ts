/** What happened to a duty roster? A closed list, past tense; no free text, no personal data. */
import type { Instant } from '../instant.ts';
import type { By, ContentRef, Words } from '../ticket/fact.ts';
import type { HandedTicket } from './handover.ts';
import type { Turn } from './roster.ts';

type Common = { words?: ContentRef };

export type RosterFactData = {
  'roster.opened': Common & { unitId: string };
  /** All turns of these days, both within, in place of what was planned before. */
  'roster.planned': Common & { fromDay: string; untilDay: string; turns: Turn[] };
  'roster.day_changed': Common & { day: string; turns: Turn[] };
  'roster.swap_asked': Common & {
    n: number;
    personId: string;
    withPersonId: string;
    days: string[];
  };
  'roster.swap_accepted': Common & { n: number };
  'roster.swap_declined': Common & { n: number };
  'roster.swap_withdrawn': Common & { n: number };
  /** Its words: note, and note<i> of the ticket i, from 1. */
  'shift.handed_over': Common & { n: number; tickets: HandedTicket[]; more?: number };
  'shift.taken_over': Common & { n: number };
};

export type RosterFactType = keyof RosterFactData;

type FactOf<T extends RosterFactType> = {
  thingId: string;
  version: number;
  type: T;
  at: Instant;
  by: By;
  data: RosterFactData[T];
};

export type RosterFact = { [T in RosterFactType]: FactOf<T> }[RosterFactType];

type DraftOf<T extends RosterFactType> = {
  type: T;
  at: Instant;
  by: By;
  data: RosterFactData[T];
  words?: Words;
  contact?: undefined;
};

/** A fact before its words are put away as contents and it gets its place in the chain. */
export type NewRosterFact = { [T in RosterFactType]: DraftOf<T> }[RosterFactType];
