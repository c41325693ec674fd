/** Is every fact chained to the one before, and none left out? */
import { type AnyFact, chainText } from '../chain.ts';
import type { World } from '../ports.ts';

/** `ticketId`: or the id of another thing. */
export type Difference = { ticketId: string; version?: number; what: string };

type Chained = AnyFact & { hash: string };

/** Versions of false facts; each is chained to the one before as it stands, so one is named once. */
export const strayHashes = async (
  facts: readonly Chained[],
  sha256: World['sha256'],
): Promise<number[]> => {
  const strays: number[] = [];
  let before = '';
  for (const fact of facts) {
    if ((await sha256(chainText(before, fact))) !== fact.hash) strays.push(fact.version);
    before = fact.hash;
  }
  return strays;
};

export const strayVersions = (facts: readonly AnyFact[]): number[] =>
  facts.filter(({ version }, index) => version !== index + 1).map(({ version }) => version);
