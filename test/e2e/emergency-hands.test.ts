import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { DESKTOP, PHONE } from '../support/browser.ts';
import { useMovableHouse } from '../support/demo-house.ts';
import { QIANFOSHAN } from '../support/sample-district.ts';
import { wall } from '../support/story.ts';

/** A Saturday morning: nobody is at work. */
const house = useMovableHouse(wall('2026-11-28 09:00'));

const TITLE = '老旧小区停电,楼道积水';
const PATIENCE = { timeout: 20_000 };

/** Ten windows, ten codes of half a minute. */
const STORY_MS = 240_000;

const HELPERS = ['member1', 'member2', 'member3', 'member4'] as const;

const digitsOn = async (page: Page): Promise<string> => {
  await expect
    .poll(
      async () => Number(/\d+/.exec((await page.locator('.code-left').textContent()) ?? '')?.[0]),
      {
        timeout: 40_000,
      },
    )
    .toBeGreaterThan(5);
  return ((await page.locator('.code-digits').textContent()) ?? '').replace(/\D/g, '');
};

const attendBy = async (page: Page, ticketId: string, digits: string, act: string) => {
  await page.goto(`${house.server.url}/service/attend?ticket=${ticketId}`);
  await page.getByLabel(/8 位数字/).fill(digits);
  await page.getByRole('button', { name: act, exact: true }).click();
};

test(
  'an emergency calls for five hands; five come, one is asked whether they are safe, all leave',
  async () => {
    // The street raises it and calls five.
    const ticket = await house.post('qianfoshan.leader', '/api/tickets', {
      kind: 'emergency',
      title: TITLE,
      leadUnitId: 'gongdian',
      supportUnitIds: [],
      communityId: 'c370102002004',
      place: { ...QIANFOSHAN, address: '棋盘小区 4 号楼' },
    });
    const { page: street } = await house.window('qianfoshan.staff', `/t/${ticket.number}`, DESKTOP);
    await house.post('qianfoshan.staff', `/api/tickets/${ticket.id}/hands`, {
      wanted: 5,
      scope: 'community',
      bring: '手电、雨靴',
      until: new Date(Date.parse(await house.server.now()) + 2 * 3_600_000).toISOString(),
    });

    // It stands on top of each member's page; four take a place with one tap.
    const windows = await Promise.all(
      HELPERS.map((username) => house.window(username, '/service', PHONE)),
    );
    for (const { page } of windows) {
      const call = page.locator('section, article, li').filter({ hasText: TITLE });
      await call.getByRole('button', { name: '我能去' }).last().click();
      await expect
        .poll(() => call.getByRole('button', { name: '我能去' }).count(), PATIENCE)
        .toBe(0);
    }

    // An organisation that is paired with the community takes the fifth.
    const { page: organisation } = await house.window('dangwei_jia', '/service', DESKTOP);
    const offer = organisation.locator('li, article').filter({ hasText: TITLE }).first();
    await offer.getByRole('button', { name: /认领 1 个名额/ }).click();
    await street.getByText('演示 驻区单位党委 甲').first().waitFor();
    const full = await house.get('qianfoshan.staff', `/api/tickets/${ticket.id}`);
    expect(full.tasks.filter(({ role }: { role: string }) => role === 'volunteer')).toHaveLength(5);

    // The community shows the code on the spot; the four scan, the fifth comes for the organisation.
    const community = await house.window('qipanjie', `/service/code?ticket=${ticket.id}`, PHONE);
    await community.page.locator('.code-digits').waitFor();
    const fifth = await house.window('member13', '/service', PHONE);
    for (const { page } of [...windows, fifth]) {
      await attendBy(page, ticket.id, await digitsOn(community.page), '登记到岗');
      await page.getByText('已记到岗').waitFor();
    }
    const roster = await house.get('qipanjie', `/api/attendance?ticketId=${ticket.id}`);
    expect(roster.records).toHaveLength(5);
    await expect.poll(() => street.getByText('到场').count(), PATIENCE).toBeGreaterThan(3);

    // Two hours later four leave; the fifth has not when the time is over, and is asked.
    await house.server.moveBy(118);
    await community.page.reload();
    for (const { page } of windows) {
      await attendBy(page, ticket.id, await digitsOn(community.page), '登记离岗');
      await page.getByText('已记离岗').waitFor();
    }
    await house.server.moveBy(20);
    await fifth.page.goto(`${house.server.url}/service`);
    await fifth.page.getByText('您安全吗').waitFor();

    // No word for half an hour: the community sees whom to phone.
    await house.server.moveBy(32);
    const { page: desk } = await house.window('qipanjie', '/service', DESKTOP);
    await desk.getByText('未回应安全询问').first().waitFor();
    await fifth.page.getByRole('button', { name: /我已安全/ }).click();
    await expect.poll(() => desk.getByText('未回应安全询问').count(), PATIENCE).toBe(0);

    // The organiser notes that they left: nobody is on site any more.
    const records = await house.get('qipanjie', '/api/service-records?status=present');
    const last = records.items.find(
      ({ ticketId }: { ticketId?: string }) => ticketId === ticket.id,
    );
    await house.post('qipanjie', '/api/attendance', {
      ticketId: ticket.id,
      what: 'leave',
      way: 'list',
      personId: last.person.id,
    });
    const over = await house.get('qianfoshan.staff', `/api/tickets/${ticket.id}`);
    const helpers = over.tasks.filter(({ role }: { role: string }) => role === 'volunteer');
    expect(helpers.map(({ status }: { status: string }) => status)).toEqual(Array(5).fill('done'));
    expect(helpers.every(({ leftAt }: { leftAt?: string }) => leftAt !== undefined)).toBe(true);
  },
  STORY_MS,
);
