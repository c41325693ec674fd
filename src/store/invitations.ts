/** Who may set a first password, with which code and until when? */
import type { Client } from '@libsql/client';
import type { ThingStore } from '../app/things/thing-store.ts';
import { toMillis } from '../domain/instant.ts';
import { textOf } from './rows.ts';
import type { Write } from './writer.ts';

type Invitations = Pick<
  ThingStore,
  'invitedBy' | 'invitedUntil' | 'stillInvited' | 'renewCode' | 'acceptCode'
>;

export const createInvitations = (client: Client, write: Write): Invitations => ({
  invitedBy: async (codeHash, now) => {
    const sql = 'SELECT person_id FROM invitations WHERE code_hash = ? AND until_at >= ?';
    const { rows } = await client.execute({ sql, args: [codeHash, now] });
    return rows[0] && { personId: String(rows[0].person_id) };
  },
  invitedUntil: async (personId) => {
    const sql = 'SELECT until_at FROM invitations WHERE person_id = ?';
    return textOf((await client.execute({ sql, args: [personId] })).rows[0]?.until_at);
  },
  stillInvited: async (personIds) => {
    if (personIds.length === 0) return new Set();
    const sql =
      'SELECT person_id FROM invitations WHERE person_id IN (SELECT value FROM json_each(?))';
    const { rows } = await client.execute({ sql, args: [JSON.stringify(personIds)] });
    return new Set(rows.map((row) => String(row.person_id)));
  },
  renewCode: async (personId, codeHash, until) => {
    const sql = 'UPDATE invitations SET code_hash = ?, until_at = ? WHERE person_id = ?';
    await write([{ sql, args: [codeHash, until, personId] }]);
  },
  acceptCode: async (personId, codeHash, passwordHash, now) => {
    const args = { id: personId, codeHash, passwordHash, now, at: toMillis(now) };
    const results = await write([
      { sql: SET_PASSWORD, args },
      { sql: USE_CODE, args },
    ]);
    return (results[1]?.rowsAffected ?? 0) > 0;
  },
});

const GOOD = 'person_id = :id AND code_hash = :codeHash AND until_at >= :now';

/** As better-auth keeps it; whoever had a password before has this one. */
const SET_PASSWORD = `INSERT INTO account
  (id, account_id, provider_id, user_id, password, created_at, updated_at)
  SELECT :id, :id, 'credential', :id, :passwordHash, :at, :at FROM invitations WHERE ${GOOD}
  ON CONFLICT (id) DO UPDATE SET password = excluded.password, updated_at = excluded.updated_at`;

const USE_CODE = `DELETE FROM invitations WHERE ${GOOD}`;
