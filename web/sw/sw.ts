/// <reference lib="webworker" />
/** What works without the page or without the network? The entry of the service worker at /sw.js. */
import { hearPush } from './push.ts';
import { keepShell } from './shell.ts';

// The libraries of pages and of workers name the same global; here it is the worker's.
const sw = self as unknown as ServiceWorkerGlobalScope;

keepShell(sw);
hearPush(sw);

// A new version waits until somebody at a page says so: see web/parts/update-bar.tsx.
sw.addEventListener('message', ({ data }) => {
  if (data?.type === 'SKIP_WAITING') void sw.skipWaiting();
});
