import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { PHONE } from '../support/browser.ts';
import { axeOn, useDemoHouse } from '../support/demo-house.ts';
import { photoWithPlace, sizeOfJpeg } from '../support/photo.ts';
import { QIANFOSHAN, situationCode } from '../support/sample-district.ts';

const house = useDemoHouse();

type Ticket = { id: string; number: string };

/** Read by the service worker, with the desk kept on the phone. */
const settle = async (page: Page): Promise<void> => {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), {
      timeout: 20_000,
    })
    .toBe(true);
  await page.reload();
  await page.getByRole('heading', { level: 1, name: '我的待办' }).waitFor();
};

const keptPaths = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('reads-of-'));
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });

const keptTicket = (page: Page, { id }: Ticket): Promise<void> =>
  expect.poll(() => keptPaths(page), { timeout: 20_000 }).toContain(`/api/tickets/${id}`);

const raiseAs = (username: string, situation: string, more: object = {}): Promise<Ticket> =>
  house.post(username, '/api/tickets', {
    situationCode: situationCode(situation),
    place: QIANFOSHAN,
    ...more,
  });

const rowOf = (page: Page, { number }: Ticket) =>
  page.locator('.desk-row').filter({ hasText: number });

const goneOffline = async (context: BrowserContext, page: Page): Promise<void> => {
  await context.setOffline(true);
  await page.getByText('无网络').first().waitFor();
};

test('raised with a photo and claimed without network, killed and opened again, all arrives once and in order', async () => {
  const waiting = await raiseAs('qianfoshan.leader', '暴露垃圾', { supportUnitIds: [] });
  const { context, page } = await house.window('qianfoshan.staff', '/desk', PHONE);
  await settle(page);
  await keptTicket(page, waiting);
  await goneOffline(context, page);

  await page.goto(`${house.server.url}/raise`);
  const photo = await photoWithPlace(page, 2400, 1200);
  expect(photo.includes('Exif')).toBe(true);
  await page.locator('#raise-detail').fill('路口有小贩占道摆摊');
  await page.getByText('占道经营').first().click();
  await page
    .locator('.raise-camera input')
    .setInputFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: photo });
  await page.getByText('已存本机,联网后发送').waitFor();
  await page.getByRole('button', { name: /^(吹哨|提交签批)$/ }).click();
  await page.getByRole('heading', { name: '无网络 · 已存本机,联网后发送' }).waitFor();
  await page.getByRole('link', { name: '拨打 119' }).waitFor();
  expect(await axeOn(page)).toEqual([]);

  await page.getByRole('link', { name: '回到待办' }).click();
  await rowOf(page, waiting)
    .getByRole('button', { name: /30 分钟/ })
    .click();
  await rowOf(page, waiting).getByText('已存本机,联网后发送').waitFor();
  expect(await rowOf(page, waiting).locator('.desk-quick').count()).toBe(0);
  await page.close();

  const again = await context.newPage();
  await again.goto(house.server.url);
  await again.getByRole('heading', { level: 1, name: '我的待办' }).waitFor();
  await rowOf(again, waiting).waitFor();
  await again.getByText(/^离线:/).waitFor();
  await again.getByRole('link', { name: '谁管' }).click();
  await again.getByText('占道经营').first().waitFor();
  await again.getByRole('link', { name: '无网络 · 2 条待发送' }).click();
  const rows = again.locator('.outbox-row');
  await expect.poll(() => rows.count()).toBe(2);
  expect(await rows.first().textContent()).toContain('吹哨');
  expect(await rows.last().textContent()).toContain('应哨');
  expect(await axeOn(again)).toEqual([]);

  await context.setOffline(false);
  await again.getByRole('heading', { name: '刚发出' }).waitFor({ timeout: 45_000 });
  await expect.poll(() => again.getByText(/^待发送 \d/).count(), { timeout: 45_000 }).toBe(0);

  const { items } = await house.get('qianfoshan.staff', '/api/tickets?mine=1&limit=50');
  const raised = items.filter(({ title }: { title: string }) => title === '占道经营');
  expect(raised).toHaveLength(1);
  const ticket = await house.get('qianfoshan.staff', `/api/tickets/${raised[0].id}`);
  expect(ticket.attachments).toHaveLength(1);
  const bytes = await stored(ticket.attachments[0].id);
  expect(bytes.includes('Exif')).toBe(false);
  expect(sizeOfJpeg(bytes)).toEqual({ width: 960, height: 1920 });

  const facts = await house.get('qianfoshan.staff', `/api/tickets/${raised[0].id}/facts`);
  const claims = await house.get('qianfoshan.staff', `/api/tickets/${waiting.id}/facts`);
  const typesOf = (list: { items: { type: string }[] }) => list.items.map(({ type }) => type);
  expect(typesOf(facts)).toEqual(['ticket.raised', 'ticket.attached']);
  expect(typesOf(claims)).toEqual(['ticket.raised', 'task.claimed']);
  expect(facts.items[0].seq).toBeLessThan(claims.items[1].seq);
  await context.close();
}, 180_000);

const stored = async (id: string): Promise<Buffer> => {
  const { context, page } = await house.window('qianfoshan.staff', '/account', PHONE);
  const response = await page.request.get(`${house.server.url}/api/attachments/${id}`);
  const bytes = await response.body();
  await context.close();
  return bytes;
};

test('somebody else claimed meanwhile: both versions are shown, and what was typed goes out as a comment', async () => {
  const ticket = await raiseAs('qianfoshan.leader', '占道经营', { supportUnitIds: [] });
  const { context, page } = await house.window('chengguan', '/desk', PHONE);
  await settle(page);
  await keptTicket(page, ticket);
  await goneOffline(context, page);
  await rowOf(page, ticket).getByRole('button', { name: '详填' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('radio', { name: '30 分钟' }).check();
  await form.getByLabel('备注').fill('带两台车,从南门进');
  await form.getByRole('button', { name: '应哨', exact: true }).click();
  await rowOf(page, ticket).getByText('已存本机,联网后发送').waitFor();

  await house.post('hub', `/api/tickets/${ticket.id}/claim`, {
    forUnitId: 'chengguan',
    who: '二中队',
    phone: '0531-0000-0117',
    eta: new Date(Date.now() + 15 * 60_000).toISOString(),
  });
  await context.setOffline(false);
  await page.getByRole('link', { name: /1 条未成功/ }).click({ timeout: 45_000 });
  const card = page.locator('.outbox-refused');
  await card.getByRole('region', { name: '这里要办的' }).getByText('带两台车,从南门进').waitFor();
  await card.getByRole('region', { name: '工单现在' }).getByText('来人:二中队').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await card.getByRole('button', { name: '把写的内容作为留言发送' }).click();
  await page.getByRole('heading', { name: '刚发出' }).waitFor();
  await expect.poll(() => card.count()).toBe(0);
  const { items } = await house.get('chengguan', `/api/tickets/${ticket.id}/facts`);
  const comment = items.findLast(({ type }: { type: string }) => type === 'ticket.commented');
  expect(comment.words.text).toContain('带两台车,从南门进');
  await context.close();
}, 180_000);

test('with no page open the browser itself sends once it is back in the network', async () => {
  const ticket = await raiseAs('qianfoshan.leader', '占道经营', { supportUnitIds: [] });
  const { context, page } = await house.window('chengguan', '/desk', PHONE);
  await settle(page);
  await keptTicket(page, ticket);
  await goneOffline(context, page);
  await page.goto(`${house.server.url}/t/${ticket.number}`);
  await page.getByRole('textbox', { name: '补充情况' }).fill('楼道里没有信号');
  await page.getByRole('button', { name: '发送' }).click();
  await page.getByText('已存本机,联网后发送').first().waitFor();
  await page.close();

  const blank = await context.newPage();
  const devtools = await context.newCDPSession(blank);
  const registered = new Promise<string>((resolve) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const ours = registrations.find(({ scopeURL }) => scopeURL.startsWith(house.server.url));
      if (ours) resolve(ours.registrationId);
    });
  });
  await devtools.send('ServiceWorker.enable');
  const sync = { origin: house.server.url, registrationId: await registered, tag: 'outbox' };
  await context.setOffline(false);
  await devtools.send('ServiceWorker.dispatchSyncEvent', { ...sync, lastChance: false });
  const typesNow = async () => {
    const { items } = await house.get('chengguan', `/api/tickets/${ticket.id}/facts`);
    return items.map(({ type }: { type: string }) => type);
  };
  await expect.poll(typesNow, { timeout: 30_000 }).toEqual(['ticket.raised', 'ticket.commented']);
  await context.close();
}, 180_000);

test('a sensitive ticket is read and never kept, nor what was kept of it before it was one', async () => {
  const ticket = await raiseAs('qianfoshan.leader', '占道经营', { sensitivity: 'sensitive' });
  const plain = await raiseAs('qianfoshan.leader', '暴露垃圾', { supportUnitIds: [] });
  const { context, page } = await house.window('qianfoshan.leader', '/desk', PHONE);
  await settle(page);
  const names = [`/api/tickets/${ticket.id}`, `/api/tickets?number=${ticket.number}`];
  await page.evaluate(async (paths) => {
    const name = (await caches.keys()).find((each) => each.startsWith('reads-of-'));
    const cache = await caches.open(name ?? '');
    for (const path of paths) await cache.put(path, new Response('{}'));
  }, names);
  await page.goto(`${house.server.url}/t/${ticket.number}`);
  await page.getByText(ticket.number).first().waitFor();
  await page.goto(`${house.server.url}/t/${plain.number}`);
  await keptTicket(page, plain);
  const found = await page.evaluate(async (number) => {
    const keys = (await caches.keys()).filter((each) => each.startsWith('reads-of-'));
    const all = await Promise.all(keys.map((each) => caches.open(each)));
    const held: string[] = [];
    for (const cache of all)
      for (const request of await cache.keys()) {
        const text = (await (await cache.match(request, { ignoreVary: true }))?.text()) ?? '';
        const { pathname } = new URL(request.url);
        // A message carries the number alone.
        if (pathname !== '/api/inbox' && text.includes(number)) held.push(request.url);
      }
    return held;
  }, ticket.number);
  expect(found).toEqual([]);
  expect(await keptPaths(page)).not.toContain(names[0]);
  await context.close();
}, 180_000);
