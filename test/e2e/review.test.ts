import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { List, TicketSummary, TicketView } from '../../src/contract/views.ts';
import { DESKTOP, signedIn } from '../support/browser.ts';
import { useDemoHouse } from '../support/demo-house.ts';
import { pressOn, take, typeInto } from '../support/keyboard.ts';
import { signInAt } from '../support/server-process.ts';

const house = useDemoHouse();

const get = async <T>(username: string, path: string): Promise<T> => {
  const cookie = await signInAt(house.server.url, username);
  return (await fetch(`${house.server.url}${path}`, { headers: { cookie } })).json() as Promise<T>;
};

const DAY_MS = 86_400_000;

/** Closed in the last days, led by a unit that may still appeal. */
const appealable = async (): Promise<TicketView> => {
  const { items } = await get<List<TicketSummary>>('oversight', '/api/tickets?status=closed');
  for (const { id } of items) {
    const ticket = await get<TicketView>('oversight', `/api/tickets/${id}`);
    const isFresh = Date.now() - Date.parse(ticket.closedAt ?? '') < 6 * DAY_MS;
    const isFree = !ticket.exclusion && ticket.appeals.length === 0 && !ticket.selfHandled;
    if (isFresh && isFree && ticket.lead) return ticket;
  }
  throw new Error('the demo has no ticket to appeal on');
};

const open = async (username: string, number: string): Promise<Page> => {
  const page = await (await signedIn(house.browser, house.server.url, username, DESKTOP)).newPage();
  await page.goto(`${house.server.url}/t/${number}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  return page;
};

const actBy = async (page: Page, verb: string): Promise<void> => {
  await page.getByRole('button', { name: verb, exact: true }).first().waitFor();
  await pressOn(page, new RegExp(`^${verb}$`));
};

const isSent = (page: Page) => page.locator('dialog[open]').waitFor({ state: 'detached' });

test('a unit appeals, oversight upholds it, the hub signs, and the ticket counts no more', async () => {
  const { number, lead } = await appealable();
  const liaison = await open(lead?.id ?? '', number);
  await actBy(liaison, '申诉');
  await typeInto(liaison, /^哪里不该这样计/, '道路封闭期间无法到场,有封路通告');
  await pressOn(liaison, /^提交申诉$/);
  await isSent(liaison);

  const oversight = await open('oversight', number);
  await oversight.getByText('道路封闭期间无法到场').first().waitFor();
  await actBy(oversight, '答复申诉');
  await take(oversight, /^(成立|是|申诉成立)/);
  await oversight.keyboard.press('Tab');
  await take(oversight, /不可抗力/);
  await typeInto(oversight, /^答复/, '通告属实,提请剔除');
  await pressOn(oversight, /^提交答复$/);
  await isSent(oversight);

  const hub = await open('hub.leader', number);
  await actBy(hub, '剔除复签');
  await take(hub, /^同意/);
  await pressOn(hub, /^提交$/);
  await isSent(hub);
  await hub.getByText('已剔除,不计分').first().waitFor();
  const after = await get<TicketView>('oversight', `/api/tickets?number=${number}`);
  expect([after.exclusion?.state, after.appeals[0]?.upheld]).toEqual(['excluded', true]);
}, 90_000);
