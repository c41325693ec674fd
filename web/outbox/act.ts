/** How is anything done? Sent when the server answers; where it does not, kept if it may wait. */
import { toInstant } from '../../src/domain/instant.ts';
import { get, newKey, Problem, post, Unreachable } from '../api.ts';
import { me } from '../state.ts';
import { createCourier } from './courier.ts';
import { type Body, isQueued, type KeptAct, type NewAct } from './kept-act.ts';
import { discard, inHand, keep, outboxStore } from './outbox.ts';
import { keysIn, withIds } from './photo-ref.ts';
import { heard, sendNow } from './sending.ts';

/** In a stairwell one does not wait longer; it goes on being sent. */
const PATIENCE_MS = 8_000;

export type Asked = {
  verb: string;
  path: string;
  body: Body;
  key?: string;
  subject?: string;
  about?: KeptAct['about'];
  /** Photos that come after it. */
  follow?: string[];
  form?: unknown;
  /** Whether the form that asks is still open. */
  isThere?: () => boolean;
};

/** kept: on this phone, and sent by itself. */
export type Acted<T> = { name: 'done'; answer: T } | { name: 'kept'; key: string };

/** Throws what the server refuses; and, for what may not wait, that it cannot be reached. */
export const act = async <T>(asked: Asked): Promise<Acted<T>> => {
  const key = asked.key ?? newKey();
  if (!isQueued(asked.verb)) return { name: 'done', answer: await actNow<T>(asked, key) };
  take(key);
  try {
    return await sendKept<T>(asked, key);
  } finally {
    letGo(key);
  }
};

const take = (key: string): void => {
  inHand.value = new Set([...inHand.peek(), key]);
};

const letGo = (key: string): void => {
  inHand.value = new Set([...inHand.peek()].filter((each) => each !== key));
};

const sendKept = async <T>(asked: Asked, key: string): Promise<Acted<T>> => {
  const answered = heard(key).then((answer): Acted<T> => ({ name: 'done', answer: answer as T }));
  await keep(newAct(asked, key));
  const round = sendNow().then(isEnd, isEnd);
  let isLate = false;
  const late = patience().then((): Acted<T> => {
    isLate = true;
    return { name: 'kept', key };
  });
  const isWatched = (): boolean => !isLate && (asked.isThere?.() ?? true);
  return Promise.race([answered, round.then(() => standing<T>(key, isWatched)), late]);
};

/**
 * After a round without an answer heard here: refused, not reached, or sent by another window. A refusal
 * goes back to the form that still holds the words; once nobody looks, it stays in the outbox.
 */
const standing = async <T>(key: string, isWatched: () => boolean): Promise<Acted<T>> => {
  const kept = await (await outboxStore()).act(key);
  if (kept?.refusal && !kept.went && isWatched()) {
    await discard(key, true);
    throw new Problem(kept.refusal);
  }
  if (!kept?.went) return { name: 'kept', key };
  return { name: 'done', answer: (await readAgain(kept)) as T };
};

const isEnd = (): true => true;

const patience = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));

const newAct = (asked: Asked, key: string): NewAct => {
  const { verb, path, body, about = {}, follow = [], form } = asked;
  if (!isQueued(verb)) throw new Error(`${verb} does not wait`);
  return {
    key,
    personId: me.value?.user.id ?? '',
    verb,
    path,
    body,
    subject: asked.subject ?? about.ticketId ?? key,
    about,
    photos: keysIn(body),
    follow,
    deviceAt: toInstant(Date.now()),
    language: document.documentElement.lang,
    form,
  };
};

/** The service worker or another window sent it: what it answered is read. */
const readAgain = ({ went, path }: KeptAct): Promise<unknown> =>
  path === '/api/attendance'
    ? Promise.resolve(undefined)
    : get(`/api/tickets/${encodeURIComponent(went?.id ?? '')}`);

/** With its photos, which may still lie on the phone. */
const actNow = async <T>({ path, body, verb }: Asked, key: string): Promise<T> => {
  const ids = await uploaded(keysIn(body), verb);
  return post<T>(path, withIds(body, ids), key);
};

const uploaded = async (keys: string[], verb: string): Promise<Map<string, string>> => {
  const store = await outboxStore();
  const courier = createCourier(() => undefined);
  const ids = new Map<string, string>();
  for (const key of keys) {
    const photo = await store.photo(key);
    if (!photo) continue;
    const { keptAt: deviceAt, personId } = photo;
    const stamp = { language: document.documentElement.lang, deviceAt, personId };
    const id = photo.attachmentId ?? (await courier.upload(photo, stamp));
    if (!photo.attachmentId) await store.putPhoto({ ...photo, attachmentId: id });
    ids.set(key, id);
  }
  if (ids.size < keys.length) throw new Unreachable(`a photo of ${verb} is gone`);
  return ids;
};
