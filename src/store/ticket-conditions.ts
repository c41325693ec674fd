/** What must be true of a ticket to answer a query, as SQL on its row? */
import type { InValue } from '@libsql/client';
import type { TicketQuery } from '../app/ports.ts';
import type { Instant } from '../domain/instant.ts';
import { isIn, type Params } from './sight.ts';

/** On the ticket row `t`: only columns of the map's index, so open tickets are read from it alone. */
export const ticketConditions = (query: TicketQuery): string[] => [
  ...(query.status ? [`t.status IN (${query.status.map((each) => `:status_${each}`)})`] : []),
  ...(query.kind ? ['t.kind = :kind'] : []),
  ...(query.bbox ? [IN_BOX] : []),
  ...(query.overdue ? ['t.open = 1 AND t.near_due_at < :now'] : []),
  ...(query.yellow ? ['t.open = 1 AND t.near_yellow_at <= :now AND t.near_due_at >= :now'] : []),
  ...(query.onSite ? ['t.open = 1 AND t.on_site > 0'] : []),
  ...(query.doneSince ? ['t.done_at >= :doneSince'] : []),
  ...(query.wall ? ["t.sensitivity = 'normal'"] : []),
];

/** Called, or whose street or community it is, or who raised it; of sensitive ones, their leaders. */
export const UNIT_ROOMS = ["'unit:' || :unit", "'leaders:' || :unit"];

/** On the ticket row, or on one of its rooms: cheaper where that is what is at hand. */
export const unitCondition = ({ unitId }: TicketQuery, of: 't' | 'r'): string[] =>
  unitId ? [isIn(UNIT_ROOMS, of)] : [];

export const LIVE = "k.status IN ('waiting', 'claimed', 'on_site')";

export const mineCondition = ({ mine }: TicketQuery): string[] =>
  mine
    ? [
        `(t.raised_by_person = :me OR EXISTS (SELECT 1 FROM tasks k WHERE k.ticket_id = t.id
          AND (k.unit_id = :myUnit OR k.person_id = :me) AND ${LIVE}))`,
      ]
    : [];

export const IN_BOX = 't.lng BETWEEN :west AND :east AND t.lat BETWEEN :south AND :north';

export const conditionParams = (query: TicketQuery, now: Instant): Params => ({
  now,
  cursor: query.cursor ?? null,
  doneSince: query.doneSince ?? null,
  kind: query.kind ?? null,
  unit: query.unitId ?? null,
  me: query.mine?.personId ?? null,
  myUnit: query.mine?.unitId ?? null,
  ...Object.fromEntries((query.status ?? []).map((each) => [`status_${each}`, each])),
  ...boxParams(query.bbox),
});

export const boxParams = (bbox: TicketQuery['bbox']): Params => {
  if (!bbox) return {};
  const [west, south, east, north] = bbox;
  return { west, south, east, north };
};

/** Values for the names the statement has: one too many is an error. */
export const usedIn = (sql: string, params: Params): Record<string, InValue> =>
  Object.fromEntries(Object.entries(params).filter(([name]) => sql.includes(`:${name}`)));
