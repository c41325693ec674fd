import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { DESKTOP, signedIn } from '../support/browser.ts';
import { axeOn, useDemoHouse } from '../support/demo-house.ts';
import { chooseIn, pressOn, tabTo, take, typeInto } from '../support/keyboard.ts';
import { QIANFOSHAN, situationCode } from '../support/sample-district.ts';
import { signInAt } from '../support/server-process.ts';

const house = useDemoHouse();
let number: string;
let title: string;
beforeAll(async () => {
  const cookie = await signInAt(house.server.url, 'qianfoshan.leader');
  const raised = await fetch(`${house.server.url}/api/tickets`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', origin: house.server.url },
    body: JSON.stringify({
      situationCode: situationCode('占道经营'),
      title: '店外摆放修车摊',
      supportUnitIds: [],
      place: { ...QIANFOSHAN, address: '千佛山路 1 号' },
    }),
  });
  ({ number, title } = await raised.json());
});

const open = async (username: string, path: string): Promise<Page> => {
  const page = await (await signedIn(house.browser, house.server.url, username, DESKTOP)).newPage();
  await page.goto(`${house.server.url}${path}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  return page;
};

const dialog = (page: Page) => page.locator('dialog[open]').last();

/** A verb from the bar of the ticket, or from what is folded under 更多. */
const actBy = async (page: Page, verb: string): Promise<void> => {
  const shown = page.getByRole('button', { name: verb, exact: true });
  await page.locator('.ticket-acts button').first().waitFor();
  if ((await shown.count()) === 0) await pressOn(page, /^更多$/);
  await pressOn(page, new RegExp(`^${verb}$`));
};

const returnIt = async (page: Page): Promise<void> => {
  await actBy(page, '申请退单');
  await typeInto(page, /^退单依据/, '街道履职事项清单配合履职第 12 项');
  await typeInto(page, /^诉求人现在可以怎么办/, '请先联系值班室,我单位先行到场');
  await chooseIn(page, /^建议由谁主责/, /市场监管局/);
  await pressOn(page, /^提交退单申请$/);
  await dialog(page).waitFor({ state: 'detached' });
};

/** The row of this ticket in the group a number key leads to. */
const walkTo = async (page: Page, group: string): Promise<void> => {
  await page.keyboard.press(group);
  for (let presses = 0; presses < 20; presses += 1) {
    const text = await page.evaluate(
      () => document.activeElement?.closest('.hub-row')?.textContent,
    );
    if (text?.includes(title)) return;
    await page.keyboard.press('j');
  }
  throw new Error(`${title} is not in group ${group}`);
};

test('a disputed ticket goes through the hub, by keyboard alone', async () => {
  const liaison = await open('chengguan.leader', `/t/${number}`);
  const hub = await open('hub', '/hub');
  await hub.locator('.hub-row').first().waitFor();

  // The first return appears on the console without a reload, and is answered there.
  await returnIt(liaison);
  await hub.locator('.hub-row', { hasText: title }).waitFor();
  await walkTo(hub, '2');
  expect(await axeOn(hub)).toEqual([]);
  await hub.keyboard.press('a');
  await dialog(hub).waitFor();
  expect(await axeOn(hub)).toEqual([]);
  await take(hub, /^不同意/);
  await typeInto(hub, /说明|理由|依据|备注/, '清单写明由贵局主责,请先执行');
  await pressOn(hub, /^不同意退单$/);
  await dialog(hub).waitFor({ state: 'detached' });
  await hub.locator('.hub-row', { hasText: title }).waitFor({ state: 'detached' });
  const focused = await hub.evaluate(() => document.activeElement !== document.body);
  expect(focused, 'the focus is somewhere after a decision').toBe(true);

  // The second cannot be answered: the hub names who acts first, then rules.
  await liaison.reload();
  await returnIt(liaison);
  await hub.locator('.hub-row', { hasText: title }).waitFor();
  await walkTo(hub, '2');
  await tabTo(hub, new RegExp(`^指定临时主责 ${title}`));
  await hub.keyboard.press('Enter');
  await dialog(hub).waitFor();
  await chooseIn(hub, /^临时主责单位/, /市场监管局/);
  await pressOn(hub, /^指定临时主责$/);
  await dialog(hub).waitFor({ state: 'detached' });
  // The row has been read again once the ruling comes first.
  await hub.locator(`.hub-row button[aria-label="职责裁定 ${title}"]:not(.plain)`).waitFor();
  await walkTo(hub, '2');
  await hub.keyboard.press('a');
  await dialog(hub).waitFor();
  await chooseIn(hub, /^主责单位/, /市场监管局/);
  await chooseIn(hub, /^裁定机关/, /编办/);
  await typeInto(hub, /^裁定理由/, '店外经营由市场监管牵头');
  await pressOn(hub, /^作出裁定$/);
  await dialog(hub).waitFor({ state: 'detached' });
  await hub.locator('.hub-row', { hasText: title }).waitFor({ state: 'detached' });

  // Both units read the ruling, and the next street is offered it.
  const shichang = await open('shichang', `/t/${number}`);
  await shichang.getByText('店外经营由市场监管牵头').first().waitFor();
  await actBy(shichang, '应哨');
  await dialog(shichang).waitFor();
  await shichang.keyboard.press('Escape');
  const code = situationCode('占道经营');
  const street = await open('wendong.staff', `/raise?situation=${code}`);
  await street.getByText('由区市场监管局主责').waitFor();
  await pressOn(street, /^按此叫/);
  expect(await street.locator('.raise-called b').first().textContent()).toContain('市场监管局');
}, 120_000);
