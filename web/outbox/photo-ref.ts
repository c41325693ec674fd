/** How does a body name a photo that has no id yet? By its key, until it is uploaded. */
import type { Body } from './kept-act.ts';

const MARK = 'photo:';

export const photoRef = (key: string): string => MARK + key;

const keyIn = (ref: string): string | undefined =>
  ref.startsWith(MARK) ? ref.slice(MARK.length) : undefined;

/** Keys of the photos a body names. */
export const keysIn = (body: unknown): string[] => refsIn(body).flatMap((ref) => keyIn(ref) ?? []);

/** The same body with the server's ids; a photo without one is left out. */
export const withIds = <B extends Body>(body: B, ids: ReadonlyMap<string, string>): B => {
  const refs = refsIn(body);
  if (refs.length === 0) return body;
  const attachmentIds = refs.flatMap((ref) => {
    const key = keyIn(ref);
    return key === undefined ? ref : (ids.get(key) ?? []);
  });
  return { ...body, attachmentIds };
};

/** Without photos that are lost. */
export const withoutRefs = <B extends Body>(body: B, keys: readonly string[]): B => {
  const refs = refsIn(body);
  if (refs.length === 0) return body;
  const lost = keys.map(photoRef);
  return { ...body, attachmentIds: refs.filter((ref) => !lost.includes(ref)) };
};

const refsIn = (body: unknown): string[] => {
  const { attachmentIds } = (body ?? {}) as { attachmentIds?: unknown };
  return Array.isArray(attachmentIds)
    ? attachmentIds.filter((ref): ref is string => typeof ref === 'string')
    : [];
};
