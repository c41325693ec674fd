/** How are all things of a question read? Page by page. */
import type { NounName, ThingOf } from '../../domain/thing.ts';
import type { App } from '../context.ts';
import type { ThingQuery } from './thing-store.ts';

const PAGE = 200;

/** For what is bounded by its question, such as the registrations of one organisation. */
export const listAll = async <N extends NounName>(
  { store }: Pick<App, 'store'>,
  noun: N,
  query: Omit<ThingQuery, 'cursor' | 'limit'>,
): Promise<ThingOf<N>[]> => {
  const all: ThingOf<N>[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.listThings(noun, { ...query, limit: PAGE, ...(cursor && { cursor }) });
    all.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return all;
};
