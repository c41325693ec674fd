/** Whose device is it? It rings for whoever is signed in here, and for nobody else. */

const PATIENCE_MS = 3_000;

/** Where somebody before did not sign out here, this device stops ringing for them; for its own it goes on. */
export const ringOnlyFor = async (personId: string): Promise<void> => {
  const { dropStranger, stayReachable } = await import('./parts/reach/this-device.ts');
  await dropStranger(personId);
  await stayReachable(personId);
};

/** While the session can still say so; without network nobody is kept from leaving. */
export const stopRinging = async (): Promise<void> => {
  const { turnOff } = await import('./parts/reach/this-device.ts');
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  await Promise.race([turnOff(), late]);
};
