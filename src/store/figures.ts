/** Which tickets is a figure made of? What a reader may not see is counted and not shown. */
import type { Client, InValue } from '@libsql/client';
import type { Reader } from '../app/ports.ts';
import type { FigurePage, FigureQuery, Page, ScoreStore } from '../app/scores/store.ts';
import { highest } from '../domain/score/figures.ts';
import { type FigureName, type Side, TERM_NAMES, type TermName } from '../domain/score/names.ts';
import { TICKET_READ, toStoredTicket } from './rows.ts';
import { CASES, caseArgs } from './scores.ts';
import { roomNames, roomParams } from './sight.ts';

export const createFigures = (client: Client): Pick<ScoreStore, 'figureTickets' | 'pageOf'> => {
  const page = async (ids: string, args: Args, { cursor, limit }: Page, reader: Reader) => {
    const seen = seenBy(reader);
    const rooms = roomParams(reader.rooms);
    const sql = `WITH figure(id) AS MATERIALIZED (${ids}) SELECT
      (SELECT count(*) FROM figure) AS total,
      (SELECT count(*) FROM figure WHERE ${seen}) AS seen,
      (SELECT json_group_array(id) FROM (SELECT id FROM figure WHERE id < :after AND ${seen}
        ORDER BY id DESC LIMIT :limit)) AS page`;
    const found = await client.execute({
      sql,
      args: { ...args, ...rooms, after: cursor ?? PAST_ALL, limit: limit + 1 },
    });
    const row = found.rows[0];
    const all = JSON.parse(String(row?.page ?? '[]')) as string[];
    const shown = all.slice(0, limit);
    const total = Number(row?.total ?? 0);
    return {
      items: await read(client, shown),
      total,
      hidden: total - Number(row?.seen ?? 0),
      nextCursor: all.length > limit ? (shown.at(-1) ?? null) : null,
    } satisfies FigurePage;
  };
  return {
    figureTickets: (query, reader) => page(figureIds(query), caseArgs(query), query, reader),
    pageOf: (ids, paged, reader) =>
      page('SELECT value FROM json_each(:ids)', { ids: JSON.stringify(ids) }, paged, reader),
  };
};

type Args = Record<string, InValue>;

/** Ids are hexadecimal. */
const PAST_ALL = '~';

const seenBy = ({ rooms }: Reader): string =>
  rooms.length === 0
    ? 'false'
    : `EXISTS (SELECT 1 FROM ticket_rooms s WHERE s.room IN (${roomNames(rooms)})
        AND s.open IN (0, 1) AND s.ticket_id = figure.id)`;

const read = async (client: Client, ids: readonly string[]): Promise<FigurePage['items']> => {
  if (ids.length === 0) return [];
  const sql = `SELECT ${TICKET_READ} FROM tickets
    WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id DESC`;
  return (await client.execute({ sql, args: [JSON.stringify(ids)] })).rows.map(toStoredTicket);
};

const figureIds = ({ figure, side }: FigureQuery): string => {
  const kept = figure === 'excluded' ? 'excluded IS NOT NULL' : 'excluded IS NULL';
  return `SELECT DISTINCT ticket_id FROM cases WHERE ${CASES} AND ${kept} AND ${isOf(figure, side)}`;
};

const isTerm = (figure: FigureName): figure is TermName =>
  (TERM_NAMES as readonly FigureName[]).includes(figure);

const isOf = (figure: FigureQuery['figure'], side: Side): string => {
  if (isTerm(figure)) return ofTerm(figure, side);
  switch (figure) {
    case 'support_response':
      return ofTerm('response', side);
    case 'support_rating':
      return ofTerm('street_rating', side);
    case 'late':
      return `counts = 1${{ all: '', good: ' AND late = 0', bad: ' AND late = 1' }[side]}`;
    case 'redo':
      return `counts = 1${{ all: '', good: ' AND redos = 0', bad: ' AND redos > 0' }[side]}`;
    case 'doubtful':
      return { all: 'doubtful IS NOT NULL', good: 'doubtful = 0', bad: 'doubtful = 1' }[side];
    case 'claim':
    case 'arrive':
    case 'finish':
      return `${figure}_seconds IS NOT NULL`;
    case 'yellow':
    case 'red':
      return `${figure} > 0`;
    case 'cases':
    case 'excluded':
    case 'support':
      return 'counts = 1';
  }
};

/** Good: all there is to have; of a rating, a mean of three and more. */
const ofTerm = (name: TermName, side: Side): string => {
  const half = highest(name) / 2;
  return { all: `${name} IS NOT NULL`, good: `${name} >= ${half}`, bad: `${name} < ${half}` }[side];
};
