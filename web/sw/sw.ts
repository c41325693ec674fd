/// <reference lib="webworker" />
/** What works without the page or without the network? The entry of the service worker at /sw.js. */
import { sendInBackground } from './outbox.ts';
import { hearPush } from './push.ts';
import { keepReads } from './reads.ts';
import { followSessions } from './sessions.ts';
import { keepShell } from './shell.ts';

// The libraries of pages and of workers name the same global; here it is the worker's.
const sw = self as unknown as ServiceWorkerGlobalScope;

keepShell(sw);
followSessions();
keepReads();
sendInBackground(sw);
hearPush(sw);

// A new version waits until somebody at a page says so: see web/parts/update-bar.tsx.
sw.addEventListener('message', ({ data }) => {
  if (data?.type === 'SKIP_WAITING') void sw.skipWaiting();
});
// The first one needs nobody's leave: the pages open now are read by it at once.
sw.addEventListener('activate', (event) => event.waitUntil(sw.clients.claim()));
