/** How many wrong passwords are too many? Ten per name and address, a hundred per address, in ten minutes. */
const WINDOW_MS = 10 * 60_000;
const TRIES_PER_NAME = 10;
/** An office has one address for everybody in it. */
const TRIES_PER_ADDRESS = 100;
const KEPT_MAX = 50_000;
const KEPT_AFTER = 45_000;
const FORGET_EVERY_MS = 60_000;

export type TryLimit = {
  /** Counts a try before it is judged, so that many at once are counted too; false: too many. */
  begin(name: string, address: string): boolean | Promise<boolean>;
  /** It was right, or was never judged: as if it had not been. */
  takeBack(name: string, address: string): void | Promise<void>;
};

/** `now` gives milliseconds. Names are bounded by the caller. */
export const createTryLimit = (now: () => number): TryLimit => {
  const ofName = createCounter(TRIES_PER_NAME, now);
  const ofNetwork = createCounter(TRIES_PER_ADDRESS, now);
  const keyOf = (name: string, address: string): string =>
    `${name.toLowerCase()} ${networkOf(address)}`;
  return {
    begin: (name, address) => {
      const key = keyOf(name, address);
      const network = networkOf(address);
      if (ofName.isSpent(key) || ofNetwork.isSpent(network)) return false;
      ofName.add(key);
      ofNetwork.add(network);
      return true;
    },
    takeBack: (name, address) => {
      ofName.takeBack(keyOf(name, address));
      ofNetwork.takeBack(networkOf(address));
    },
  };
};

type Counter = {
  isSpent(key: string): boolean;
  add(key: string): void;
  takeBack(key: string): void;
};

/** Kept in order of last use: what has expired is in front, and so is what must make room. */
const createCounter = (max: number, now: () => number): Counter => {
  const tries = new Map<string, number[]>();
  const recent = (key: string): number[] =>
    (tries.get(key) ?? []).filter((at) => at > now() - WINDOW_MS);
  const keep = (key: string, times: number[]): void => {
    tries.delete(key);
    if (times.length > 0) tries.set(key, times);
  };
  let forgotAt = now();
  /** Many in one go: to find the first entry, a Map walks past all that were deleted before it. */
  const forget = (): void => {
    if (tries.size <= KEPT_MAX && now() - forgotAt < FORGET_EVERY_MS) return;
    forgotAt = now();
    const room = tries.size > KEPT_MAX ? KEPT_AFTER : KEPT_MAX;
    for (const [key, times] of tries) {
      const isOver = (times.at(-1) ?? 0) <= now() - WINDOW_MS;
      if (!isOver && tries.size <= room) return;
      tries.delete(key);
    }
  };
  return {
    isSpent: (key) => recent(key).length >= max,
    add: (key) => {
      keep(key, [...recent(key), now()]);
      forget();
    },
    takeBack: (key) => keep(key, recent(key).slice(0, -1)),
  };
};

const IPV6_GROUPS = 8;
const NETWORK_GROUPS = 4;
const ADDRESS_MAX = 64;

/** '2001:db8::1' → '2001:db8:0:0': whoever has one address of IPv6 has a whole /64 of them. */
const networkOf = (address: string): string => {
  if (!address.includes(':') || address.includes('.')) return address.slice(0, ADDRESS_MAX);
  const [head = [], tail = []] = address
    .split('::')
    .map((part) => part.split(':').filter((group) => group !== ''));
  const zeros = Math.max(0, IPV6_GROUPS - head.length - tail.length);
  const groups = [...head, ...Array.from({ length: zeros }, () => '0'), ...tail];
  return groups.slice(0, NETWORK_GROUPS).join(':').slice(0, ADDRESS_MAX);
};
