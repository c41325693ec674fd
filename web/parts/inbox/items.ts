/** Which messages are known, in which order, under which day? */
import type { InboxItemView, InboxView } from '../../../src/contract/reach-views.ts';
import { DAY_MS, toMillis } from '../../../src/domain/instant.ts';

export type Known = Pick<InboxView, 'items' | 'nextCursor'>;

/** The newest page over what was known; where they do not touch, something lies between: only the page is. */
export const withNewest = (known: Known | undefined, page: Known): Known => {
  const keys = new Set(page.items.map(({ key }) => key));
  const rest = known?.items.filter(({ key }) => !keys.has(key)) ?? [];
  const isWhole = page.nextCursor === null;
  const isTouching = rest.length < (known?.items.length ?? 0);
  if (!known || !(isTouching || isWhole)) return page;
  return { items: [...page.items, ...rest], nextCursor: isWhole ? null : known.nextCursor };
};

export const withEarlier = (known: Known, page: Known): Known => {
  const keys = new Set(known.items.map(({ key }) => key));
  return {
    items: [...known.items, ...page.items.filter(({ key }) => !keys.has(key))],
    nextCursor: page.nextCursor,
  };
};

/** `isMeant`: those that count as opened from `at` on. */
export const opened = (
  known: Known,
  isMeant: (item: InboxItemView) => boolean,
  at: string,
): Known => ({
  ...known,
  items: known.items.map((item) =>
    item.openedAt || !isMeant(item) ? item : { ...item, openedAt: at },
  ),
});

export type Day = 'today' | 'yesterday' | 'earlier';

const ZONE_MS = 8 * 3_600_000;
const dayOf = (millis: number): number => Math.floor((millis + ZONE_MS) / DAY_MS);

/** Days of the district (UTC+8); a day without a message is not there. */
export const byDay = (
  items: readonly InboxItemView[],
  nowMs: number,
): { day: Day; items: InboxItemView[] }[] => {
  const today = dayOf(nowMs);
  const groups = new Map<Day, InboxItemView[]>();
  for (const item of items) {
    const age = today - dayOf(toMillis(item.at));
    const day = age <= 0 ? 'today' : age === 1 ? 'yesterday' : 'earlier';
    groups.set(day, [...(groups.get(day) ?? []), item]);
  }
  return [...groups].map(([day, ofDay]) => ({ day, items: ofDay }));
};
