/** What stands in one handover, for this reader, and where did the log stand on its day? */
import type { Actor } from '../../domain/actor.ts';
import { notFound } from '../../domain/error.ts';
import { type Instant, shanghaiDay, toInstant, toMillis } from '../../domain/instant.ts';
import { midnightOf, plusDays } from '../../domain/roster/day.ts';
import {
  type HandedTicket,
  type Handover,
  handoverFrom,
  handoverOf,
  noteKey,
  openHandover,
  takenOver,
} from '../../domain/roster/handover.ts';
import type { Roster } from '../../domain/roster/roster.ts';
import { sightOf } from '../../domain/ticket/sight.ts';
import type { App } from '../context.ts';
import type { Shown, StoredTicket } from '../ports.ts';
import type { LoggedThingFact } from '../things/thing-store.ts';
import type { LogHead } from './roster-store.ts';

export type ShownTicket = Shown & { isSensitive: boolean };

export const shownOf = ({ ticket, shown }: StoredTicket): ShownTicket => ({
  ...shown,
  isSensitive: ticket.sensitivity === 'sensitive',
});

export type HandedLine = HandedTicket & { shown: ShownTicket; note?: string; isOver: boolean };

export type ReadHandover = {
  handover: Handover;
  isOpen: boolean;
  note?: string;
  /** Those this reader sees. */
  lines: HandedLine[];
  /** How many they do not. */
  hidden: number;
};

export const readHandover = async (
  app: App,
  actor: Actor,
  roster: Roster,
  handover: Handover,
): Promise<ReadHandover> => {
  const { words } = handover;
  const [said = {}, found] = await Promise.all([
    words === undefined ? undefined : app.store.rosterWords(roster.id, words),
    app.store.tickets(handover.tickets.map(({ ticketId }) => ticketId)),
  ]);
  const seen = found.filter(({ ticket }) => sightOf(actor, ticket) === 'full');
  const shown = new Map(seen.map((stored) => [stored.ticket.id, shownOf(stored)]));
  const tickets = seen.map(({ ticket }) => ticket);
  const owed = handoverOf(tickets, roster.unitId, new Map(), app.world.now());
  const owedIds = new Set(owed.map(({ ticketId }) => ticketId));
  const lines = handover.tickets.flatMap((handed, index): HandedLine[] => {
    const each = shown.get(handed.ticketId);
    const note = said[noteKey(index)];
    const isOver = !owedIds.has(handed.ticketId);
    return each ? [{ ...handed, shown: each, isOver, ...(note && { note }) }] : [];
  });
  return {
    handover,
    isOpen: openHandover(roster.handovers)?.n === handover.n,
    ...(said.note && { note: said.note }),
    lines,
    hidden: handover.tickets.length - lines.length,
  };
};

/** Also when the roster has forgotten it. */
export const handoverNth = async (app: App, roster: Roster, n: number): Promise<Handover> => {
  const facts = await app.store.handoverFacts(roster.id, n);
  const handover = facts.reduce(fold, undefined);
  if (!handover) throw notFound();
  const isOpen = openHandover(roster.handovers)?.n === n;
  return handover.takenOverAt || isOpen ? handover : { ...handover, superseded: true };
};

const fold = (before: Handover | undefined, fact: LoggedThingFact): Handover | undefined => {
  if (fact.type === 'shift.handed_over') return handoverFrom(fact);
  return before && takenOver(before, fact as Parameters<typeof takenOver>[1]);
};

export type DayHead = LogHead & { day: string; isWhole: boolean; until: Instant };

/** Of the day it was handed over on, as far as that has gone, and of the day before. */
export const dayHeads = async (app: App, { at }: Handover): Promise<DayHead[]> => {
  const now = app.world.now();
  const day = shanghaiDay(at);
  const heads = await Promise.all(
    [plusDays(day, -1), day].map(async (each): Promise<DayHead[]> => {
      const end = midnightOf(plusDays(each, 1));
      const isWhole = end <= now;
      const head = await app.store.headBefore(isWhole ? end : justAfter(now));
      return head ? [{ ...head, day: each, isWhole, until: isWhole ? end : now }] : [];
    }),
  );
  return heads.flat();
};

const justAfter = (instant: Instant): Instant => toInstant(toMillis(instant) + 1);
