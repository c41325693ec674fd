/// <reference lib="webworker" />
/** How does the app open without network? Its document and the pages of the field are kept at install. */
import {
  cleanupOutdatedCaches,
  getCacheKeyForURL,
  matchPrecache,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';

/** Put in when it is built: see web/sw-plugin.ts. */
declare const __PRECACHE__: PrecacheEntry[];

const SHELL = '/';

/** Addresses that are no page of the app. */
const NOT_OURS = [/^\/api\//, /^\/socket\.io\//, /^\/docs\//, /^\/open311\//, /\.[a-z0-9]+$/i];

export const keepShell = (sw: ServiceWorkerGlobalScope): void => {
  const policy = keepPolicy(sw);
  registerRoute(new NavigationRoute(policy, { denylist: NOT_OURS }));
  precacheAndRoute(__PRECACHE__);
  cleanupOutdatedCaches();
  keepOpened();
};

/**
 * The kept document carries the security policy of the day it was kept, and with it the host of the map's
 * tiles. Where the installation has another one since, the next start has it too.
 */
const keepPolicy =
  (sw: ServiceWorkerGlobalScope) =>
  async ({ event }: { event: ExtendableEvent }): Promise<Response> => {
    const kept = await matchPrecache(SHELL);
    if (!kept) return fetch(SHELL);
    event.waitUntil(renewPolicy(sw, kept.clone()).catch(() => undefined));
    return kept;
  };

const POLICY = 'content-security-policy';

const renewPolicy = async (sw: ServiceWorkerGlobalScope, kept: Response): Promise<void> => {
  const fresh = await fetch(SHELL, { cache: 'no-cache' });
  const isSameText = fresh.ok && (await fresh.clone().text()) === (await kept.text());
  if (!isSameText || fresh.headers.get(POLICY) === kept.headers.get(POLICY)) return;
  const key = getCacheKeyForURL(SHELL);
  const names = (await caches.keys()).filter((name) => name.includes('precache'));
  const name = names.find((each) => each.endsWith(sw.registration.scope));
  if (key && name) await (await caches.open(name)).put(key, fresh);
};

const OPENED = 'opened-pages';
const MOST = 200;

/** Pages outside the field are kept once they were opened; their names change with every version. */
const keepOpened = (): void => {
  registerRoute(
    ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
    new CacheFirst({
      cacheName: OPENED,
      plugins: [
        {
          cacheDidUpdate: async () => {
            const cache = await caches.open(OPENED);
            const kept = await cache.keys();
            for (const old of kept.slice(0, Math.max(0, kept.length - MOST)))
              await cache.delete(old);
          },
        },
      ],
    }),
  );
};
