/** Which closed tickets are looked at again? Anybody can redo the draw once the seed is told. */

const ONE_IN = 20;

type Candidate = { number: string; hash: string };

/** What is hashed, by SHA-256 in lower-case hex, to give each ticket its place. */
export const drawText = (seed: string, number: string): string => `${seed}:${number}`;

/** Five in a hundred, rounded up: those whose hash comes first. */
export const drawn = <T extends Candidate>(candidates: readonly T[]): T[] =>
  [...candidates]
    .sort((a, b) => (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : 0))
    .slice(0, Math.ceil(candidates.length / ONE_IN));
