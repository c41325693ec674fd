/** How does the duty list read: what a situation was before, and what a loaded file would change? */
import type { DutyField, RowResult } from '../domain/duty-row.ts';
import type { SituationView } from './views.ts';

/** What a situation was from its instant on. */
export type SituationVersionView = Omit<SituationView, 'ownLimits' | 'caution'>;

export type DutyPlanRowView = {
  /** In the sheet, from 1. */
  row: number;
  code: string;
  name: string;
  result: RowResult;
  changes: { field: DutyField; before: string; after: string }[];
  refusals: { field: DutyField; reason: string }[];
};

export type DutyPlanView = {
  /** Sent back with the load: a list or limit that changed in between makes it a conflict. */
  version: string;
  counts: Record<RowResult, number>;
  rows: DutyPlanRowView[];
};

/** The list as it is now. */
export type DutyLoadedView = { version: string; situations: number };
