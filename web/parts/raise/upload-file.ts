/** How far is this file? fetch cannot tell; the older way can, and can be stopped. */
import { Problem, Unreachable } from '../../api.ts';

type Upload = { done: Promise<{ id: string }>; stop(): void };

/** `onProgress` gets the share sent, 0 … 1. */
export const uploadFile = (
  file: Blob,
  name: string,
  onProgress: (share: number) => void,
): Upload => {
  const request = new XMLHttpRequest();
  const done = new Promise<{ id: string }>((resolve, reject) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
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
  const form = new FormData();
  form.set('file', file, name);
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
