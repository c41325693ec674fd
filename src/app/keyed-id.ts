/** Which id does a thing get that is made by a POST with an Idempotency-Key? The same one every time. */
import type { World } from './ports.ts';

/** Without a key a new one; with one, a UUID made of person, path and key, so that a repeat finds it. */
export const keyedId = async (
  world: World,
  personId: string,
  path: string,
  key: string | undefined,
): Promise<string> => {
  if (!key) return world.newId();
  const hash = await world.sha256(`${personId}\n${path}\n${key}`);
  return [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ]
    .map(([from, to]) => hash.slice(from, to))
    .join('-');
};
