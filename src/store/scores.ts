/** What do the cases of a period come to? Each unit's are one stretch of the key. */
import type { Client, Row } from '@libsql/client';
import type { CaseQuery, Heap, ScoreStore } from '../app/scores/store.ts';
import type { CaseRole } from '../domain/score/case.ts';
import { highest, type Sums } from '../domain/score/figures.ts';
import { type ExclusionCode, type TermName, TIME_NAMES, termsOf } from '../domain/score/names.ts';

type ScoreReads = Pick<
  ScoreStore,
  'caseSums' | 'exclusions' | 'openRed' | 'heat' | 'closedTickets'
>;

export const createScores = (client: Client): ScoreReads => ({
  caseSums: async (heap, query) => {
    const names = TERMS[query.role];
    const sql = `SELECT ${HEAPS[heap]} AS heap, ${sumsOf(names, query.times)} FROM cases
      WHERE ${CASES} AND excluded IS NULL GROUP BY heap`;
    const { rows } = await client.execute({ sql, args: caseArgs(query) });
    return new Map(rows.map((row) => [String(row.heap ?? ''), toSums(row, names)]));
  },
  exclusions: async (query) => {
    const sql = `SELECT unit_id, excluded, count(*) AS count FROM cases
      WHERE ${CASES} AND excluded IS NOT NULL AND counts = 1 GROUP BY unit_id, excluded`;
    const { rows } = await client.execute({ sql, args: caseArgs(query) });
    return rows.map((row) => ({
      unitId: String(row.unit_id),
      code: row.excluded as ExclusionCode,
      count: Number(row.count),
    }));
  },
  openRed: async (now) => {
    const { rows } = await client.execute({ sql: OPEN_RED, args: { now } });
    return new Map(rows.map((row) => [String(row.unit), JSON.parse(String(row.ids)) as string[]]));
  },
  heat: async (query, fewest) => {
    const { rows } = await client.execute({ sql: HEAT, args: { ...caseArgs(query), fewest } });
    return rows.map(({ lng, lat, count }) => ({
      lng: Number(lng),
      lat: Number(lat),
      count: Number(count),
    }));
  },
  closedTickets: async (query) => {
    const { rows } = await client.execute({ sql: CLOSED, args: caseArgs(query) });
    return rows.map((row) => ({ ticketId: String(row.id), number: String(row.number) }));
  },
});

/** Of a helper only what is shown of one: every further sum costs. */
const TERMS: Record<CaseRole, readonly TermName[]> = {
  lead: termsOf('department'),
  street: termsOf('street'),
  support: ['response', 'street_rating'],
};

/** On a row of `cases`. */
export const CASES = `role = :role AND unit_id IN (SELECT value FROM json_each(:units))
  AND closed_day BETWEEN :from AND :to`;

export const caseArgs = ({ role, unitIds, from, to }: CaseQuery) => ({
  role,
  units: JSON.stringify(unitIds),
  from,
  to,
});

const HEAPS: Record<Heap, string> = {
  unit: 'unit_id',
  kind: 'kind',
  situation: 'situation_code',
  month: 'substr(closed_day, 1, 7)',
};

/** One list of seconds for each heap: a row of its own for each would cost more than the sums. */
const sumsOf = (names: readonly TermName[], times = false): string =>
  [
    'sum(counts) AS cases, sum(late) AS late, sum(redos) AS redos',
    'sum(yellow) AS yellow, sum(red) AS red',
    'sum(doubtful) AS doubtful, count(doubtful) AS doubtful_n',
    ...names.map((name) => `sum(${name}) AS ${name}, count(${name}) AS ${name}_n`),
    ...(times ? TIME_NAMES : []).map(
      (name) =>
        `json_group_array(${name}_seconds) FILTER (WHERE ${name}_seconds IS NOT NULL) AS ${name}_s`,
    ),
  ].join(', ');

const toSums = (row: Row, names: readonly TermName[]): Sums => {
  const count = (name: string): number => Number(row[name] ?? 0);
  const seconds = (name: string): number[] => JSON.parse(String(row[`${name}_s`] ?? '[]'));
  return {
    cases: count('cases'),
    terms: Object.fromEntries(
      names
        .filter((name) => count(`${name}_n`) > 0)
        .map((name) => [name, { good: count(name) / highest(name), n: count(`${name}_n`) }]),
    ),
    late: count('late'),
    redos: count('redos'),
    yellow: count('yellow'),
    red: count('red'),
    excluded: 0,
    doubtful: { good: count('doubtful'), n: count('doubtful_n') },
    seconds: { claim: seconds('claim'), arrive: seconds('arrive'), finish: seconds('finish') },
  };
};

/** Only tickets whose first due instant has passed are looked into. */
const OPEN_RED = `
  SELECT unit, json_group_array(id) AS ids FROM (
    SELECT DISTINCT c.value ->> 'unitId' AS unit, t.id AS id
    FROM tickets t INDEXED BY tickets_open_on_map, json_each(t.body, '$.clocks') c
    WHERE t.open = 1 AND t.near_due_at < :now AND c.value ->> 'dueAt' < :now
      AND c.value ->> 'name' <> 'rating' AND c.value ->> 'stoppedAt' IS NULL
      AND c.value ->> 'void' IS NULL AND c.value ->> 'pausedAt' IS NULL)
  GROUP BY unit`;

/** 0.0018° of latitude and 0.00225° of longitude are about 200 m at 36.7° north. */
const HEAT = `
  SELECT (y + 0.5) * 0.0018 AS lat, (x + 0.5) * 0.00225 AS lng, count(*) AS count FROM (
    SELECT CAST(lat / 0.0018 AS INTEGER) AS y, CAST(lng / 0.00225 AS INTEGER) AS x FROM cases
    WHERE ${CASES} AND counts = 1)
  GROUP BY y, x HAVING count(*) >= :fewest ORDER BY y, x`;

const CLOSED = `
  SELECT t.id, t.number FROM cases CROSS JOIN tickets t ON t.id = ticket_id
  WHERE ${CASES} ORDER BY t.number`;
