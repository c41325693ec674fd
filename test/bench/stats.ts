/** Quantiles of a sample, and a line to print. */
export const quantile = (sample: readonly number[], share: number): number => {
  const sorted = [...sample].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

export const describeMs = (sample: readonly number[]): string =>
  `p50 ${quantile(sample, 0.5).toFixed(1)} ms · p95 ${quantile(sample, 0.95).toFixed(1)} ms · p99 ${quantile(sample, 0.99).toFixed(1)} ms · max ${quantile(sample, 1).toFixed(1)} ms (n ${sample.length})`;

export const say = (line: string): void => void process.stdout.write(`${line}\n`);
