/// <reference lib="webworker" />
/** How are answers read again without network? Kept for one person, and marked as kept. */
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { registerRoute } from 'workbox-routing';
import { NetworkFirst } from 'workbox-strategies';
import { KEPT_AT } from '../kept-at.ts';
import { isKept, isSensitive, otherNameOf } from './kept-answers.ts';
import { cacheNow, isStill } from './person.ts';

/** In a stairwell one does not wait longer for what the phone has already. */
const PATIENCE_S = 4;
/** Of one person; the oldest go first. */
const MOST = 400;

export const keepReads = (): void => {
  registerRoute(
    ({ url, request, sameOrigin }) => sameOrigin && isKept(url) && request.cache !== 'no-store',
    async (options) => {
      const { name, personId } = await cacheNow();
      // Nobody is known to be signed in: nothing may be kept, nothing is there.
      if (!name || !personId) return fetch(options.request);
      const plugins = [keepMarked(personId, name), underBothNames(name), fewEnough(name), sameKey];
      const strategy = new NetworkFirst({
        cacheName: name,
        networkTimeoutSeconds: PATIENCE_S,
        matchOptions: { ignoreVary: true },
        plugins,
      });
      return strategy.handle(options);
    },
  );
};

const AWAY = [502, 503, 504];

const keepMarked = (personId: string, name: string): WorkboxPlugin => ({
  // A gateway that answers for a server that is away is no answer.
  fetchDidSucceed: async ({ response }) => {
    if (AWAY.includes(response.status)) throw new Error(`away: ${response.status}`);
    return response;
  },
  cacheWillUpdate: async ({ request, response }) => {
    if (response.status !== 200 || !(await isStill(personId))) return null;
    const text = await response.clone().text();
    if (isSensitive(response.headers, text)) {
      await forget(name, request, text);
      return null;
    }
    const headers = new Headers(response.headers);
    headers.set(KEPT_AT, new Date().toISOString());
    return new Response(text, { status: 200, headers });
  },
});

/** It may have become sensitive since it was kept. */
const forget = async (name: string, { url }: Request, text: string): Promise<void> => {
  const cache = await caches.open(name);
  const other = otherNameOf(new URL(url), text);
  for (const each of [url, other]) if (each) await cache.delete(each, { ignoreVary: true });
};

/** Asked for other days at every start; it is one answer. */
const sameKey: WorkboxPlugin = {
  cacheKeyWillBeUsed: async ({ request }) => {
    const url = new URL(request.url);
    return url.pathname === '/api/calendar' ? url.origin + url.pathname : request;
  },
};

const underBothNames = (name: string): WorkboxPlugin => ({
  cacheDidUpdate: async ({ request, newResponse }) => {
    const other = otherNameOf(new URL(request.url), await newResponse.clone().text());
    if (other) await (await caches.open(name)).put(other, newResponse);
  },
});

const fewEnough = (name: string): WorkboxPlugin => ({
  cacheDidUpdate: async () => {
    const cache = await caches.open(name);
    const kept = await cache.keys();
    for (const old of kept.slice(0, Math.max(0, kept.length - MOST))) await cache.delete(old);
  },
});
