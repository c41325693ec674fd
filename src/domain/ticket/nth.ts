/** How is one of a ticket's numbered things changed? */
import type { Instant } from '../instant.ts';
import type { Overlays } from './overlays.ts';
import type { Ticket } from './ticket.ts';

type Numbered = {
  [K in keyof (Overlays & Pick<Ticket, 'pauses'>)]: NonNullable<Ticket[K]> extends { n: number }[]
    ? K
    : never;
}[keyof (Overlays & Pick<Ticket, 'pauses'>)] &
  string;

type Of<K extends Numbered> = NonNullable<Ticket[K]> extends (infer T)[] ? T : never;

/** The n-th of a list, changed. */
export const withNth = <K extends Numbered>(
  ticket: Ticket,
  list: K,
  n: number,
  change: Partial<Of<K>>,
): Ticket => ({
  ...ticket,
  [list]: (ticket[list] as { n: number }[] | undefined)?.map((each) =>
    each.n === n ? { ...each, ...change } : each,
  ),
});

/** Those of a fact's data that a row keeps, without the absent ones. */
export const pick = <T extends object, K extends keyof T>(from: T, ...keys: K[]): Pick<T, K> =>
  Object.fromEntries(
    keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]]),
  ) as Pick<T, K>;

export const answered = (at: Instant, words: string | undefined) => ({
  answeredAt: at,
  answerWords: words,
});
