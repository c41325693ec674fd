/** How is a noun written as a row, and a row read as a noun? The log check compares with exactly these. */
import type { Row } from '@libsql/client';
import type {
  ChainedFact,
  Change,
  Content,
  Listed,
  LoggedFact,
  StoredTicket,
} from '../app/ports.ts';
import type { ChainedThingFact } from '../app/things/thing-store.ts';
import { nearestClock, shownClock } from '../domain/sla/clock.ts';
import { type Card, cardOf } from '../domain/ticket/card.ts';
import {
  doneAt,
  isOpen,
  leadOf,
  onSiteCount,
  type Task,
  type Ticket,
} from '../domain/ticket/ticket.ts';
import type { Wait } from '../domain/ticket/waits.ts';
import type { RowOf } from './insert.ts';

/** What of a change decides its rows. */
export type Folded = Pick<Change, 'ticket' | 'shown' | 'headHash' | 'audience' | 'nextInstant'>;

export const ticketRow = ({ ticket, shown, headHash, audience, nextInstant }: Folded) => {
  const near = nearestClock(ticket.clocks);
  // A start without a due instant: all its clocks stand still.
  const shownSince = shownClock(ticket.clocks)?.startedAt;
  return {
    id: ticket.id,
    number: ticket.number,
    version: ticket.version,
    head_hash: headHash,
    status: ticket.status,
    open: isOpen(ticket) ? 1 : 0,
    kind: ticket.kind,
    sensitivity: ticket.sensitivity,
    street_id: ticket.streetId,
    community_id: ticket.communityId ?? null,
    lead_unit_id: leadOf(ticket)?.unitId ?? null,
    raised_by_person: ticket.raisedBy.personId,
    title: shown.title,
    address: shown.address ?? null,
    lng: ticket.place.lng,
    lat: ticket.place.lat,
    raised_at: ticket.raisedAt,
    next_at: nextInstant ?? null,
    near_started_at: shownSince ?? null,
    near_yellow_at: near?.yellowAt ?? null,
    near_due_at: near?.dueAt ?? null,
    unclaimed: isUnclaimed(ticket) ? 1 : 0,
    on_site: onSiteCount(ticket),
    done_at: doneAt(ticket) ?? null,
    closed_at: ticket.closedAt ?? null,
    rooms: JSON.stringify(roomsSeeing(audience)),
    card: JSON.stringify(cardOf(ticket)),
    body: JSON.stringify(ticket),
  } satisfies RowOf;
};

export const roomsSeeing = ({ full, call }: Change['audience']): string[] => [
  ...new Set([...full, ...call]),
];

export const taskRow = (ticketId: string, task: Task) =>
  ({
    ticket_id: ticketId,
    id: task.id,
    role: task.role,
    unit_id: task.unitId ?? null,
    person_id: task.personId ?? null,
    status: task.status,
    called_at: task.calledAt,
    claimed_at: task.claimedAt ?? null,
    arrived_at: task.arrivedAt ?? null,
    first_answer_at: task.firstAnswerAt ?? null,
    reported_at: task.reportedAt ?? null,
    outcome: task.outcome ?? null,
  }) satisfies RowOf;

export const waitRow = (ticketId: string, { kind, n, unitId, since, dueAt }: Wait) =>
  ({
    ticket_id: ticketId,
    kind,
    n,
    unit_id: unitId ?? null,
    since_at: since,
    due_at: dueAt ?? null,
  }) satisfies RowOf;

export const factRow = (fact: ChainedFact | ChainedThingFact) =>
  ({
    ticket_id: 'thingId' in fact ? fact.thingId : fact.ticketId,
    version: fact.version,
    type: fact.type,
    at: fact.at,
    by_person: fact.by.personId ?? null,
    by_unit: fact.by.unitId ?? null,
    data: JSON.stringify(fact.data),
    hash: fact.hash,
    noticed_at: fact.noticedAt,
  }) satisfies RowOf;

export const contentRow = (content: Content) =>
  ({
    ticket_id: content.ticketId,
    id: content.id,
    kind: content.kind,
    body: content.body,
    salt: content.salt,
    hash: content.hash,
  }) satisfies RowOf;

export const TICKET_READ = 'body, title, address, head_hash';

export const toStoredTicket = (row: Row): StoredTicket => ({
  ticket: JSON.parse(String(row.body)) as Ticket,
  shown: { title: String(row.title), address: textOf(row.address) },
  headHash: String(row.head_hash),
});

export const toWait = (row: Row): Wait => ({
  kind: row.kind as Wait['kind'],
  n: Number(row.n),
  unitId: textOf(row.unit_id),
  since: String(row.since_at),
  dueAt: textOf(row.due_at),
});

/** As JSON text. Rows from before there were cards have none until they change. */
export const LISTED =
  'json_array(title, address, json(card), json(CASE WHEN card IS NULL THEN body END))';

export type ListedTuple = [
  title: string,
  address: string | null,
  card: Card | null,
  ticket: Ticket | null,
];

export const toListed = ([title, address, card, ticket]: ListedTuple): Listed[] => {
  const known = card ?? (ticket && cardOf(ticket));
  return known ? [{ card: known, shown: { title, address: address ?? undefined } }] : [];
};

export const FACT_READ =
  'seq, ticket_id, version, type, at, by_person, by_unit, data, hash, noticed_at';

export const toLoggedFact = (row: Row): LoggedFact =>
  ({
    seq: Number(row.seq),
    ticketId: row.ticket_id,
    version: Number(row.version),
    type: row.type,
    at: row.at,
    by: byOf(row),
    data: JSON.parse(String(row.data)),
    hash: row.hash,
    noticedAt: row.noticed_at,
  }) as LoggedFact;

export const CONTENT_READ = 'ticket_id, id, kind, body, salt, hash';

export const toContent = (row: Row): Content => ({
  id: String(row.id),
  ticketId: String(row.ticket_id),
  kind: row.kind as Content['kind'],
  body: textOf(row.body) ?? null,
  salt: textOf(row.salt) ?? null,
  hash: String(row.hash),
});

export const textOf = (value: unknown): string | undefined =>
  value === null || value === undefined ? undefined : String(value);

const byOf = (row: Row): LoggedFact['by'] => ({
  ...(row.by_person !== null && { personId: String(row.by_person) }),
  ...(row.by_unit !== null && { unitId: String(row.by_unit) }),
});

/** Gone out, and nobody has taken the lead yet. */
const isUnclaimed = (ticket: Ticket): boolean =>
  ticket.status === 'blown' && (leadOf(ticket)?.status ?? 'waiting') === 'waiting';
