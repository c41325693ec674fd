/** What did the closed tickets come to, and which are they? Days are Shanghai days, both included. */
import type { Instant } from '../../domain/instant.ts';
import type { CaseRole } from '../../domain/score/case.ts';
import type { Sums } from '../../domain/score/figures.ts';
import type { ExclusionCode, FigureName, Side } from '../../domain/score/names.ts';
import type { Reader, StoredTicket } from '../ports.ts';

export type CaseQuery = { role: CaseRole; unitIds: readonly string[]; from: string; to: string };

/** Heaps that cases are summed in; a month is '2026-11'. */
export type Heap = 'unit' | 'kind' | 'situation' | 'month';

export type FigureQuery = CaseQuery & {
  figure: Exclude<FigureName, 'open_red'>;
  side: Side;
  cursor?: string;
  limit: number;
};

export type FigurePage = {
  /** Newest first, those the reader sees. */
  items: StoredTicket[];
  total: number;
  hidden: number;
  nextCursor: string | null;
};

export type HeatCell = { lng: number; lat: number; count: number };

export interface ScoreStore {
  /** By unit id, kind, situation code or month; excluded cases are left out. Times only where asked. */
  caseSums(heap: Heap, query: CaseQuery & { times?: true }): Promise<Map<string, Sums>>;
  exclusions(query: CaseQuery): Promise<{ unitId: string; code: ExclusionCode; count: number }[]>;
  figureTickets(query: FigureQuery, reader: Reader): Promise<FigurePage>;
  /** Open tickets on which a unit has a red clock, by unit id. */
  openRed(now: Instant): Promise<Map<string, string[]>>;
  /** Of these tickets; a page of those the reader sees. */
  pageOf(ids: readonly string[], page: Page, reader: Reader): Promise<FigurePage>;
  /** Cells of about 200 m where whistles came from; those with fewer are left out. */
  heat(query: CaseQuery, fewest: number): Promise<HeatCell[]>;
  /** Every closed ticket, by number. */
  closedTickets(query: CaseQuery): Promise<{ ticketId: string; number: string }[]>;
}

export type Page = { cursor?: string; limit: number };
