/** From how many on is a cell drawn bigger? At most four sizes, by eighths of the busiest cell. */
export const heatTiers = (counts: readonly number[]): number[] => {
  const most = counts.reduce((top, count) => Math.max(top, count), 1);
  const steps = [1, most / 8, most / 4, most / 2].map((step) => Math.max(1, Math.ceil(step)));
  return steps.filter((step, at) => at === 0 || step > (steps[at - 1] ?? 0));
};

/** The index of the highest step a count reaches. */
export const tierOf = (count: number, tiers: readonly number[]): number =>
  Math.max(0, tiers.filter((step) => step <= count).length - 1);
