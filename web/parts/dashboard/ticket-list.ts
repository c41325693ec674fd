/** What is in the list under one filter? First page, further pages, and every fact after. */
import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { FactEvent, List, TicketSummary } from '../../../src/contract/views.ts';
import { get } from '../../api.ts';
import { serverNow } from '../../elements/ticker.ts';
import { keepSummaries, lastFact, summaries } from '../../state.ts';
import { isNews } from '../news.ts';
import { type Filter, isMatch, isPlain, listQuery } from './filter.ts';
import * as rows from './list-order.ts';

const PAGE = 50;
/** Under a filter the map shows what the list holds, so more of it is asked for. */
const FILTERED_PAGE = 100;
const FRESH_MS = 30_000;

/** failed: nothing came · stuck: a further page did not come. */
type Phase = 'loading' | 'ready' | 'more' | 'failed' | 'stuck';

export class TicketList {
  readonly order = signal<rows.Order>(rows.NO_ORDER);
  readonly phase = signal<Phase>('loading');
  readonly fault = signal<unknown>(undefined);
  /** Whistles that came in while one watched. */
  readonly fresh = signal<ReadonlySet<string>>(new Set());
  readonly hasMore: ReadonlySignal<boolean> = computed(() => this.#cursor.value !== null);
  readonly unseen: ReadonlySignal<number> = computed(() => rows.unseenCount(this.order.value));

  #filter: Filter;
  #cursor = signal<string | null>(null);
  #aborts = new AbortController();
  #arrived: string[] = [];

  constructor(filter: Filter) {
    this.#filter = filter;
    this.order.value = rows.withWanted(rows.NO_ORDER, knownMatches(filter));
  }

  /** Loads and listens; gives back how to stop. */
  start(): () => void {
    const unhear = effect(() => {
      const fact = lastFact.value;
      if (fact) untracked(() => this.#hear(fact));
    });
    const unwatch = summaries.subscribe((known) => this.#dropGone(known));
    void this.load();
    return () => {
      unhear();
      unwatch();
      this.#aborts.abort();
    };
  }

  load(): Promise<void> {
    return this.#attempt('loading', async () => {
      this.#arrived = [];
      const ids = await this.#read();
      const first = rows.withWanted(this.order.peek(), ids);
      this.order.value = this.#arrived.reduce((so, id) => rows.arrive(so, id, numberOf), first);
    });
  }

  async loadMore(): Promise<void> {
    const cursor = this.#cursor.peek();
    const phase = this.phase.peek();
    if (!cursor || (phase !== 'ready' && phase !== 'stuck')) return;
    await this.#attempt('more', async () => {
      this.order.value = rows.extend(this.order.peek(), await this.#read(cursor));
    });
  }

  hold(): void {
    this.order.value = rows.hold(this.order.peek());
  }

  release(): void {
    this.order.value = rows.release(this.order.peek());
  }

  async #read(cursor?: string): Promise<string[]> {
    const query = listQuery(this.#filter, isPlain(this.#filter) ? PAGE : FILTERED_PAGE, cursor);
    const { signal } = this.#aborts;
    const page = await get<List<TicketSummary>>(`/api/tickets?${query}`, signal);
    keepSummaries(page.items);
    this.#cursor.value = page.nextCursor;
    return page.items.map((item) => item.id);
  }

  async #attempt(busy: 'loading' | 'more', act: () => Promise<void>): Promise<void> {
    this.phase.value = busy;
    try {
      await act();
      this.phase.value = 'ready';
    } catch (caught) {
      if (this.#aborts.signal.aborted) return;
      this.fault.value = caught;
      this.phase.value = busy === 'loading' ? 'failed' : 'stuck';
    }
  }

  #hear(fact: FactEvent): void {
    const { id } = fact.ticket;
    const order = this.order.peek();
    if (!isMatch(fact.ticket, this.#filter, serverNow())) {
      this.order.value = rows.depart(order, new Set([id]));
      return;
    }
    if (this.#isBelow(id)) return;
    this.#arrived.push(id);
    this.order.value = rows.arrive(order, id, numberOf);
    if (isNews(fact, serverNow())) this.#markFresh(id);
  }

  /** Older than the oldest row: it comes with its page. */
  #isBelow(id: string): boolean {
    const last = this.order.peek().wanted.at(-1);
    if (this.#cursor.peek() === null || last === undefined) return false;
    return rows.byNumber(numberOf)(last, id) < 0;
  }

  #markFresh(id: string): void {
    this.fresh.value = new Set(this.fresh.peek()).add(id);
    setTimeout(() => {
      this.fresh.value = new Set([...this.fresh.peek()].filter((each) => each !== id));
    }, FRESH_MS);
  }

  #dropGone(known: ReadonlyMap<string, TicketSummary>): void {
    const gone = this.order.peek().wanted.filter((id) => !known.has(id));
    if (gone.length > 0) this.order.value = rows.depart(this.order.peek(), new Set(gone));
  }
}

const numberOf = (id: string): string | undefined => summaries.peek().get(id)?.number;

/** What is known already is shown at once, until the server answers. */
const knownMatches = (filter: Filter): string[] => {
  const now = serverNow();
  return [...summaries.peek().values()]
    .filter((ticket) => isMatch(ticket, filter, now))
    .map((ticket) => ticket.id)
    .sort(rows.byNumber(numberOf))
    .slice(0, PAGE);
};
