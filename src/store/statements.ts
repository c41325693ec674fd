/** Which statements write a group of changes? One a table for the whole group: preparing costs more than a row. */
import type { InStatement } from '@libsql/client';
import type { AnyChange, Change } from '../app/ports.ts';
import type { ThingChange } from '../app/things/thing-store.ts';
import { isOpen } from '../domain/ticket/ticket.ts';
import { caseRowsOf } from './case-rows.ts';
import { insert, insertShort, type RowOf, updateOf } from './insert.ts';
import { contentRow, factRow, roomsSeeing, taskRow, ticketRow, waitRow } from './rows.ts';
import { toSearchText } from './search-text.ts';
import { thingStatementsOf } from './thing-statements.ts';

/** The last gives back the highest seq: the facts before it were numbered in order and without a gap. */
export const statementsOf = (changes: readonly AnyChange[]): InStatement[] => [
  ...insert(
    'facts',
    changes.flatMap(({ facts }) => facts.map(factRow)),
  ),
  ...ticketStatementsOf(changes.filter(isOfTicket)),
  ...thingStatementsOf(changes.filter(isOfThing)),
  ...insert(
    'contents',
    changes.flatMap(({ contents }) => contents.map(contentRow)),
  ),
  ...purgeContents(changes),
  ...insert('receipts', changes.flatMap(receiptsOf)),
  'SELECT max(seq) AS head FROM facts',
];

/** The id of what a change is about. */
export const idOfChange = (change: AnyChange): string =>
  'ticket' in change ? change.ticket.id : change.thing.id;

const isOfTicket = (change: AnyChange): change is Change => 'ticket' in change;
const isOfThing = (change: AnyChange): change is ThingChange => 'thing' in change;

const ticketStatementsOf = (changes: readonly Change[]): InStatement[] => {
  if (changes.length === 0) return [];
  return [
    ...leaveRooms(changes.filter(isKnown).filter(({ moved }) => moved)),
    ...indexWords(
      changes.filter(isKnown).filter(isShownAnew),
      'WHERE c.value ->> 2 OR t.rooms <> c.value ->> 3',
    ),
    ...insert('tickets', changes.map(ticketRow), UPDATE_TICKET),
    ...enterRooms(changes.filter((change) => !isKnown(change) || change.moved)),
    ...insertShort('tasks', changes.flatMap(tasksOf), UPDATE_TASK),
    ...insert('ticket_links', changes.filter((change) => !isKnown(change)).flatMap(linksOf)),
    ...countCases(changes.filter(isCounted)),
    ...noteWaits(changes.filter(({ waits }) => waits !== undefined)),
    ...indexWords(
      changes.filter((change) => !isKnown(change)),
      '',
    ),
    ...useAttachments(changes),
  ];
};

const UPDATE_TICKET = updateOf('id', [
  'version',
  'head_hash',
  'status',
  'open',
  'kind',
  'street_id',
  'sensitivity',
  'community_id',
  'lead_unit_id',
  'title',
  'address',
  'lng',
  'lat',
  'next_at',
  'near_started_at',
  'near_yellow_at',
  'near_due_at',
  'unclaimed',
  'on_site',
  'done_at',
  'closed_at',
  'rooms',
  'card',
  'body',
]);

const UPDATE_TASK = updateOf('ticket_id, id', [
  'unit_id',
  'person_id',
  'status',
  'called_at',
  'claimed_at',
  'arrived_at',
  'first_answer_at',
  'reported_at',
  'outcome',
]);

const REOPENING: readonly string[] = ['ticket.reopened', 'ticket.reblown'];

/** Closed, or reopened just now: what it contributed so far is told again. */
const isCounted = ({ ticket, facts }: Change): boolean =>
  ticket.status === 'closed' || facts.some(({ type }) => REOPENING.includes(type));

const countCases = (changes: readonly Change[]): InStatement[] => {
  if (changes.length === 0) return [];
  const ids = JSON.stringify(changes.map(({ ticket }) => ticket.id));
  const forget = 'DELETE FROM cases WHERE ticket_id IN (SELECT value FROM json_each(?))';
  const rows = changes.flatMap(({ ticket }) => caseRowsOf(ticket));
  return [{ sql: forget, args: [ids] }, ...insert('cases', rows)];
};

/** What waited before no longer does, unless it is said again. */
const noteWaits = (changes: readonly Change[]): InStatement[] => {
  if (changes.length === 0) return [];
  const ids = JSON.stringify(changes.map(({ ticket }) => ticket.id));
  const forget = 'DELETE FROM ticket_waits WHERE ticket_id IN (SELECT value FROM json_each(?))';
  const rows = changes.flatMap(({ ticket, waits = [] }) =>
    waits.map((wait) => waitRow(ticket.id, wait)),
  );
  return [{ sql: forget, args: [ids] }, ...insert('ticket_waits', rows)];
};

const isKnown = ({ expectedVersion }: Change): boolean => expectedVersion > 0;

const tasksOf = (change: Change): RowOf[] => {
  const { ticket, changedTasks } = change;
  return (isKnown(change) ? changedTasks : ticket.tasks).map((task) => taskRow(ticket.id, task));
};

const linksOf = ({ ticket }: Change): RowOf[] =>
  (ticket.linkedIds ?? []).map((linkedId) => ({ linked_id: linkedId, ticket_id: ticket.id }));

/** [id, open, rooms] of each ticket. */
const sightsOf = (changes: readonly Change[]): string =>
  JSON.stringify(
    changes.map(({ ticket, audience }) => [
      ticket.id,
      isOpen(ticket) ? 1 : 0,
      JSON.stringify(roomsSeeing(audience)),
    ]),
  );

/** Before the ticket rows change: they still say which rooms saw the ticket. */
const leaveRooms = (changes: readonly Change[]): InStatement[] => {
  if (changes.length === 0) return [];
  const sql = `DELETE FROM ticket_rooms WHERE (room, open, ticket_id) IN (
    SELECT r.value, t.open, t.id FROM json_each(?) c
    JOIN tickets t ON t.id = c.value ->> 0 JOIN json_each(t.rooms) r
    WHERE t.open <> c.value ->> 1 OR t.rooms <> c.value ->> 2)`;
  return [{ sql, args: [sightsOf(changes)] }];
};

const enterRooms = (changes: readonly Change[]): InStatement[] => {
  if (changes.length === 0) return [];
  const sql = `INSERT INTO ticket_rooms (room, open, ticket_id)
    SELECT r.value, c.value ->> 1, c.value ->> 0 FROM json_each(?) c, json_each(c.value ->> 2) r
    WHERE true ON CONFLICT DO NOTHING`;
  return [{ sql, args: [sightsOf(changes)] }];
};

const DESCRIBING: readonly string[] = [
  'ticket.raised',
  'ticket.revised',
  'ticket.supplemented',
  'content.purged',
];

const isDescribed = ({ facts }: Change): boolean =>
  facts.some(({ type }) => DESCRIBING.includes(type));

/** A card or a comment changes neither words nor rooms. */
const isShownAnew = (change: Change): boolean => change.moved || isDescribed(change);

/** Known tickets before their row changes, if words or rooms do; new ones after, when they have a rowid. */
const indexWords = (changes: readonly Change[], where: string): InStatement[] => {
  if (changes.length === 0) return [];
  const texts = changes.map((change) => {
    const { ticket, shown } = change;
    const rooms = roomsSeeing(change.audience);
    const text = toSearchText([shown.title, shown.address, ticket.number], rooms);
    return [ticket.id, text, isDescribed(change) ? 1 : 0, JSON.stringify(rooms)];
  });
  const sql = `INSERT OR REPLACE INTO ticket_pairs (rowid, pairs)
    SELECT t.n, c.value ->> 1 FROM json_each(?) c JOIN tickets t ON t.id = c.value ->> 0 ${where}`;
  return [{ sql, args: [JSON.stringify(texts)] }];
};

const purgeContents = (changes: readonly AnyChange[]): InStatement[] => {
  const purged = changes.flatMap((change) =>
    change.purgedContentIds.map((id) => [idOfChange(change), id]),
  );
  if (purged.length === 0) return [];
  const sql = `UPDATE contents SET body = NULL, salt = NULL WHERE (ticket_id, id) IN (
    SELECT value ->> 0, value ->> 1 FROM json_each(?))`;
  return [{ sql, args: [JSON.stringify(purged)] }];
};

const useAttachments = (changes: readonly Change[]): InStatement[] =>
  changes
    .filter(({ attachmentIds }) => attachmentIds.length > 0)
    .map(({ ticket, attachmentIds }) => ({
      sql: 'UPDATE attachments SET ticket_id = ? WHERE id IN (SELECT value FROM json_each(?))',
      args: [ticket.id, JSON.stringify(attachmentIds)],
    }));

const receiptsOf = ({ receipt, facts }: AnyChange): RowOf[] =>
  receipt
    ? [
        {
          person_id: receipt.personId,
          key: receipt.key,
          request_hash: receipt.requestHash,
          ticket_id: receipt.subjectId,
          status: receipt.status,
          created_at: facts.at(-1)?.noticedAt ?? '',
        },
      ]
    : [];
