/** What of 双报到 is asked across things: what a person is tied to, sums, invitations, who has withdrawn? */
import type { Client, InValue } from '@libsql/client';
import type { SumQuery, ThingStore } from '../app/service/thing-store.ts';
import { textOf } from './rows.ts';

type Crossing = Pick<
  ThingStore,
  'tiesOf' | 'sums' | 'countRegistered' | 'invitedBy' | 'renewCode' | 'unforgotten'
>;

const ORGANISATIONS = "('residence', 'pairing')";

export const createDoubleReport = (client: Client): Crossing => ({
  tiesOf: async (personId, unitId) => {
    const [person, teams, places] = await client.batch(
      [
        { sql: 'SELECT on_call FROM user WHERE id = ?', args: [personId] },
        {
          sql: `SELECT p.thing_id FROM thing_people p JOIN things t ON t.id = p.thing_id
            WHERE p.person_id = ? AND p.noun = 'team' AND t.live = 1`,
          args: [personId],
        },
        {
          sql: `SELECT DISTINCT community_id, street_id FROM things WHERE noun = 'registration'
            AND unit_id = ? AND status = 'confirmed' AND kind IN ${ORGANISATIONS}`,
          args: [unitId],
        },
      ],
      'read',
    );
    return {
      onCall: person?.rows[0]?.on_call === 1,
      teamIds: (teams?.rows ?? []).map((row) => String(row.thing_id)),
      reportsTo: (places?.rows ?? []).map((row) => ({
        communityId: textOf(row.community_id),
        streetId: textOf(row.street_id),
      })),
    };
  },
  sums: async (query) => {
    const { rows } = await client.execute(sumStatement(query));
    return rows.map((row) => ({
      ...(query.by === 'community' && { communityId: textOf(row.key) }),
      ...(query.by === 'unit' && { unitId: textOf(row.key) }),
      ...(query.by === 'kind' && { kind: textOf(row.key) }),
      people: Number(row.people),
      turns: Number(row.turns),
      minutes: Number(row.minutes ?? 0),
    }));
  },
  countRegistered: async () => {
    const { rows } = await client.execute(
      `SELECT community_id, unit_id, kind, count(*) AS n FROM things
        WHERE noun = 'registration' AND status = 'confirmed' GROUP BY 1, 2, 3`,
    );
    return rows.map((row) => ({
      communityId: textOf(row.community_id),
      unitId: String(row.unit_id),
      kind: String(row.kind),
      n: Number(row.n),
    }));
  },
  invitedBy: async (codeHash, now) => {
    const sql = 'SELECT person_id FROM invitations WHERE code_hash = ? AND until_at >= ?';
    const { rows } = await client.execute({ sql, args: [codeHash, now] });
    return rows[0] && { personId: String(rows[0].person_id) };
  },
  renewCode: async (personId, codeHash, until) => {
    const sql = `INSERT INTO invitations (person_id, code_hash, until_at) VALUES (?, ?, ?)
      ON CONFLICT (person_id) DO UPDATE SET code_hash = excluded.code_hash, until_at = excluded.until_at`;
    await client.execute({ sql, args: [personId, codeHash, until] });
  },
  unforgotten: async (limit) => {
    const sql = `SELECT id FROM things WHERE noun = 'registration' AND status = 'withdrawn'
      AND person_id IS NOT NULL AND body ->> '$.forgottenAt' IS NULL ORDER BY id LIMIT ?`;
    const { rows } = await client.execute({ sql, args: [limit] });
    return rows.map((row) => String(row.id));
  },
});

const KEY = { community: 'community_id', unit: 'unit_id', kind: 'kind', all: 'NULL' } as const;

const sumStatement = ({ by, communityId, streetId, unitId, from, until }: SumQuery) => {
  const conditions: [string, InValue][] = [
    ['at >= ?', from],
    ['at < ?', until],
    ...(communityId === undefined ? [] : [['community_id = ?', communityId] as [string, InValue]]),
    ...(streetId === undefined ? [] : [['street_id = ?', streetId] as [string, InValue]]),
    ...(unitId === undefined ? [] : [['unit_id = ?', unitId] as [string, InValue]]),
  ];
  return {
    sql: `SELECT ${KEY[by]} AS key, count(DISTINCT person_id) AS people, count(*) AS turns,
      sum(minutes) AS minutes FROM things WHERE noun = 'record' AND minutes IS NOT NULL
      AND ${conditions.map(([sql]) => sql).join(' AND ')} GROUP BY 1`,
    args: conditions.map(([, value]) => value),
  };
};
