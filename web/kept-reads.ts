/** Is what the screen shows of now, or kept from when there was a network? */
import { effect, signal } from '@preact/signals';
import type { Instant } from '../src/domain/instant.ts';
import { KEPT_AT } from './kept-at.ts';
import { link } from './link.ts';

const keptAt = signal<ReadonlyMap<string, Instant>>(new Map());

/** Since when what a page shows may have changed; undefined while all of it is of now. */
export const shownSince = (path: string): Instant | undefined =>
  [...keptAt.value].flatMap(([address, at]) => (isShownOn(path, address) ? at : [])).sort()[0];

/** The duty list is read once at the start; the raise page shows nothing that grows old. */
const isShownOn = (path: string, address: string): boolean => {
  if (path === '/raise' || path === '/account') return false;
  if (path === '/duty') return address.startsWith('/api/situations');
  return !GROUND.test(address);
};

/** Counts returns of the network to a page that showed kept answers: it reads them again. */
export const returns = signal(0);

/** Asked once at the start, for all pages. */
const GROUND = /^\/api\/(me|district|units|situations|calendar|policies|feed)\b/;

export const hearAnswer = (path: string, response: Response): void => {
  const at = response.headers.get(KEPT_AT);
  if (keptAt.peek().get(path) === (at ?? undefined)) return;
  const next = new Map(keptAt.peek());
  if (at) next.set(path, at);
  else next.delete(path);
  keptAt.value = next;
};

/** Another page shows other things. */
export const forgetShown = (): void => {
  if (keptAt.peek().size > 0)
    keptAt.value = new Map([...keptAt.peek()].filter(([address]) => GROUND.test(address)));
};

effect(() => {
  if (link.value !== 'live' || keptAt.peek().size === 0) return;
  keptAt.value = new Map();
  returns.value += 1;
});
