/** What is left to forget? A repeat finds less, and at last nothing. */
import type { Content } from '../ports.ts';

export const stillKept = (ids: readonly string[], contents: readonly Content[]): string[] => {
  const kept = new Set(contents.flatMap(({ id, body }) => (body === null ? [] : [id])));
  return [...new Set(ids)].filter((id) => kept.has(id));
};

/** Ends a preparation that would write nothing. */
export class NothingLeft extends Error {}

export const unlessNothing = (error: unknown): void => {
  if (!(error instanceof NothingLeft)) throw error;
};
