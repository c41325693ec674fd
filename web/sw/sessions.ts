/// <reference lib="webworker" />
/** Who signs in and out here? Heard from the server's answers, so that no page has to be trusted with it. */
import { registerRoute } from 'workbox-routing';
import { KEPT_AT } from '../kept-at.ts';
import { cacheNow, eraseReads, notePerson } from './person.ts';

const UNAUTHENTICATED = 401;
const PATIENCE_MS = 4_000;

export const followSessions = (): void => {
  registerRoute(
    ({ url, sameOrigin }) => sameOrigin && url.pathname === '/api/me',
    ({ request }) => answerMe(request),
  );
  registerRoute(
    ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/api/auth/sign-'),
    async ({ request }) => {
      await eraseReads();
      return fetch(request);
    },
    'POST',
  );
};

/** Asked of the server first; what it says is noted before the page hears it. */
const answerMe = async (request: Request): Promise<Response> => {
  const asked = askServer(request);
  if (request.cache === 'no-store') return asked;
  const kept = await keptMe();
  if (!kept) return asked;
  const late = new Promise<undefined>((resolve) =>
    setTimeout(() => resolve(undefined), PATIENCE_MS),
  );
  return (await Promise.race([asked.catch(() => undefined), late])) ?? kept;
};

const askServer = async (request: Request): Promise<Response> => {
  const response = await fetch(request);
  if (response.status === UNAUTHENTICATED) await eraseReads();
  if (response.ok) await keepMe(response.clone());
  return response;
};

const keepMe = async (response: Response): Promise<void> => {
  const text = await response.text();
  const personId: unknown = JSON.parse(text)?.user?.id;
  if (typeof personId !== 'string') return;
  await notePerson(personId);
  const { name } = await cacheNow();
  if (!name) return;
  const headers = new Headers(response.headers);
  headers.set(KEPT_AT, new Date().toISOString());
  await (await caches.open(name)).put('/api/me', new Response(text, { headers }));
};

const keptMe = async (): Promise<Response | undefined> => {
  const { name } = await cacheNow();
  return name ? (await caches.open(name)).match('/api/me', { ignoreVary: true }) : undefined;
};
