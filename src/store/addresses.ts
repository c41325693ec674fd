/** Where can people and units be reached, and what do people want where? */
import type { Client, Row } from '@libsql/client';
import type { AddressBook, Device } from '../app/reach/address-book.ts';
import { DEVICES_MAX } from '../app/reach/address-book.ts';
import type { Address, Language } from '../app/reach/carrier.ts';
import type { Choices } from '../domain/reach/channels.ts';
import { createHooks } from './hooks.ts';
import type { Write } from './writer.ts';

export const createAddresses = (client: Client, write: Write): AddressBook => ({
  ...createHooks(client, write),
  addressesOf: async (personIds) => {
    const { rows } = await client.execute({ sql: OF_PEOPLE, args: [JSON.stringify(personIds)] });
    const found = new Map<string, Address[]>();
    for (const row of rows) {
      const personId = String(row.person_id);
      found.set(personId, [...(found.get(personId) ?? []), ...toAddresses(row)]);
    }
    return found;
  },
  choicesOf: async (personIds) => {
    const sql = `SELECT person_id, body FROM channel_choices WHERE person_id IN (${LISTED})`;
    const { rows } = await client.execute({ sql, args: [JSON.stringify(personIds)] });
    return new Map(
      rows.map((row) => [String(row.person_id), JSON.parse(String(row.body)) as Choices]),
    );
  },
  dropAddress: async (id) => {
    await write([{ sql: `DELETE FROM addresses WHERE id = ? AND kind = 'push'`, args: [id] }]);
  },
  devices: async (personId) => {
    const sql = `SELECT * FROM addresses WHERE person_id = ? AND kind = 'push'
      ORDER BY made_at DESC, id`;
    return (await client.execute({ sql, args: [personId] })).rows.map(toDevice);
  },
  saveDevice: async (device) => {
    const { id, personId } = device;
    const [saved] = await write([
      { sql: SAVE, args: { ...device, kind: 'push' } },
      { sql: DROP_OLDEST, args: { id, personId, most: DEVICES_MAX } },
    ]);
    return (saved?.rowsAffected ?? 0) > 0;
  },
  removeDevice: async (personId, id) => {
    const sql = `DELETE FROM addresses WHERE id = ? AND person_id = ? AND kind = 'push'`;
    const [removed] = await write([{ sql, args: [id, personId] }]);
    return (removed?.rowsAffected ?? 0) > 0;
  },
  phone: async (personId) => {
    const sql = `SELECT * FROM addresses WHERE person_id = ? AND kind = 'phone'`;
    const [row] = (await client.execute({ sql, args: [personId] })).rows;
    return row && toDevice(row);
  },
  savePhone: async (phone) => {
    const [saved] = await write([{ sql: SAVE, args: { ...phone, label: '', kind: 'phone' } }]);
    return (saved?.rowsAffected ?? 0) > 0;
  },
  removePhone: async (personId) => {
    const sql = `DELETE FROM addresses WHERE person_id = ? AND kind = 'phone'`;
    await write([{ sql, args: [personId] }]);
  },
  saveChoices: async (personId, choices) => {
    const args = { personId, body: JSON.stringify(choices) };
    await write([{ sql: SAVE_CHOICES, args }]);
  },
});

const LISTED = 'SELECT value FROM json_each(?)';

/** Whoever was deactivated is told nothing, and keeps their addresses for the day they come back. */
const OF_PEOPLE = `SELECT a.* FROM addresses a JOIN user u ON u.id = a.person_id AND u.active = 1
  WHERE a.person_id IN (${LISTED}) ORDER BY a.made_at, a.id`;

/** A request still under way when its person withdrew writes nothing. */
const ONLY_ACTIVE = 'WHERE EXISTS (SELECT 1 FROM user WHERE id = :personId AND active = 1)';

const SAVE = `INSERT INTO addresses (id, person_id, kind, label, language, made_at, sealed)
  SELECT :id, :personId, :kind, :label, :language, :madeAt, :sealed ${ONLY_ACTIVE}
  ON CONFLICT (id) DO UPDATE SET person_id = excluded.person_id, label = excluded.label,
  language = excluded.language, made_at = excluded.made_at, sealed = excluded.sealed`;

const DROP_OLDEST = `DELETE FROM addresses WHERE id IN (SELECT id FROM addresses
  WHERE person_id = :personId AND kind = 'push'
  ORDER BY id = :id DESC, made_at DESC, id LIMIT -1 OFFSET :most)`;

const SAVE_CHOICES = `INSERT INTO channel_choices (person_id, body)
  SELECT :personId, :body ${ONLY_ACTIVE}
  ON CONFLICT (person_id) DO UPDATE SET body = excluded.body`;

const toDevice = (row: Row): Device => ({
  id: String(row.id),
  personId: String(row.person_id),
  label: String(row.label),
  language: row.language as Language,
  madeAt: String(row.made_at),
  sealed: String(row.sealed),
});

const toAddresses = (row: Row): Address[] => {
  const { id, language, sealed } = toDevice(row);
  if (row.kind === 'push') return [{ id, channel: 'push', sealed, language }];
  return (['sms', 'voice'] as const).map((channel) => ({
    id: `${id}.${channel}`,
    channel,
    sealed,
    language,
  }));
};
