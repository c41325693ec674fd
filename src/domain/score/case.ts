/** What does a closed ticket contribute to the performance record? Told by the folded ticket alone. */
import { shanghaiDay } from '../instant.ts';
import { isSelfHandled, type Kind, type Ticket } from '../ticket/ticket.ts';
import type { ExclusionCode, TermName, TimeName } from './names.ts';
import { streetRow } from './street-case.ts';
import { taskRows } from './task-case.ts';

export const CASE_ROLES = ['street', 'lead', 'support'] as const;
export type CaseRole = (typeof CASE_ROLES)[number];

/** 0 or 1 in each term that was called for; a street's rating 0 to 12; absent: not called. */
export type Marks = Partial<Record<TermName, number>>;

/** Seconds from the call, as they passed on the wall. */
export type Seconds = Partial<Record<TimeName, number>>;

/** What every row of a ticket says. */
export type CaseOf = {
  /** Shanghai day of the closing. */
  closedDay: string;
  excluded?: ExclusionCode;
  kind: Kind;
  situationCode?: string;
  streetId: string;
};

export type CaseRow = CaseOf & {
  /** '0' for the street. */
  taskId: string;
  role: CaseRole;
  unitId: string;
  /** False: replaced, waived or released, so that only its claim counts; of a street, handled by itself. */
  counts: boolean;
  marks: Marks;
  late: boolean;
  redos: number;
  /** Cards written. */
  yellow: number;
  red: number;
  seconds: Seconds;
  /** An emergency, and whether it was refused or late at countersigning. */
  doubtful?: boolean;
};

/** One row for the street, and one for every task of a called unit; none while it is not closed. */
export const caseRows = (ticket: Ticket): CaseRow[] => {
  const { closedAt, exclusion, kind, situationCode, streetId } = ticket;
  if (ticket.status !== 'closed' || !closedAt) return [];
  const excluded = exclusion?.state === 'excluded' ? exclusion.code : undefined;
  const common = { closedDay: shanghaiDay(closedAt), excluded, kind, situationCode, streetId };
  const tasks =
    isSelfHandled(ticket) || ticket.retro
      ? []
      : ticket.tasks.flatMap((task) => taskRows(ticket, task, common));
  return [streetRow(ticket, common), ...tasks];
};
