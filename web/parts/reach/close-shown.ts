/** What becomes of notifications that still stand here? What rang for one person is not there for the next to press. */
export const closeShown = async (): Promise<void> => {
  const registration = await navigator.serviceWorker?.getRegistration();
  for (const notification of (await registration?.getNotifications()) ?? []) notification.close();
};
