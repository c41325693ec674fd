/// <reference lib="webworker" />
/** Whose phone is it just now? What one person read is erased before another reads anything. */

/** Beginning of the names of all caches that hold what somebody read. */
export const READS = 'reads-';
/** Who was signed in at the last answer of the server. */
const WHO = 'reads-who';
const SLOT = '/who';

type Now = { name?: string; personId?: string };

export const cacheNow = async (): Promise<Now> => {
  const personId = await (await (await caches.open(WHO)).match(SLOT))?.text();
  return personId ? { personId, name: nameOf(personId) } : {};
};

const nameOf = (personId: string): string => `${READS}of-${personId}`;

export const isStill = async (personId: string): Promise<boolean> =>
  (await cacheNow()).personId === personId;

/** By the server's own answer: the same person goes on, another one begins with nothing. */
export const notePerson = async (personId: string): Promise<void> => {
  if (await isStill(personId)) return;
  await eraseReads();
  await (await caches.open(WHO)).put(SLOT, new Response(personId));
};

/** At sign-out, and when the server knows nobody. */
export const eraseReads = async (): Promise<void> => {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(READS)).map((name) => caches.delete(name)),
  );
};
