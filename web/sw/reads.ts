/// <reference lib="webworker" />
/** Which answers are read again without network? A named list, kept for one person, and marked as kept. */
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { registerRoute } from 'workbox-routing';
import { NetworkFirst } from 'workbox-strategies';
import { KEPT_AT } from '../kept-at.ts';
import { cacheNow, isStill } from './person.ts';

/** In a stairwell one does not wait longer for what the phone has already. */
const PATIENCE_S = 4;
/** Of one person; the oldest go first. */
const MOST = 400;

/** What the pages of the field read. Contacts, files, figures and lists of people are not among them. */
const KEPT: readonly RegExp[] = [
  /^\/api\/(district|units|situations|calendar|policies|waits|feed)$/,
  /^\/api\/situations\/[^/]+\/(precedents|versions)$/,
  /^\/api\/tickets$/,
  /^\/api\/tickets\/[^/]+(\/facts)?$/,
  /^\/api\/(roster|handover|inbox)(\/.*)?$/,
  /^\/api\/service\/home$/,
];

/** Read for the map, the wall and other places that are not of the field. */
const NOT_KEPT = /[?&](bbox|wall|cursor|overdue)=|\/near$/;

export const keepReads = (): void => {
  registerRoute(
    ({ url, request, sameOrigin }) => sameOrigin && isKept(url) && request.cache !== 'no-store',
    async (options) => {
      const { name, personId } = await cacheNow();
      // Nobody is known to be signed in: nothing may be kept, nothing is there.
      if (!name || !personId) return fetch(options.request);
      const plugins = [keepMarked(personId), underBothNames(name), fewEnough(name), sameKey];
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

const isKept = ({ pathname, search }: URL): boolean =>
  KEPT.some((path) => path.test(pathname)) &&
  !NOT_KEPT.test(pathname + search) &&
  isHead(pathname, search);

/** Of the feed only its head, as it is read at the start. */
const isHead = (pathname: string, search: string): boolean =>
  pathname !== '/api/feed' || search === '?after=0&limit=1';

const AWAY = [502, 503, 504];
/** Named readers only: not on a phone that may be lost. */
const SENSITIVE = '"sensitivity":"sensitive"';

const keepMarked = (personId: string): WorkboxPlugin => ({
  // A gateway that answers for a server that is away is no answer.
  fetchDidSucceed: async ({ response }) => {
    if (AWAY.includes(response.status)) throw new Error(`away: ${response.status}`);
    return response;
  },
  cacheWillUpdate: async ({ response }) => {
    if (response.status !== 200 || !(await isStill(personId))) return null;
    const text = await response.clone().text();
    if (text.includes(SENSITIVE)) return null;
    const headers = new Headers(response.headers);
    headers.set(KEPT_AT, new Date().toISOString());
    return new Response(text, { status: 200, headers });
  },
});

/** Asked for other days at every start; it is one answer. */
const sameKey: WorkboxPlugin = {
  cacheKeyWillBeUsed: async ({ request }) => {
    const url = new URL(request.url);
    return url.pathname === '/api/calendar' ? url.origin + url.pathname : request;
  },
};

const TICKET = /^\/api\/tickets\/[^/]+$/;

/** Opened on the desk by its id, a ticket is found on its own page by its number. */
const underBothNames = (name: string): WorkboxPlugin => ({
  cacheDidUpdate: async ({ request, newResponse }) => {
    const { pathname, searchParams } = new URL(request.url);
    const isById = TICKET.test(pathname);
    if (!isById && !searchParams.has('number')) return;
    const { id, number } = await newResponse.clone().json();
    const other = isById
      ? `/api/tickets?number=${encodeURIComponent(number)}`
      : `/api/tickets/${encodeURIComponent(id)}`;
    await (await caches.open(name)).put(other, newResponse);
  },
});

const fewEnough = (name: string): WorkboxPlugin => ({
  cacheDidUpdate: async () => {
    const cache = await caches.open(name);
    const kept = await cache.keys();
    for (const old of kept.slice(0, Math.max(0, kept.length - MOST))) await cache.delete(old);
  },
});
