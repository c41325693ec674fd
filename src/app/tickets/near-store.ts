/** Which tickets lie near, and which are linked? */
import type { Instant } from '../../domain/instant.ts';
import type { ClosedNear } from '../../domain/near.ts';
import type { Occurrence } from '../../domain/repeats.ts';
import type { Listed, Reader } from '../ports.ts';

/** [west, south, east, north] */
export type Box = [number, number, number, number];

export type OpenNear = { listed: Listed; situationCode?: string; raisedAt: Instant };

export interface NearStore {
  /** Those the reader sees, raised since then, newest first. */
  openNear(box: Box, since: Instant, reader: Reader, limit: number): Promise<OpenNear[]>;
  /** Closed and of one situation, none of them sensitive: its number will be read by others. */
  closedNear(situationCode: string, box: Box, since: Instant): Promise<ClosedNear[]>;
  /** What went out since then and was not merged, cancelled, sensitive or key work. */
  occurrences(since: Instant): Promise<Occurrence[]>;
  /** Who links any of these. */
  linksTo(ids: readonly string[]): Promise<{ linkedId: string; ticketId: string }[]>;
}
