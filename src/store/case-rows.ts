/** How is a case written as a row? The log check compares with exactly these. */
import { caseRows } from '../domain/score/case.ts';
import { TERM_NAMES, TIME_NAMES } from '../domain/score/names.ts';
import type { Ticket } from '../domain/ticket/ticket.ts';
import type { RowOf } from './insert.ts';

export const caseRowsOf = (ticket: Ticket): RowOf[] =>
  caseRows(ticket).map((row) => ({
    role: row.role,
    unit_id: row.unitId,
    closed_day: row.closedDay,
    ticket_id: ticket.id,
    task_id: row.taskId,
    excluded: row.excluded ?? null,
    kind: row.kind,
    situation_code: row.situationCode ?? null,
    lng: ticket.place.lng,
    lat: ticket.place.lat,
    counts: row.counts ? 1 : 0,
    ...Object.fromEntries(TERM_NAMES.map((name) => [name, row.marks[name] ?? null])),
    late: row.late ? 1 : 0,
    redos: row.redos,
    yellow: row.yellow,
    red: row.red,
    ...Object.fromEntries(TIME_NAMES.map((name) => [`${name}_seconds`, row.seconds[name] ?? null])),
    doubtful: row.doubtful === undefined ? null : Number(row.doubtful),
  }));
