/** What do the hub's console and the printed week show? */
import type { Instant } from '../domain/instant.ts';
import type { DecidingBody } from '../domain/ticket/overlays.ts';
import type { VerbName } from '../domain/ticket/verbs.ts';
import type { WaitKind } from '../domain/ticket/waits.ts';
import type { ClockView, FactView, Ref, TicketSummary } from './views.ts';

export type WaitView = {
  kind: WaitKind;
  n: number;
  /** Who must act; absent: a district leader, and after closing whoever sees it. */
  unit?: Ref;
  /** Who asked. */
  asker?: Ref;
  since: Instant;
  dueAt?: Instant;
  clock?: ClockView;
  /** Those of this reader that answer it, the next one first. */
  verbs: VerbName[];
  ticket: TicketSummary;
};

export type PrecedentView = {
  number: string;
  ruledAt: Instant;
  lead: Ref;
  body: DecidingBody;
  reason?: string;
};

export type DecisionView = { number: string; title: string; fact: FactView };

export type DecisionsView = { from: Instant; to: Instant; items: DecisionView[] };
