/** How many failed sign-ins are too many? Ten per name and address in ten minutes. */
const TRIES = 10;
const WINDOW_MS = 10 * 60_000;
const KEPT_MAX = 50_000;

export type TryLimit = {
  isSpent(name: string, address: string): boolean;
  failed(name: string, address: string): void;
  succeeded(name: string, address: string): void;
};

export const createTryLimit = (now: () => number): TryLimit => {
  const failures = new Map<string, number[]>();
  const recent = (key: string): number[] =>
    (failures.get(key) ?? []).filter((at) => at > now() - WINDOW_MS);
  const keyOf = (name: string, address: string): string => `${name.toLowerCase()} ${address}`;
  return {
    isSpent: (name, address) => recent(keyOf(name, address)).length >= TRIES,
    failed: (name, address) => {
      if (failures.size > KEPT_MAX) failures.clear();
      const key = keyOf(name, address);
      failures.set(key, [...recent(key), now()]);
    },
    succeeded: (name, address) => void failures.delete(keyOf(name, address)),
  };
};
