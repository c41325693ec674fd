/** Is what the screen shows of now, or kept from when there was a network? */
import { computed, effect, signal } from '@preact/signals';
import type { Instant } from '../src/domain/instant.ts';
import { KEPT_AT } from './kept-at.ts';
import { link } from './link.ts';

const keptAt = signal<ReadonlyMap<string, Instant>>(new Map());

/** Since when what this page shows may have changed; undefined while all of it is of now. */
export const shownSince = computed<Instant | undefined>(() => [...keptAt.value.values()].sort()[0]);

/** Counts returns of the network to a page that showed kept answers: it reads them again. */
export const returns = signal(0);

/** Asked once at the start and seldom changed: nobody reads these as news. */
const GROUND = /^\/api\/(me|district|units|situations|calendar|policies|feed)\b/;

export const hearAnswer = (path: string, response: Response): void => {
  const at = response.headers.get(KEPT_AT);
  if (GROUND.test(path) || keptAt.peek().get(path) === (at ?? undefined)) return;
  const next = new Map(keptAt.peek());
  if (at) next.set(path, at);
  else next.delete(path);
  keptAt.value = next;
};

/** Another page shows other things. */
export const forgetShown = (): void => {
  if (keptAt.peek().size > 0) keptAt.value = new Map();
};

effect(() => {
  if (link.value !== 'live' || keptAt.peek().size === 0) return;
  forgetShown();
  returns.value += 1;
});
