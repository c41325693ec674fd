import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renewSubscription } from '../../web/sw/renew.ts';

const OLD = { id: 'd1', personId: 'p1', endpoint: 'https://push.example/1', language: 'zh-CN' };
const NEW = 'https://push.example/2';

const kept = vi.hoisted(() => ({ device: undefined as object | undefined }));
vi.mock('../../web/sw/reach-store.ts', () => ({
  keptDevice: async () => kept.device,
  keepDevice: async (device: object) => {
    kept.device = device;
  },
  forgetDevice: async () => {
    kept.device = undefined;
  },
}));

beforeEach(() => {
  kept.device = OLD;
});
afterEach(() => vi.unstubAllGlobals());

/** The browser brings a new subscription along, and the server answers so; gives whether it was let go. */
const renew = async (answer: () => Promise<Response>): Promise<{ isLetGo: boolean }> => {
  const state = { isLetGo: false };
  vi.stubGlobal('fetch', answer);
  const newSubscription = {
    endpoint: NEW,
    toJSON: () => ({ endpoint: NEW, keys: { p256dh: 'P', auth: 'A' } }),
    unsubscribe: async () => {
      state.isLetGo = true;
      return true;
    },
  } as unknown as PushSubscription;
  const sw = {} as ServiceWorkerGlobalScope;
  await renewSubscription(sw, { newSubscription }).catch(() => undefined);
  return state;
};

test('a new subscription the server took is kept', async () => {
  await renew(async () => Response.json({ id: 'd2' }, { status: 201 }));
  expect(kept.device).toEqual({ ...OLD, id: 'd2', endpoint: NEW });
});

test.each<[string, () => Promise<Response>]>([
  ['the server is away', async () => new Response('', { status: 503 })],
  ['too many ask', async () => new Response('', { status: 429 })],
  ['there is no network', () => Promise.reject(new TypeError('failed'))],
])(
  'while %s it stays, and the next start sees that the server has another',
  async (_why, answer) => {
    expect((await renew(answer)).isLetGo).toBe(false);
    expect(kept.device).toEqual(OLD);
  },
);

test('of a person signed out meanwhile it is let go', async () => {
  expect((await renew(async () => new Response('', { status: 401 }))).isLetGo).toBe(true);
  expect(kept.device).toBeUndefined();
});
