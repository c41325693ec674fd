/// <reference lib="webworker" />
/** What does a push do on this device? */
import { pressed } from './click.ts';
import { readPayload } from './payload.ts';
import { keepSeen, keptDevice, wasSeen } from './reach-store.ts';
import { renewSubscription } from './renew.ts';
import { isWorthShowing, type Kept, shownOf } from './shown.ts';

/** Registers the handlers of `push`, `notificationclick` and `pushsubscriptionchange`. */
export const hearPush = (sw: ServiceWorkerGlobalScope): void => {
  sw.addEventListener('push', (event) => event.waitUntil(show(sw, event.data?.text())));
  sw.addEventListener('notificationclick', (event) => event.waitUntil(pressed(sw, event)));
  sw.addEventListener('pushsubscriptionchange', (event) =>
    event.waitUntil(renewSubscription(sw, event)),
  );
};

/** Shown first, remembered after: killed in between, it rings twice rather than never. */
const show = async (sw: ServiceWorkerGlobalScope, text: string | undefined): Promise<void> => {
  const payload = readPayload(text);
  if (!payload) return;
  const { key, topic, urgency } = payload;
  const standing = await sw.registration.getNotifications({ tag: topic });
  const kept = standing.map(({ data }): Kept => data);
  if (!isWorthShowing(payload, await isKnown(key), kept)) return;
  const { title, options } = shownOf(payload, await personHere());
  await sw.registration.showNotification(title, options);
  await keepSeen(key, Date.now()).catch(() => undefined);
  if (urgency === 'emergency') await tellWindows(sw, payload);
};

/** Without storage every message counts as new: better twice than never. */
const isKnown = (key: string): Promise<boolean> => wasSeen(key).catch(() => false);

const personHere = async (): Promise<string | undefined> =>
  (await keptDevice().catch(() => undefined))?.personId;

const tellWindows = async (
  sw: ServiceWorkerGlobalScope,
  { key, title, body, href }: { key: string; title: string; body: string; href: string },
): Promise<void> => {
  const windows = await sw.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const each of windows) each.postMessage({ type: 'told', key, title, body, href });
};
