/** How far is this file? fetch cannot tell; the older way can, and can be stopped. */
import { Problem, Unreachable } from '../../api.ts';
import type { KeptPhoto } from '../../outbox/kept-act.ts';

type Upload = { done: Promise<{ id: string }>; stop(): void };

/** Without a byte for so long it counts as lost. */
const STILL_MS = 15_000;

/** `onProgress` gets the share sent, 0 … 1. A repeat is safe: its key makes it the same file. */
export const uploadFile = (photo: KeptPhoto, onProgress: (share: number) => void): Upload => {
  const request = new XMLHttpRequest();
  const done = new Promise<{ id: string }>((resolve, reject) => {
    let watch = setTimeout(() => request.abort(), STILL_MS);
    request.upload.onprogress = ({ loaded, total }) => {
      clearTimeout(watch);
      watch = setTimeout(() => request.abort(), STILL_MS);
      onProgress(total > 0 ? loaded / total : 0);
    };
    request.onloadend = () => clearTimeout(watch);
    request.onerror = () => reject(new Unreachable('unreachable'));
    request.onabort = () => reject(new Unreachable('stopped'));
    request.onload = () => {
      const answer = readJson(request.responseText);
      if (request.status === 201) resolve({ id: String(answer.id) });
      else reject(new Problem({ ...nothingSaid(request), ...answer }));
    };
  });
  request.open('POST', '/api/attachments');
  request.setRequestHeader('accept-language', document.documentElement.lang);
  request.setRequestHeader('idempotency-key', photo.key);
  const form = new FormData();
  form.set('file', photo.blob, photo.name);
  request.send(form);
  return { done, stop: () => request.abort() };
};

const readJson = (text: string): Record<string, unknown> => {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
};

const nothingSaid = ({ status, statusText }: XMLHttpRequest) => ({
  type: 'about:blank',
  title: statusText,
  status,
  detail: statusText,
  code: 'internal',
  reason: 'internal',
  requestId: '',
});
