/// <reference lib="webworker" />
/** How does the app open without network? Its document and the pages of the field are kept at install. */
import {
  cleanupOutdatedCaches,
  matchPrecache,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

/** Put in when it is built: see web/sw-plugin.ts. */
declare const __PRECACHE__: PrecacheEntry[];

const SHELL = '/';

/** Addresses that are no page of the app. */
const NOT_OURS = [/^\/api\//, /^\/socket\.io\//, /^\/docs\//, /^\/open311\//, /\.[a-z0-9]+$/];

export const keepShell = (sw: ServiceWorkerGlobalScope): void => {
  precacheAndRoute(__PRECACHE__);
  cleanupOutdatedCaches();
  registerRoute(
    new NavigationRoute(async () => (await matchPrecache(SHELL)) ?? fetch(SHELL), {
      denylist: NOT_OURS,
    }),
  );
  void sw;
};
