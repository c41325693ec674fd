/** Which ratings are whole enough to send? */
import type { StreetRating } from '../../../../src/domain/ticket/ticket.ts';

export const MARK_NAMES = ['fast', 'useful', 'cooperative'] as const;
export type MarkName = (typeof MARK_NAMES)[number];
export type Marks = Record<MarkName, number>;
export const NO_MARKS: Marks = { fast: 0, useful: 0, cooperative: 0 };

/** Units with no mark are left out; those with some but not all must be finished. */
export const unfinished = (marks: ReadonlyMap<string, Marks>): string[] =>
  [...marks].filter(([, each]) => countOf(each) % MARK_NAMES.length !== 0).map(([id]) => id);

export const toRatings = (marks: ReadonlyMap<string, Marks>): StreetRating[] =>
  [...marks]
    .filter(([, each]) => countOf(each) === MARK_NAMES.length)
    .map(([taskId, each]) => ({ taskId, ...each }));

const countOf = (marks: Marks): number => MARK_NAMES.filter((name) => marks[name] > 0).length;
