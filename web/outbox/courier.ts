/** How does an act travel, from a page as from the service worker? By fetch, with its key and the phone's time. */
import { ask } from '../ask.ts';
import type { Body, KeptAct, Went } from './kept-act.ts';
import type { Courier, Stamp } from './round.ts';

/** A request without an answer for so long counts as lost; the key makes the repeat safe. */
const POST_MS = 30_000;
const UPLOAD_MS = 180_000;

/** `hear` gets each answer whole. */
export const createCourier = (hear: (key: string, answer: unknown) => void): Courier => ({
  post: async (path, body, key, act) => {
    const headers = { ...headersOf(act, key), 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body: JSON.stringify(body) };
    const answer = await within(POST_MS, (signal) => ask<unknown>(path, { ...init, signal }));
    hear(key, answer);
    return wentOf(answer, act);
  },
  upload: async (photo, stamp) => {
    const form = new FormData();
    form.set('file', photo.blob, photo.name);
    const headers = { ...headersOf(stamp, photo.key) };
    const init = { method: 'POST', headers, body: form };
    const { id } = await within(UPLOAD_MS, (signal) =>
      ask<{ id: string }>('/api/attachments', { ...init, signal }),
    );
    return id;
  },
});

const headersOf = (
  { language, deviceAt, personId }: Stamp,
  key: string,
): Record<string, string> => ({
  'act-of': personId,
  'accept-language': language,
  'idempotency-key': key,
  'device-time': deviceAt,
});

const wentOf = (answer: unknown, { about }: KeptAct): Went => {
  const { id, number } = (answer ?? {}) as Body;
  return {
    id: typeof id === 'string' ? id : about.ticketId,
    number: typeof number === 'string' ? number : about.number,
  };
};

const within = async <T>(ms: number, run: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), ms);
  try {
    return await run(patience.signal);
  } finally {
    clearTimeout(timer);
  }
};

/** Who is signed in just now, by the server and by no cache; undefined: nobody. */
export const whoIsSignedIn = async (): Promise<string | undefined> => {
  const { user } = await within(POST_MS, (signal) =>
    ask<{ user: { id: string } }>('/api/me', { cache: 'no-store', signal }),
  );
  return user.id;
};
