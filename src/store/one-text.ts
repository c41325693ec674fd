/** How are many rows read at the price of one? As one JSON text: a row of its own costs more than finding it. */
import type { Row } from '@libsql/client';

/** `columns` by name, `source` from FROM on, in the order it gives. */
export const asOneText = (columns: string, source: string): string =>
  `SELECT json_group_array(json_object(${pairsOf(columns)})) AS page
    FROM (SELECT ${columns} ${source})`;

/** Names and values, as `json_object` takes them. */
export const pairsOf = (columns: string): string =>
  columns
    .split(', ')
    .map((column) => `'${column}', ${column}`)
    .join(', ');

export const rowsOfText = (rows: readonly Row[]): Row[] =>
  JSON.parse(String(rows[0]?.page ?? '[]')) as Row[];
