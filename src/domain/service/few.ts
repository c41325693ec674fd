/** Which parts of a sum would tell of somebody? Those of fewer than three people, and one more where the rest could be subtracted. */
export const FEW = 3;

type Part = { people: number; minutes: number };

/**
 * The parts that may be told; what is left out stays in the total. `apart`: nobody is in two of them;
 * otherwise several small parts may be one and the same person.
 */
export const tellable = <T extends Part>(parts: readonly T[], apart: boolean): Set<T> => {
  const served = parts.filter(({ people }) => people > 0);
  const told = served.filter(({ people }) => people >= FEW);
  const untold = served.filter(({ people }) => people < FEW);
  const hidden = apart ? untold.reduce((sum, { people }) => sum + people, 0) : 0;
  const isBare = untold.length > 0 && hidden < FEW;
  const smallest = isBare ? told.toSorted((a, b) => a.people - b.people)[0] : undefined;
  const nobody = parts.filter(({ people }) => people === 0);
  return new Set([...nobody, ...told.filter((part) => part !== smallest)]);
};
