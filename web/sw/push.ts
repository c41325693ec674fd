/// <reference lib="webworker" />
/** What does a push do on this device? */

/** Registers the handlers of `push`, `notificationclick` and `pushsubscriptionchange`. */
export const hearPush = (_sw: ServiceWorkerGlobalScope): void => undefined;
