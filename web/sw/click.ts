/// <reference lib="webworker" />
/** A notification was pressed: is it claimed from here, or opened? */
import { oneTapWords } from '../../src/contract/words/pages/one-tap.ts';
import { keptDevice } from './reach-store.ts';
import { isStillFor, type Kept, type ShownOptions } from './shown.ts';

export const pressed = async (
  sw: ServiceWorkerGlobalScope,
  { notification, action }: Pick<NotificationEvent, 'notification' | 'action'>,
): Promise<void> => {
  notification.close();
  const kept: Kept | undefined = notification.data;
  if (!kept?.href) return;
  const isTheirs = isStillFor(kept, await keptDevice().catch(() => undefined));
  if (action === 'tap' && kept.tap && isTheirs) return claim(sw, kept, kept.tap);
  await Promise.all([open(sw, kept.href), tellOpened(kept)]);
};

/** Opens nothing: the phone may be locked, and whoever taps is on the way. */
const claim = async (
  sw: ServiceWorkerGlobalScope,
  kept: Kept,
  tap: NonNullable<Kept['tap']>,
): Promise<void> => {
  const words = oneTapWords[kept.language];
  const response = await ask('/api/one-tap', { token: tap.token }, kept).catch(() => undefined);
  if (!response) return say(sw, words.noNetwork, words.noNetworkWay, kept, tap.label);
  const answer = await response.json().catch(() => ({}));
  const { tap: _used, ...rest } = kept;
  if (!response.ok) return say(sw, words.notClaimed, answer.detail ?? '', rest);
  const href: string = answer.href ?? kept.href;
  return say(sw, words.claimed(answer.number), words.claimedWay, { ...rest, href });
};

const say = (
  sw: ServiceWorkerGlobalScope,
  title: string,
  body: string,
  data: Kept,
  again?: string,
): Promise<void> => {
  const options: ShownOptions = {
    body,
    tag: data.topic,
    renotify: true,
    silent: false,
    lang: data.language === 'zh' ? 'zh-CN' : 'en',
    timestamp: Date.now(),
    icon: '/icon-192.png',
    badge: '/badge-96.png',
    actions: [
      ...(again ? [{ action: 'tap' as const, title: again }] : []),
      { action: 'open', title: data.labels.open },
    ],
    data,
  };
  return sw.registration.showNotification(title, options);
};

/** A window that is open goes there itself: what is typed in it is its own to keep. */
const open = async (sw: ServiceWorkerGlobalScope, href: string): Promise<void> => {
  const windows = await sw.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const ours = windows.find(({ focused }) => focused) ?? windows[0];
  if (!ours) return void (await sw.clients.openWindow(href));
  await ours.focus().catch(() => undefined);
  ours.postMessage({ type: 'go', href });
};

/** A page tells it too; this one also counts where the page cannot be read any more. */
const tellOpened = async (kept: Kept): Promise<void> => {
  const { subjectId } = kept;
  if (subjectId) await ask('/api/inbox/opened', { subjectId }, kept).catch(() => undefined);
};

const ask = (path: string, body: unknown, { language, key }: Kept): Promise<Response> =>
  fetch(path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': language === 'zh' ? 'zh-CN' : 'en',
      'idempotency-key': `${path} ${key}`.slice(0, 128),
    },
    body: JSON.stringify(body),
  });
