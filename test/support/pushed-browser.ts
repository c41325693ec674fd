/** A browser whose push service is ours: it subscribes with real keys, and hears what the server sent there. */
import type { BrowserContext, CDPSession, Worker } from 'playwright-core';
import { signedIn } from './browser.ts';
import type { PushService } from './push-service.ts';

type House = { browser: Parameters<typeof signedIn>[0]; server: { url: string } };

export type ShownNote = { title: string; body: string; tag: string; actions: string[] };

export type PushedBrowser = Awaited<ReturnType<typeof openPushedBrowser>>;

/** Chromium cannot reach its own push service here, so `subscribe` gives what ours gave out; all else is real. */
export const openPushedBrowser = async (
  { browser, server: { url } }: House,
  service: PushService,
  username: string,
  viewport: { width: number; height: number },
) => {
  const context = await signedIn(browser, url, username, viewport);
  await context.grantPermissions(['notifications'], { origin: url });
  await context.addInitScript(subscribeAt, service.subscribe(username));
  const page = await context.newPage();
  await page.goto(`${url}/account/reach`);
  const cdp = await context.newCDPSession(page);
  const registrationId = await registrationOf(cdp);
  const worker = await workerOf(context);
  return {
    context,
    page,
    worker,
    /** Hands the decrypted message to the real service worker, as a push service would. */
    deliver: (payload: unknown): Promise<unknown> =>
      cdp.send('ServiceWorker.deliverPushMessage', {
        origin: url,
        registrationId,
        data: JSON.stringify(payload),
      }),
    notes: (): Promise<ShownNote[]> => worker.evaluate(readNotes),
    press: (action: string): Promise<void> => worker.evaluate(pressFirst, action),
  };
};

const subscribeAt = (given: { endpoint: string; keys: { p256dh: string; auth: string } }): void => {
  let current: PushSubscription | null = null;
  const bufferOf = (options?: PushSubscriptionOptionsInit) =>
    options?.applicationServerKey instanceof Uint8Array
      ? options.applicationServerKey.buffer
      : null;
  const { prototype } = PushManager;
  prototype.getSubscription = async () => current;
  prototype.subscribe = async (options) => {
    const subscription = {
      endpoint: given.endpoint,
      options: { applicationServerKey: bufferOf(options) },
      toJSON: () => ({ endpoint: given.endpoint, keys: given.keys }),
      unsubscribe: async () => {
        current = null;
        return true;
      },
    } as unknown as PushSubscription;
    current = subscription;
    return subscription;
  };
};

const registrationOf = async (cdp: CDPSession): Promise<string> => {
  const found = new Promise<string>((resolve) => {
    cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      const active = versions.find(({ status }) => status === 'activated');
      if (active) resolve(active.registrationId);
    });
  });
  await cdp.send('ServiceWorker.enable');
  return found;
};

const workerOf = async (context: BrowserContext): Promise<Worker> =>
  context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');

/** The two below run in the worker; the types here are those of a page. */
type InWorker = { registration: ServiceWorkerRegistration };
type Acting = Notification & { actions: { title: string }[] };

const readNotes = async (): Promise<ShownNote[]> => {
  const { registration } = self as unknown as InWorker;
  const notes = (await registration.getNotifications()) as Acting[];
  return notes.map(({ title, body, tag, actions }) => ({
    title,
    body,
    tag,
    actions: actions.map((each) => each.title),
  }));
};

/** Twice at once, as an impatient thumb does. */
const pressFirst = async (action: string): Promise<void> => {
  const { registration } = self as unknown as InWorker;
  const [notification] = await registration.getNotifications();
  const Pressed = Reflect.get(self, 'NotificationEvent') as new (
    type: string,
    init: object,
  ) => Event;
  for (let times = 0; times < 2; times += 1)
    self.dispatchEvent(new Pressed('notificationclick', { notification, action }));
};
