/** In which order do rows stand, and when may they move? Newest number first; nothing moves while held. */
export type Order = {
  /** What is on the screen. */
  shown: readonly string[];
  /** What belongs there; the same as `shown` unless held. */
  wanted: readonly string[];
  held: boolean;
};

export type NumberOf = (id: string) => string | undefined;

export const NO_ORDER: Order = { shown: [], wanted: [], held: false };

/** LX20261123-0047 before LX20261123-0046; counters are compared as numbers. */
export const byNumber =
  (numberOf: NumberOf) =>
  (a: string, b: string): number =>
    (numberOf(b) ?? '').localeCompare(numberOf(a) ?? '', 'en', { numeric: true });

export const withWanted = (order: Order, wanted: readonly string[]): Order => ({
  ...order,
  wanted,
  shown: order.held ? order.shown : wanted,
});

/** Takes its place by number; one already there keeps it. */
export const arrive = (order: Order, id: string, numberOf: NumberOf): Order => {
  if (order.wanted.includes(id)) return order;
  const before = byNumber(numberOf);
  const at = order.wanted.findIndex((each) => before(id, each) < 0);
  const place = at < 0 ? order.wanted.length : at;
  return withWanted(order, [...order.wanted.slice(0, place), id, ...order.wanted.slice(place)]);
};

/** While held the row stays where it is being read. */
export const depart = (order: Order, ids: ReadonlySet<string>): Order =>
  order.wanted.some((id) => ids.has(id))
    ? withWanted(
        order,
        order.wanted.filter((id) => !ids.has(id)),
      )
    : order;

/** Further pages go to the end, also while held: nobody is reading there yet. */
export const extend = (order: Order, ids: readonly string[]): Order => {
  const news = ids.filter((id) => !order.wanted.includes(id));
  const unseen = news.filter((id) => !order.shown.includes(id));
  return {
    ...order,
    wanted: [...order.wanted, ...news],
    shown: order.held ? [...order.shown, ...unseen] : [...order.wanted, ...news],
  };
};

export const hold = (order: Order): Order => (order.held ? order : { ...order, held: true });

export const release = (order: Order): Order =>
  order.held ? { shown: order.wanted, wanted: order.wanted, held: false } : order;

/** How many rows would come if the list were let go now. */
export const unseenCount = ({ shown, wanted }: Order): number => {
  const seen = new Set(shown);
  return wanted.reduce((count, id) => (seen.has(id) ? count : count + 1), 0);
};
