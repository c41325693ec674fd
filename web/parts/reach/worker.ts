/** Which service worker can this device be told through? */

const WORKER_MS = 2_500;

/** Installed a moment ago it may still be on its way. */
export const worker = async (): Promise<ServiceWorkerRegistration | undefined> => {
  if (!('serviceWorker' in navigator)) return undefined;
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, WORKER_MS, undefined));
  const found = await navigator.serviceWorker.getRegistration();
  return found?.active ? found : Promise.race([navigator.serviceWorker.ready, late]);
};
