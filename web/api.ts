/** How does the screen ask the server? One way for reads, one for writes, problems as values thrown. */
import { ask as askServer, Problem, Unreachable } from './ask.ts';
import { hearAnswer } from './kept-reads.ts';
import { newKey } from './new-key.ts';

export { newKey, Problem, Unreachable };

/** `look` sees the answer itself, as whether it was kept on the phone. */
export const get = <T>(path: string, signal?: AbortSignal, look?: Look): Promise<T> =>
  ask<T>(path, { method: 'GET', signal }, look);

/** `key` makes a repeat safe: keep it for every try of the same act. */
export const post = <T>(path: string, body: unknown, key: string = newKey()): Promise<T> =>
  ask<T>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  });

/** Files and texts together, as a form. */
export const postForm = <T>(
  path: string,
  fields: Record<string, string | File>,
  key: string = newKey(),
): Promise<T> => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return ask<T>(path, { method: 'POST', headers: { 'idempotency-key': key }, body: form });
};

export const patch = <T>(path: string, body: unknown): Promise<T> =>
  ask<T>(path, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

type Look = (response: Response) => void;

const ask = <T>(path: string, init: RequestInit, look?: Look): Promise<T> => {
  const headers = new Headers(init.headers);
  headers.set('accept-language', document.documentElement.lang);
  const isRead = init.method === 'GET';
  return askServer<T>(path, { ...init, headers }, (response) => {
    if (isRead) hearAnswer(path, response);
    look?.(response);
  });
};
