/** What waits for whom, and what did the hub decide? */
import type { Actor } from '../../domain/actor.ts';
import { forbidden, notFound } from '../../domain/error.ts';
import {
  DAY_MS,
  type Instant,
  shanghaiInstant,
  toInstant,
  toMillis,
} from '../../domain/instant.ts';
import { roomsOf } from '../../domain/rooms.ts';
import { readsPrecedents } from '../../domain/ticket/precedent.ts';
import type { Ticket } from '../../domain/ticket/ticket.ts';
import { seesAllWaits, waitKindsSeen } from '../../domain/ticket/wait-answers.ts';
import { hubOf } from '../../domain/unit.ts';
import type { App } from '../context.ts';
import type { DecisionRow, Precedent, WaitRow } from '../ports.ts';

const WAITS_MAX = 500;
const DECISIONS_MAX = 2_000;
const PRECEDENTS_MAX = 20;
const WEEK_DAYS = 7;

export type WaitingRow = WaitRow & { ticket: Ticket };

/** Each with its ticket, which says who asked and who may answer. */
export const readWaits = async (app: App, actor: Actor): Promise<WaitingRow[]> => {
  const kinds = waitKindsSeen(actor);
  if (kinds.length === 0) return [];
  const unitId = seesAllWaits(actor) ? undefined : actor.unit.id;
  const rows = await app.store.waits({ rooms: roomsOf(actor) }, { kinds, unitId }, WAITS_MAX);
  const ids = new Set(rows.map(({ listed }) => listed.card.id));
  const found = await app.store.tickets([...ids]);
  const tickets = new Map(found.map(({ ticket }) => [ticket.id, ticket]));
  return rows.flatMap((row) => {
    const ticket = tickets.get(row.listed.card.id);
    return ticket ? [{ ...row, ticket }] : [];
  });
};

/** The seven Shanghai days from one on. */
export const readDecisions = async (
  app: App,
  actor: Actor,
  day: string,
): Promise<{ from: Instant; to: Instant; rows: DecisionRow[]; people: Map<string, string> }> => {
  if (!seesAllWaits(actor)) throw forbidden();
  const from = shanghaiInstant(day, '00:00');
  const to = toInstant(toMillis(from) + WEEK_DAYS * DAY_MS);
  const hub = hubOf(app.directory.rules().units);
  const reader = { rooms: roomsOf(actor) };
  const rows = hub ? await app.store.decisions(reader, hub.id, from, to, DECISIONS_MAX) : [];
  const people = await app.directory.names(
    rows.flatMap(({ fact }) => (fact.by.personId ? [fact.by.personId] : [])),
  );
  return { from, to, rows, people };
};

/** Newest first. */
export const readPrecedents = (app: App, actor: Actor, code: string): Promise<Precedent[]> => {
  if (!readsPrecedents(actor)) throw forbidden();
  if (!app.directory.rules().situations.has(code)) throw notFound();
  return app.store.precedents(code, PRECEDENTS_MAX);
};
