/** What does a unit owe now, as far as this reader sees it, and which note may stand beside it? */
import type { Actor } from '../../domain/actor.ts';
import type { Instant } from '../../domain/instant.ts';
import {
  HANDED_MAX,
  type Handover,
  handoverOf,
  type Noted,
  noteKey,
} from '../../domain/roster/handover.ts';
import { readsWords, sightOf } from '../../domain/ticket/sight.ts';
import type { App } from '../context.ts';
import type { StoredTicket } from '../ports.ts';
import { type ShownTicket, shownOf } from './handover.ts';

const NOTE_MAX = 500;

export type Owed = {
  /** What this reader sees of it. */
  tickets: Noted[];
  /** With what is sensitive and known to others of the unit. */
  all: Noted[];
  /** How many of these this reader does not see. */
  hidden: number;
  /** How many less urgent ones were left out. */
  more: number;
  shown: Map<string, ShownTicket>;
  stored: StoredTicket[];
};

/** Without notes, most urgent first: its own, and what waits for it elsewhere, as a return does for the hub. */
export const readOwed = async (app: App, actor: Actor, at: Instant): Promise<Owed> => {
  const unitId = actor.unit.id;
  const { ids, total } = await app.store.owedTickets(unitId, HANDED_MAX);
  const found = await app.store.tickets(ids);
  const owedOf = (stored: readonly StoredTicket[]): Noted[] =>
    handoverOf(
      stored.map(({ ticket }) => ticket),
      unitId,
      new Map(),
      at,
    );
  const stored = found.filter(({ ticket }) => sightOf(actor, ticket) === 'full');
  const [tickets, all] = [owedOf(stored), owedOf(found)];
  return {
    tickets,
    all,
    hidden: all.length - tickets.length,
    more: total - ids.length,
    shown: new Map(stored.map((each) => [each.ticket.id, shownOf(each)])),
    stored,
  };
};

export type FilledIn = { text: string; from: 'handover' | 'progress' };

/** The note of the newest handover, or what the unit told last on the ticket, whichever is newer. */
export const fillIn = async (
  app: App,
  actor: Actor,
  { tickets, stored }: Owed,
  last: Handover | undefined,
  rosterId: string,
): Promise<Map<string, FilledIn>> => {
  const ids = tickets.map(({ ticketId }) => ticketId);
  const [notes, told] = await Promise.all([
    last ? notesOf(app, rosterId, last) : new Map<string, string>(),
    app.store.lastProgress(ids, actor.unit.id),
  ]);
  const filled = new Map<string, FilledIn>();
  for (const [ticketId, text] of notes) filled.set(ticketId, { text, from: 'handover' });
  for (const { fact, words } of told) {
    const ticket = stored.find(({ ticket }) => ticket.id === fact.ticketId)?.ticket;
    const isNewer = !filled.has(fact.ticketId) || (last !== undefined && fact.at > last.at);
    if (ticket && words?.text && isNewer && readsWords(actor, ticket, fact))
      filled.set(fact.ticketId, { text: cut(words.text), from: 'progress' });
  }
  return filled;
};

const cut = (text: string): string =>
  text.length > NOTE_MAX ? `${text.slice(0, NOTE_MAX - 1)}…` : text;

const notesOf = async (
  app: App,
  rosterId: string,
  { tickets, words }: Handover,
): Promise<Map<string, string>> => {
  const said = (words && (await app.store.rosterWords(rosterId, words))) || {};
  return new Map(
    tickets.flatMap(({ ticketId }, index) => {
      const note = said[noteKey(index)];
      return note ? [[ticketId, note]] : [];
    }),
  );
};
