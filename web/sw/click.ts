/// <reference lib="webworker" />
/** A notification was pressed: is it claimed from here, or opened? */
import { oneTapWords } from '../../src/contract/words/pages/one-tap.ts';
import { keptDevice } from './reach-store.ts';
import { isStillFor, type Kept, type ShownOptions } from './shown.ts';
import { type Tapped, tapped } from './tapped.ts';

export const pressed = async (
  sw: ServiceWorkerGlobalScope,
  { notification, action }: Pick<NotificationEvent, 'notification' | 'action'>,
): Promise<void> => {
  const kept: Kept | undefined = notification.data;
  if (!kept?.href) return notification.close();
  const isTheirs = isStillFor(kept, await keptDevice().catch(() => undefined));
  if (action === 'tap' && kept.tap && isTheirs) return claim(sw, kept, kept.tap);
  notification.close();
  await Promise.all([open(sw, kept.href), isTheirs && tellOpened(kept)]);
};

/**
 * Opens nothing: the phone may be locked, and whoever taps is on the way. The button stays until the
 * server has answered: killed meanwhile, it is tapped again.
 */
const claim = async (
  sw: ServiceWorkerGlobalScope,
  kept: Kept,
  tap: NonNullable<Kept['tap']>,
): Promise<void> => {
  const words = oneTapWords[kept.language];
  await say(sw, words.claiming, '', kept, { silent: true, renotify: false });
  const { tap: _used, ...rest } = kept;
  const outcome = await askToClaim(tap.token, kept);
  if (outcome === 'no_network') return say(sw, words.noNetwork, words.noNetworkWay, kept);
  if (outcome.name === 'no_answer') return say(sw, words.noAnswer, words.noAnswerWay, kept);
  if (outcome.name === 'refused') return say(sw, words.notClaimed, outcome.why, rest);
  const { number, href = kept.href } = outcome;
  return say(sw, words.claimed(number), words.claimedWay, { ...rest, href });
};

/** Whoever stands before a locked phone waits no longer. */
const PATIENCE_MS = 10_000;

const askToClaim = async (token: string, kept: Kept): Promise<Tapped | 'no_network'> => {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    const response = await ask('/api/one-tap', { token }, kept, patience.signal);
    return tapped(response.status, await response.json().catch(() => undefined));
  } catch {
    return patience.signal.aborted ? { name: 'no_answer' } : 'no_network';
  } finally {
    clearTimeout(timer);
  }
};

const say = (
  sw: ServiceWorkerGlobalScope,
  title: string,
  body: string,
  data: Kept,
  { silent, renotify } = { silent: false, renotify: true },
): Promise<void> => {
  const options: ShownOptions = {
    body,
    tag: data.topic,
    renotify,
    silent,
    lang: data.language === 'zh' ? 'zh-CN' : 'en',
    timestamp: Date.now(),
    icon: '/icon-192.png',
    badge: '/badge-96.png',
    actions: [
      ...(data.tap ? [{ action: 'tap' as const, title: data.tap.label }] : []),
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

/** In the name of whom it rang for alone. A page tells it too; this one also counts where the page cannot be read any more. */
const tellOpened = async (kept: Kept): Promise<void> => {
  const { subjectId } = kept;
  if (subjectId) await ask('/api/inbox/opened', { subjectId }, kept).catch(() => undefined);
};

const ask = (
  path: string,
  body: unknown,
  { language, key, personId }: Kept,
  signal?: AbortSignal,
): Promise<Response> =>
  fetch(path, {
    method: 'POST',
    signal,
    headers: {
      'content-type': 'application/json',
      'accept-language': language === 'zh' ? 'zh-CN' : 'en',
      ...(personId && { 'act-of': personId }),
      'idempotency-key': `${path} ${key}`.slice(0, 128),
    },
    body: JSON.stringify(body),
  });
