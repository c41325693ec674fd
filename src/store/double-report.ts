/** What of 双报到 is asked across things: what a person is tied to, sums, who has withdrawn? */
import type { Client, InValue } from '@libsql/client';
import type { SumQuery, ThingStore } from '../app/things/thing-store.ts';
import { textOf } from './rows.ts';

type Crossing = Pick<
  ThingStore,
  | 'tiesOf'
  | 'presentCounts'
  | 'sums'
  | 'countRegistered'
  | 'countNeeds'
  | 'unforgotten'
  | 'touchedBy'
>;

const ORGANISATIONS = "('residence', 'pairing')";

/** Whoever lives outside the district has no community here. */
const PERSON = `SELECT on_call, (community_id IS NOT NULL OR EXISTS (SELECT 1 FROM things t
  WHERE t.noun = 'registration' AND t.person_id = u.id AND t.status = 'confirmed')) AS registered
  FROM user u WHERE u.id = ?`;

export const createDoubleReport = (client: Client): Crossing => ({
  tiesOf: async (personId, unitId) => {
    const [person, teams, places] = await client.batch(
      [
        { sql: PERSON, args: [personId] },
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
      isRegistered: person?.rows[0]?.registered === 1,
      onCall: person?.rows[0]?.on_call === 1,
      teamIds: (teams?.rows ?? []).map((row) => String(row.thing_id)),
      reportsTo: (places?.rows ?? []).map((row) => ({
        communityId: textOf(row.community_id),
        streetId: textOf(row.street_id),
      })),
    };
  },
  presentCounts: async (activities) => {
    const { rows } = await client.execute({
      sql: `SELECT activity, count(*) AS n FROM things WHERE noun = 'record' AND status = 'present'
        ${activities ? 'AND activity IN (SELECT value FROM json_each(?))' : ''} GROUP BY activity`,
      args: activities ? [JSON.stringify(activities)] : [],
    });
    return new Map(rows.map(({ activity, n }) => [String(activity), Number(n)]));
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
  unforgotten: async (limit, after = '') => {
    const sql = `SELECT id FROM things WHERE noun = 'registration' AND status = 'withdrawn'
      AND person_id IS NOT NULL AND body ->> '$.forgottenAt' IS NULL AND id > ? ORDER BY id LIMIT ?`;
    const { rows } = await client.execute({ sql, args: [after, limit] });
    return rows.map((row) => String(row.id));
  },
  countNeeds: async (query) => {
    const { rows } = await client.execute(needStatement(query));
    const [row] = rows;
    return {
      posted: Number(row?.posted ?? 0),
      filled: Number(row?.filled ?? 0),
      ended: Number(row?.ended ?? 0),
    };
  },
  touchedBy: async (personId) => {
    // Members write for no unit: a small index of theirs alone finds these.
    const sql = `SELECT ticket_id AS id FROM facts WHERE by_unit IS NULL AND by_person = :id
      UNION SELECT id FROM things WHERE person_id = :id AND noun IN ('registration', 'record')
      UNION SELECT thing_id FROM thing_people WHERE person_id = :id ORDER BY 1`;
    const { rows } = await client.execute({ sql, args: { id: personId } });
    return rows.map((row) => String(row.id));
  },
});

const KEY = { community: 'community_id', unit: 'unit_id', kind: 'kind', all: 'NULL' } as const;

type Condition = [sql: string, value: InValue];

const joined = (conditions: readonly Condition[]) => ({
  where: conditions.map(([sql]) => sql).join(' AND '),
  args: conditions.map(([, value]) => value),
});

const placeConditions = ({
  communityId,
  streetId,
}: Pick<SumQuery, 'communityId' | 'streetId'>): Condition[] => [
  ...(communityId === undefined ? [] : [['community_id = ?', communityId] satisfies Condition]),
  ...(streetId === undefined ? [] : [['street_id = ?', streetId] satisfies Condition]),
];

const sumStatement = ({ by, unitId, from, until, ...place }: SumQuery) => {
  const { where, args } = joined([
    ['at >= ?', from],
    ['at < ?', until],
    ...placeConditions(place),
    ...(unitId === undefined ? [] : [['unit_id = ?', unitId] satisfies Condition]),
  ]);
  return {
    sql: `SELECT ${KEY[by]} AS key, count(DISTINCT person_id) AS people, count(*) AS turns,
      sum(minutes) AS minutes FROM things WHERE noun = 'record' AND minutes IS NOT NULL
      AND ${where} GROUP BY 1`,
    args,
  };
};

/** A shift whose held places are fewer than it wants. */
const UNFILLED = `SELECT 1 FROM json_each(body, '$.shifts') s
  WHERE s.value ->> '$.cancelled' IS NULL AND s.value ->> '$.wanted' > (
    SELECT coalesce(sum(c.value ->> '$.places'), 0) FROM json_each(body, '$.claims') c
    WHERE c.value ->> '$.shiftId' = s.value ->> '$.id' AND c.value ->> '$.state' = 'held')`;

const HELD_BY = `EXISTS (SELECT 1 FROM json_each(body, '$.claims') c
  WHERE c.value ->> '$.unitId' = ? AND c.value ->> '$.state' = 'held')`;

const needStatement = ({ unitId, from, until, ...place }: Omit<SumQuery, 'by'>) => {
  const { where, args } = joined([
    ["body ->> '$.postedAt' >= ?", from],
    ["body ->> '$.postedAt' < ?", until],
    ...placeConditions(place),
    ...(unitId === undefined ? [] : [[HELD_BY, unitId] satisfies Condition]),
  ]);
  return {
    sql: `SELECT count(*) AS posted, sum(NOT EXISTS (${UNFILLED})) AS filled,
      sum(status = 'ended') AS ended FROM things WHERE noun = 'need' AND ${where}`,
    args,
  };
};
