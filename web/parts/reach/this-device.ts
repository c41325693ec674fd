/** How is this device turned on and off, and what does its browser offer? */
import type { DeviceView } from '../../../src/contract/reach-views.ts';
import { get, post } from '../../api.ts';
import { me } from '../../state.ts';
import { forgetDevice, keepDevice, keptDevice } from '../../sw/reach-store.ts';
import { closeShown } from './close-shown.ts';
import { deviceLabel } from './device-label.ts';
import type { DeviceFacts } from './device-state.ts';
import { bytesOf, isMadeFor, toBody } from './subscribing.ts';
import { worker } from './worker.ts';

const SUBSCRIPTIONS = '/api/push/subscriptions';

export type Trial = { delivered: boolean; status?: number };

export class NotAllowed extends Error {}
/** The browser's own push service did not answer. */
export class NoPushService extends Error {}

export const ownDevices = async (): Promise<DeviceView[]> =>
  (await get<{ items: DeviceView[] }>(SUBSCRIPTIONS)).items;

export const factsOf = async (
  isOffered: boolean,
  known: readonly DeviceView[],
): Promise<DeviceFacts> => {
  const registration = await worker();
  const subscription = await registration?.pushManager?.getSubscription();
  const device = await idHere();
  return {
    isOffered,
    isSecure: isSecureContext,
    hasWorkers: 'serviceWorker' in navigator,
    hasPush: 'PushManager' in window,
    isIos: /iPhone|iPad/.test(navigator.userAgent) || isTouchMac(),
    isInstalled: matchMedia('(display-mode: standalone)').matches,
    permission: 'Notification' in window ? Notification.permission : undefined,
    isRegistered: registration !== undefined,
    isSubscribed: Boolean(subscription) && known.some(({ id }) => id === device),
  };
};

/** An iPad says it were a Mac. */
const isTouchMac = (): boolean =>
  /Mac OS X/.test(navigator.userAgent) && navigator.maxTouchPoints > 1;

/** As the server knows it. */
export const idHere = async (): Promise<string | undefined> =>
  (await keptDevice().catch(() => undefined))?.id;

/** To be called by a press: browsers ask for leave then only. */
export const turnOn = async (): Promise<void> => {
  if ((await Notification.requestPermission()) !== 'granted') throw new NotAllowed();
  const [registration, { key }] = await Promise.all([
    worker(),
    get<{ key: string }>('/api/push/key'),
  ]);
  if (!registration || !me.value) return;
  await makeKnown(await subscribe(registration, key), me.value.user.id);
};

const makeKnown = async (subscription: PushSubscription, personId: string): Promise<void> => {
  const body = toBody(subscription, deviceLabel(navigator.userAgent));
  const { id } = await post<DeviceView>(SUBSCRIPTIONS, body);
  await keepDevice({
    id,
    personId,
    endpoint: subscription.endpoint,
    language: document.documentElement.lang,
  });
};

const subscribe = async (
  { pushManager }: ServiceWorkerRegistration,
  key: string,
): Promise<PushSubscription> => {
  const before = await pushManager.getSubscription();
  if (before && isMadeFor(before, key)) return before;
  await before?.unsubscribe();
  return pushManager
    .subscribe({ userVisibleOnly: true, applicationServerKey: bytesOf(key) })
    .catch((cause) => {
      throw new NoPushService('the push service did not answer', { cause });
    });
};

export const removeDevice = async (id: string): Promise<DeviceView[]> =>
  (await post<{ items: DeviceView[] }>(`${SUBSCRIPTIONS}/${encodeURIComponent(id)}/removal`, {}))
    .items;

/** Here first: what the server still knows dies at its next try. Told of it meanwhile, it would ring on. */
export const turnOff = async (): Promise<void> => {
  await closeShown().catch(() => undefined);
  const dropping = dropHere();
  if (!telling) return dropping;
  await Promise.allSettled([dropping, telling]);
  await dropHere();
};

const dropHere = async (): Promise<void> => {
  const device = await keptDevice();
  await unsubscribe();
  await forgetDevice();
  if (device) await removeDevice(device.id);
};

const unsubscribe = async (): Promise<void> => {
  const registration = await navigator.serviceWorker?.getRegistration();
  const subscription = await registration?.pushManager?.getSubscription();
  await subscription?.unsubscribe();
};

/** The device is somebody else's now: what is for the one before must not ring here. */
export const dropStranger = async (personId: string): Promise<void> => {
  const device = await keptDevice();
  if (!device || device.personId === personId) return;
  await closeShown().catch(() => undefined);
  await unsubscribe();
  await forgetDevice();
};

/**
 * The browser may have another subscription by now, or none, that the server never heard of. One that is as
 * it was stays as it is: its person may have removed it from another device.
 */
export const stayReachable = (personId: string): Promise<void> => {
  telling = tellAgain(personId)
    .catch(() => undefined)
    .finally(() => {
      telling = undefined;
    });
  return telling;
};

let telling: Promise<void> | undefined;

const tellAgain = async (personId: string): Promise<void> => {
  const device = await keptDevice();
  if (device?.personId !== personId || Notification.permission !== 'granted') return;
  const registration = await worker();
  const found = await registration?.pushManager?.getSubscription();
  if (!registration || found?.endpoint === device.endpoint) return;
  const { key } = await get<{ key: string }>('/api/push/key');
  await makeKnown(await subscribe(registration, key), personId);
};

/** The whole way: by the server and the push service back to this device. */
export const tryThisDevice = async (): Promise<Trial> =>
  post<Trial>(`${SUBSCRIPTIONS}/${encodeURIComponent((await idHere()) ?? '')}/trial`, {});
