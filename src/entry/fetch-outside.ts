/** How does a Worker send what leaves the house? By fetch, which reaches no private network; names cannot be looked up. */
import type { World } from '../app/ports.ts';
import type { Outside } from '../app/reach/outside.ts';
import { readRetryAfter } from '../domain/reach/back-off.ts';

const TIMEOUT_MS = 10_000;
const BODY_MAX_BYTES = 64 * 1024;

type Means = { now: World['now']; timeoutMs?: number };

export const createFetchOutside = ({ now, timeoutMs = TIMEOUT_MS }: Means): Outside => ({
  send: async ({ url, headers, body, to }) => {
    if (to === 'public' && !url.startsWith('https:')) return { kind: 'forbidden' };
    try {
      const signal = AbortSignal.timeout(timeoutMs);
      const response = await fetch(url, {
        method: 'POST',
        headers,
        body,
        redirect: 'manual',
        signal,
      });
      const retryAfterSeconds = readRetryAfter(response.headers.get('retry-after'), now());
      return {
        kind: 'answered',
        status: response.status,
        ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
        body: await beginningOf(response),
      };
    } catch {
      return { kind: 'silent' };
    }
  },
});

const beginningOf = async (response: Response): Promise<string> => {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    text += decoder.decode(part.value, { stream: true });
    bytes += part.value.byteLength;
    if (bytes < BODY_MAX_BYTES) continue;
    void reader?.cancel().catch(() => undefined);
    break;
  }
  return text.slice(0, BODY_MAX_BYTES);
};
