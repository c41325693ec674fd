import { afterAll, expect, test } from 'vitest';
import { DESKTOP, PHONE } from '../support/browser.ts';
import { useDemoHouse } from '../support/demo-house.ts';
import { type PushService, startPushService } from '../support/push-service.ts';
import { openPushedBrowser, type PushedBrowser } from '../support/pushed-browser.ts';

let service: PushService;
const house = useDemoHouse(async () => {
  service = await startPushService();
  return { PUSH_SERVICES: service.origin };
});
afterAll(() => service.close());

const place = { lat: 36.655, lng: 117.032, address: '文化西路 1 号' };

const raise = async (leadUnitId: string): Promise<{ id: string; number: string }> =>
  house.post('qianfoshan.leader', '/api/tickets', {
    kind: 'emergency',
    detail: '广告牌快要掉下来了',
    place,
    leadUnitId,
    supportUnitIds: [],
  });

const turnOn = async ({ page }: PushedBrowser): Promise<void> => {
  await page.getByRole('button', { name: '开启提醒' }).click();
  await page.getByText('本机').waitFor();
};

/** What the server encrypted for this person about this ticket, decrypted by our push service. */
const receivedOf = async (username: string, number: string) => {
  const about = () =>
    service.received.find(
      ({ subscription, payload }) => subscription === username && payload.href === `/t/${number}`,
    );
  await expect.poll(about, { timeout: 20_000 }).toBeDefined();
  return about()?.payload;
};

test('a call rings on a locked phone and is claimed from there, once', async () => {
  const phone = await openPushedBrowser(house, service, 'chengguan', PHONE);
  await turnOn(phone);
  const { id, number } = await raise('chengguan');
  const payload = await receivedOf('chengguan', number);
  await phone.deliver(payload);
  await expect.poll(phone.notes).toEqual([
    expect.objectContaining({
      title: '应急 · 叫到本单位,请应哨',
      body: expect.stringContaining(number),
      actions: ['应哨 15 分钟到', '查看'],
    }),
  ]);

  await phone.press('tap');
  await expect.poll(async () => (await phone.notes())[0]?.title).toBe(`已应哨 ${number}`);
  expect(await phone.notes()).toHaveLength(1);
  const { items } = await house.get('chengguan', `/api/tickets/${id}/facts`);
  const claims = items.filter(({ type }: { type: string }) => type === 'task.claimed');
  expect(claims).toHaveLength(1);
  expect(phone.page.url()).toMatch(/\/account\/reach$/);
  expect(phone.context.pages()).toHaveLength(1);

  // Heard twice it is shown once; nothing rings for what was done.
  await phone.deliver(payload);
  expect((await phone.notes()).map(({ title }) => title)).toEqual([`已应哨 ${number}`]);
  await phone.context.close();
});

test('tapped while the server is away it can be tapped again, and says so', async () => {
  const phone = await openPushedBrowser(house, service, 'chengguan', PHONE);
  await turnOn(phone);
  const { number } = await raise('chengguan');
  await phone.deliver(await receivedOf('chengguan', number));
  await expect.poll(async () => (await phone.notes()).length).toBe(1);
  await phone.worker.evaluate(() => {
    Reflect.set(self, 'realFetch', self.fetch);
    self.fetch = async () => new Response('<html>502</html>', { status: 502 });
  });
  await phone.press('tap');
  await expect.poll(async () => (await phone.notes())[0]?.title).toBe('没有收到答复');
  expect((await phone.notes())[0]?.actions).toEqual(['应哨 15 分钟到', '查看']);
  await phone.worker.evaluate(() => {
    Reflect.set(self, 'fetch', Reflect.get(self, 'realFetch'));
  });
  await phone.press('tap');
  await expect.poll(async () => (await phone.notes())[0]?.title).toBe(`已应哨 ${number}`);
  await phone.context.close();
});

test('pressed, it leads the open window to the ticket, and that is to be reached', async () => {
  const desk = await openPushedBrowser(house, service, 'jiaotong', DESKTOP);
  await turnOn(desk);
  const { number } = await raise('jiaotong');
  await desk.deliver(await receivedOf('jiaotong', number));
  await expect.poll(async () => (await desk.notes()).length).toBe(1);
  await desk.press('open');
  await desk.page.waitForURL(`**/t/${number}`);
  const unreadOf = async () => {
    const { items } = await house.get('jiaotong', '/api/inbox?unread=1');
    return items.filter((item: { number?: string }) => item.number === number).length;
  };
  await expect.poll(unreadOf).toBe(0);
  await desk.context.close();
});

test('an emergency is also said in the windows that stand open, until it is opened', async () => {
  const desk = await openPushedBrowser(house, service, 'jiaotong', DESKTOP);
  await turnOn(desk);
  const { number } = await raise('jiaotong');
  const payload = await receivedOf('jiaotong', number);
  // Of a whistle just blown the page tells anyway: once is enough.
  await desk.deliver({ ...payload, key: 'another', href: '/desk' });
  const told = desk.page.getByRole('alert').getByRole('link', { name: '叫到本单位' });
  await told.click();
  await desk.page.waitForURL('**/desk');
  await expect.poll(() => told.count()).toBe(0);
  await desk.context.close();
});

test('a subscription the browser changed is told to the server at the next start', async () => {
  const desk = await openPushedBrowser(house, service, 'qianfoshan.staff', DESKTOP);
  await turnOn(desk);
  const listOf = async () => (await house.get('qianfoshan.staff', '/api/push/subscriptions')).items;
  const [{ id }] = await listOf();
  await house.post('qianfoshan.staff', `/api/push/subscriptions/${id}/removal`, {});
  // The browser of this test has none after a reload: another one than it was.
  await desk.page.reload();
  await expect.poll(async () => (await listOf()).length, { timeout: 20_000 }).toBe(1);
  await desk.context.close();
});

test('whoever signs out is told no more on that device, and leaves nothing to be pressed', async () => {
  const desk = await openPushedBrowser(house, service, 'shizheng', DESKTOP);
  await turnOn(desk);
  const { id, number } = await raise('shizheng');
  await desk.deliver(await receivedOf('shizheng', number));
  await expect.poll(async () => (await desk.notes()).length).toBe(1);
  const devices = async () => (await house.get('shizheng', '/api/push/subscriptions')).items.length;
  expect(await devices()).toBe(1);
  await desk.page.goto(`${house.server.url}/account`);
  await desk.page.locator('main').getByRole('button', { name: '退出登录' }).click();
  await desk.page.waitForURL('**/sign-in');
  await expect.poll(devices).toBe(0);
  await expect.poll(desk.notes).toEqual([]);
  // Shown all the same, as by a push on its way, it claims nothing.
  await desk.deliver({ ...(await receivedOf('shizheng', number)), key: 'late' });
  await expect.poll(async () => (await desk.notes()).length).toBe(1);
  await desk.press('tap');
  await expect.poll(desk.notes).toEqual([]);
  const { items } = await house.get('shizheng', `/api/tickets/${id}/facts`);
  expect(items.map(({ type }: { type: string }) => type)).not.toContain('task.claimed');
  await desk.context.close();
});
