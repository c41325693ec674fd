/** What of one person's reading stays on a phone after they left? Nothing; what waits to be sent waits for them. */
import { READS } from './sw/person.ts';

export const eraseKept = async (): Promise<void> => {
  if (typeof caches === 'undefined') return;
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(READS)).map((name) => caches.delete(name)),
  );
};
