/** Which groups and programs does a unit tell? */
import type { Client, Row } from '@libsql/client';
import { type AddressBook, HOOKS_MAX, type Hook } from '../app/reach/address-book.ts';
import type { Language } from '../app/reach/carrier.ts';
import type { HookKind } from '../domain/reach/hook-kind.ts';
import type { Write } from './writer.ts';

type Hooks = Pick<AddressBook, 'hooksOf' | 'unitHooks' | 'hook' | 'addHook' | 'removeHook'>;

export const createHooks = (client: Client, write: Write): Hooks => ({
  hooksOf: async (unitIds) => {
    const sql = `SELECT * FROM hooks WHERE unit_id IN (SELECT value FROM json_each(?))
      ORDER BY made_at, id`;
    const { rows } = await client.execute({ sql, args: [JSON.stringify(unitIds)] });
    return rows.map(toHook).map(({ id, unitId, language, sealed }) => ({
      id,
      unitId,
      channel: 'hook' as const,
      language,
      sealed,
    }));
  },
  unitHooks: async (unitId) => {
    const sql = 'SELECT * FROM hooks WHERE unit_id = ? ORDER BY made_at, id';
    return (await client.execute({ sql, args: [unitId] })).rows.map(toHook);
  },
  hook: async (id) => {
    const { rows } = await client.execute({ sql: 'SELECT * FROM hooks WHERE id = ?', args: [id] });
    return rows[0] && toHook(rows[0]);
  },
  addHook: async (hook) => {
    const [added] = await write([{ sql: ADD, args: { ...hook, most: HOOKS_MAX } }]);
    return (added?.rowsAffected ?? 0) > 0;
  },
  removeHook: async (unitId, id) => {
    const sql = 'DELETE FROM hooks WHERE id = ? AND unit_id = ?';
    const [removed] = await write([{ sql, args: [id, unitId] }]);
    return (removed?.rowsAffected ?? 0) > 0;
  },
});

/** Counted in the same statement: two at once make no eleventh. */
const ADD = `INSERT INTO hooks (id, unit_id, kind, label, language, made_at, made_by, sealed)
  SELECT :id, :unitId, :kind, :label, :language, :madeAt, :madeBy, :sealed
  WHERE (SELECT count(*) FROM hooks WHERE unit_id = :unitId) < :most
  ON CONFLICT (id) DO NOTHING`;

const toHook = (row: Row): Hook => ({
  id: String(row.id),
  unitId: String(row.unit_id),
  kind: row.kind as HookKind,
  label: String(row.label),
  language: row.language as Language,
  madeAt: String(row.made_at),
  madeBy: String(row.made_by),
  sealed: String(row.sealed),
});
