/// <reference lib="webworker" />
/** The browser let a subscription go: how does this device stay reachable? */
import { deviceLabel } from '../parts/reach/device-label.ts';
import { bytesOf, toBody } from '../parts/reach/subscribing.ts';
import { forgetDevice, keepDevice, keptDevice } from './reach-store.ts';

/** Some browsers bring the new one along, some want to be asked. */
type Changed = { newSubscription?: PushSubscription | null };

/**
 * Only where somebody had turned it on. What does not reach the server now is told it at the next start
 * of the app: kept under its old address, the device is seen to have another.
 */
export const renewSubscription = async (
  sw: ServiceWorkerGlobalScope,
  { newSubscription }: Changed,
): Promise<void> => {
  const device = await keptDevice();
  if (!device) return;
  const subscription = newSubscription ?? (await subscribe(sw));
  const response = await fetch('/api/push/subscriptions', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': device.language,
      'act-of': device.personId,
    },
    body: JSON.stringify(toBody(subscription, deviceLabel(navigator.userAgent))),
  });
  if (response.ok) {
    const { id } = await response.json();
    return keepDevice({ ...device, id, endpoint: subscription.endpoint });
  }
  if (response.status !== SIGNED_OUT) return;
  // Nobody's device by now.
  await subscription.unsubscribe();
  await forgetDevice();
};

const SIGNED_OUT = 401;

const subscribe = async (sw: ServiceWorkerGlobalScope): Promise<PushSubscription> => {
  const { key }: { key: string } = await (await fetch('/api/push/key')).json();
  return sw.registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: bytesOf(key),
  });
};
