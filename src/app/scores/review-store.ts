/** Which draws of spot checks and which appraisals are there? */
import type { Instant } from '../../domain/instant.ts';

export type SpotCheckDraw = {
  period: string;
  seed: string;
  commitment: string;
  announcedAt: Instant;
  announcedBy: string;
  drawnAt?: Instant;
  drawnBy?: string;
  closed?: number;
  /** In the order of the draw. */
  ticketIds: string[];
};

export interface SpotCheckStore {
  spotChecks(period: string): Promise<SpotCheckDraw | undefined>;
  /** False when that month was announced already. */
  announceSpotChecks(draw: Omit<SpotCheckDraw, 'ticketIds'>): Promise<boolean>;
  /** At once or not at all; the first draw stands. */
  drawSpotChecks(draw: SpotCheckDraw): Promise<void>;
}

/** An empty number withdraws the one before; the demo's was entered by nobody. */
export type AppraisalEntry = { filingNumber: string; enteredAt: Instant; enteredBy?: string };

export interface AppraisalStore {
  /** The newest. */
  appraisal(): Promise<AppraisalEntry | undefined>;
  addAppraisal(entry: AppraisalEntry): Promise<void>;
}
