import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { pressed } from '../../web/sw/click.ts';
import type { Kept } from '../../web/sw/shown.ts';

const device = vi.hoisted(() => ({ now: undefined as { personId: string } | undefined }));
vi.mock('../../web/sw/reach-store.ts', () => ({ keptDevice: async () => device.now }));

const KEPT: Kept = {
  key: 'p1.a1',
  topic: '0a1b.claim',
  href: '/t/LX20261125-0047',
  subjectId: '0a1b',
  language: 'zh',
  at: '2026-11-25T02:00:00.000Z',
  tap: { token: '1.x.y', label: '应哨 15 分钟到' },
  labels: { open: '查看' },
  personId: 'p1',
};

type Shown = { title: string; actions: string[] };

/** What a worker does when it is pressed, with a server that answers so. */
const press = async (action: string, answer: () => Promise<Response>) => {
  const shown: Shown[] = [];
  const opened: string[] = [];
  const asked: { path: string; headers: Headers }[] = [];
  vi.stubGlobal('fetch', async (path: string, { headers }: RequestInit) => {
    asked.push({ path, headers: new Headers(headers) });
    return answer();
  });
  const sw = {
    registration: {
      showNotification: async (title: string, { actions }: { actions: { title: string }[] }) => {
        shown.push({ title, actions: actions.map((each) => each.title) });
      },
    },
    clients: {
      matchAll: async () => [],
      openWindow: async (href: string) => void opened.push(href),
    },
  } as unknown as ServiceWorkerGlobalScope;
  const notification = { data: KEPT, close: () => undefined } as unknown as Notification;
  await pressed(sw, { notification, action });
  return { shown, opened, asked };
};

const taken = async (): Promise<Response> =>
  Response.json({ number: 'LX20261125-0047', href: '/t/LX20261125-0047' });

beforeEach(() => {
  device.now = { personId: 'p1' };
});
afterEach(() => vi.unstubAllGlobals());

describe('a tap', () => {
  test('says that it is on its way, then that it is claimed', async () => {
    const { shown } = await press('tap', taken);
    expect(shown.map(({ title }) => title)).toEqual(['正在应哨…', '已应哨 LX20261125-0047']);
    expect(shown[1]?.actions).toEqual(['查看']);
  });

  test.each<[string, () => Promise<Response>, string]>([
    ['without network', () => Promise.reject(new TypeError('failed')), '没有发出去'],
    ['before a gateway', async () => new Response('<html>', { status: 502 }), '没有收到答复'],
    ['before a sign-in page', async () => new Response('<html>'), '没有收到答复'],
  ])('%s may be done again', async (_where, answer, title) => {
    const { shown } = await press('tap', answer);
    expect(shown[1]).toEqual({ title, actions: ['应哨 15 分钟到', '查看'] });
  });

  test.each([
    ['somebody else’s', { personId: 'p2' }],
    ['nobody’s', undefined],
  ])('on a device that is %s by now claims nothing', async (_whose, now) => {
    device.now = now;
    const { asked, opened } = await press('tap', taken);
    expect(asked).toEqual([]);
    expect(opened).toEqual(['/t/LX20261125-0047']);
  });
});

describe('what is opened', () => {
  test('counts as opened by whom it rang for alone', async () => {
    const { asked } = await press('open', taken);
    expect(asked.map(({ path }) => path)).toEqual(['/api/inbox/opened']);
    expect(asked[0]?.headers.get('act-of')).toBe('p1');
  });

  test('counts as opened by nobody once the device is another person’s', async () => {
    device.now = { personId: 'p2' };
    expect((await press('open', taken)).asked).toEqual([]);
  });
});
