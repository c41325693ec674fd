import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { DESKTOP, PHONE, signedIn } from '../support/browser.ts';
import { useDemoHouse } from '../support/demo-house.ts';

const house = useDemoHouse();

const open = async (username: string, size = DESKTOP): Promise<Page> => {
  const context = await signedIn(house.browser, house.server.url, username, size);
  return context.newPage();
};

const openTicket = async (username: string, number: string, size = DESKTOP): Promise<Page> => {
  const page = await open(username, size);
  await page.goto(`${house.server.url}/t/${number}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
};

const actOn = (page: Page, verb: string) =>
  page.getByRole('button', { name: verb, exact: true }).first().click();
/** Folded away with what is done less often. */
const actUnderMore = async (page: Page, verb: string): Promise<void> => {
  await actOn(page, '更多');
  await dialog(page).getByRole('button', { name: verb, exact: true }).click();
};
const dialog = (page: Page) => page.getByRole('dialog').last();
const send = (page: Page) => dialog(page).locator('button[type=submit]').click();

const SAID = '路边一个雨水井盖不见了,井口敞着';

test('an emergency goes from a phone in the street to a verified result, live on every screen', async () => {
  const liaison = await open('shizheng');
  await liaison.goto(house.server.url);
  await liaison.locator('whistle-map').waitFor();

  const street = await open('qianfoshan.staff', PHONE);
  await street.goto(`${house.server.url}/raise`);
  await street.locator('#raise-detail').fill(SAID);
  await street.getByText('井盖缺失').first().click();
  await street.getByRole('button', { name: /立即发出/ }).click();
  const sent = street.getByText(/LX\d{8}-\d{4}/).first();
  const number = /LX\d{8}-\d{4}/.exec((await sent.textContent()) ?? '')?.[0] ?? '';
  expect(number).toMatch(/^LX/);

  // On the liaison's map and list without a reload.
  const row = liaison
    .locator('[data-ticket-number], li, [role=listitem]')
    .filter({ hasText: '井盖缺失' })
    .filter({ hasText: '千佛山街道' });
  await row.first().waitFor();

  const desk = await openTicket('shizheng', number);
  await actOn(desk, '应哨');
  await dialog(desk).getByRole('radio', { name: '15 分钟' }).check();
  await send(desk);
  await desk.getByText('已应哨').first().waitFor();

  // A member of the community is asked for hands and takes a place.
  const staff = await openTicket('qianfoshan.staff', number);
  await staff.getByText('已应哨').first().waitFor();
  await actOn(staff, '党员支援');
  await dialog(staff).getByRole('radio', { name: '本街道' }).check();
  await send(staff);
  const member = await openTicket('member1', number, PHONE);
  await actOn(member, '我来支援');
  await send(member);
  await actOn(member, '到场报到');
  await send(member);

  for (const support of ['paishui', 'tongxin', 'gongdian']) {
    await actUnderMore(staff, '免协办');
    await dialog(staff).getByRole('radio').first().check();
    await send(staff);
    await expect.poll(() => staff.getByRole('dialog').count(), { message: support }).toBe(0);
  }

  await actOn(desk, '到场报到');
  await send(desk);
  await actOn(desk, '反馈');
  await dialog(desk).getByRole('radio', { name: '已解决', exact: true }).check();
  await dialog(desk).locator('textarea').first().fill('已更换井盖,夜间复查牢固');
  await send(desk);

  await actOn(staff, '核实');
  await send(staff);
  await staff.getByText('待评价').first().waitFor();
  await desk.getByText('待评价').first().waitFor();

  const facts = await staff.evaluate(async (wanted) => {
    const ticket = await (await fetch(`/api/tickets?number=${wanted}`)).json();
    return (await (await fetch(`/api/tickets/${ticket.id}/facts`)).json()).items;
  }, number);
  const types = facts
    .map((fact: { type: string }) => fact.type)
    .filter((type: string) => !type.startsWith('clock.'));
  expect(types).toEqual([
    'ticket.raised',
    'task.claimed',
    'hands.called',
    'task.claimed',
    'task.arrived',
    'task.waived',
    'task.waived',
    'task.waived',
    'task.arrived',
    'task.reported',
    'ticket.verified',
  ]);
});
