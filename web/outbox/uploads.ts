/** How do the photos of an act get there before it? All of them, or it does not go. */
import { outboxWords } from '../../src/contract/words/pages/outbox.ts';
import type { KeptAct, Refusal } from './kept-act.ts';
import type { RoundTools } from './round.ts';

/** The phone has them no longer. */
export class PhotosGone extends Error {
  readonly keys: readonly string[];

  constructor(keys: readonly string[]) {
    super(`gone: ${keys.join(' ')}`);
    this.keys = keys;
  }
}

/** They may be there: the phone's database does not answer just now. */
export class PhotosUnread extends Error {}

/** An upload is kept with its photo at once: killed after it, none is uploaded twice. */
export const uploadAll = async (
  { store, courier }: RoundTools,
  act: KeptAct,
  keys: readonly string[],
): Promise<Map<string, string>> => {
  const ids = new Map<string, string>();
  for (const key of keys) {
    const photo = await store.photo(key).catch((cause) => {
      throw new PhotosUnread(key, { cause });
    });
    if (!photo) continue;
    const attachmentId = photo.attachmentId ?? (await courier.upload(photo, act));
    if (!photo.attachmentId) await store.putPhoto({ ...photo, attachmentId });
    ids.set(key, attachmentId);
  }
  if (ids.size < keys.length) throw new PhotosGone(keys.filter((key) => !ids.has(key)));
  return ids;
};

/** Said by this phone: the server was not asked. */
export const photosGone = (
  missing: readonly string[],
  { language }: KeptAct,
): Omit<Refusal, 'upTo'> => {
  const words = outboxWords[language.startsWith('zh') ? 'zh' : 'en'];
  return {
    type: 'about:blank',
    title: words.why,
    status: 0,
    detail: words.photosGone(missing.length),
    code: 'conflict',
    reason: 'photos_gone',
    requestId: '',
    missing,
  };
};
