/** How does the screen ask the server? One way for reads, one for writes, problems as values thrown. */
import type { ProblemView } from '../src/contract/views.ts';

/** A refused request, worded by the server in the reader's language. */
export class Problem extends Error {
  readonly view: ProblemView;

  constructor(view: ProblemView) {
    super(view.detail);
    this.name = 'Problem';
    this.view = view;
  }
}

/** The network did not answer; nothing is known of what the server did. */
export class Unreachable extends Error {}

export const get = <T>(path: string, signal?: AbortSignal): Promise<T> =>
  ask<T>(path, { method: 'GET', signal });

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

/** Random; `crypto.randomUUID` is missing on plain http, as intranets often have it. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

const ask = async <T>(path: string, init: RequestInit): Promise<T> => {
  const headers = new Headers(init.headers);
  headers.set('accept-language', document.documentElement.lang);
  const response = await fetch(path, { ...init, headers }).catch((cause) => {
    throw init.signal?.aborted ? cause : new Unreachable('unreachable', { cause });
  });
  if (response.ok) return response.status === 204 ? (undefined as T) : response.json();
  throw new Problem(await readProblem(response));
};

const readProblem = async (response: Response): Promise<ProblemView> => {
  const body: Partial<ProblemView> = await response.json().catch(() => ({}));
  return {
    type: 'about:blank',
    title: response.statusText,
    status: response.status,
    detail: response.statusText,
    code: 'internal',
    reason: 'internal',
    requestId: '',
    ...body,
  };
};
