import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { CountersView, FactView, List, TicketSummary } from '../../src/contract/views.ts';
import { plusMinutes } from '../../src/domain/instant.ts';
import { DESKTOP, signedIn } from '../support/browser.ts';
import { useMovableHouse } from '../support/demo-house.ts';
import { signInAt } from '../support/server-process.ts';

/** A Tuesday, 10:00 in Shanghai. */
const START = '2026-11-24T02:00:00.000Z';
const TITLE = '临街商铺起火冒烟';
/** Seconds before the instant at which the screens are left to themselves. */
const AHEAD_MINUTES = 4 / 60;
const PATIENCE = { timeout: 30_000, interval: 100 };
const TWO_PASSINGS_MS = 180_000;

const house = useMovableHouse(START);
let cookie: string;
beforeAll(async () => {
  cookie = await signInAt(house.server.url, 'hub');
});

const ask = async <T>(path: string): Promise<T> =>
  (await fetch(`${house.server.url}${path}`, { headers: { cookie } })).json() as Promise<T>;

const raiseEmergency = async (): Promise<string> => {
  const response = await fetch(`${house.server.url}/api/tickets`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      cookie: await signInAt(house.server.url, 'qianfoshan.leader'),
    },
    body: JSON.stringify({
      kind: 'emergency',
      title: TITLE,
      leadUnitId: 'xiaofang',
      supportUnitIds: [],
      place: { lat: 36.655, lng: 117.032, address: '千佛山路 1 号' },
    }),
  });
  expect(response.status, await response.clone().text()).toBe(201);
  return (await response.json()).id;
};

const summaryOf = async (id: string): Promise<TicketSummary> => {
  const list = await ask<List<TicketSummary>>('/api/tickets?kind=emergency&status=blown');
  const found = list.items.find((ticket) => ticket.id === id);
  if (!found) throw new Error('it is listed while nobody has claimed it');
  return found;
};

const openAs = async (username: string, path: string): Promise<Page> => {
  const page = await (await signedIn(house.browser, house.server.url, username, DESKTOP)).newPage();
  await page.goto(`${house.server.url}${path}`);
  await page.evaluate(() => document.body.setAttribute('data-first-load', ''));
  return page;
};

/** The state each place gives the clock, by what it draws and not by what it was told. */
const seen = async (dashboard: Page, wall: Page, desk: Page, id: string) => {
  const bar = (page: Page, around: string) =>
    page.locator(`${around} .clock-bar`).first().getAttribute('data-state');
  const words = (page: Page, around: string) =>
    page.locator(`${around} sla-clock`).first().getAttribute('data-tone');
  const row = `.row:has([data-ticket="${id}"])`;
  const pin = await dashboard
    .getByRole('button', { name: new RegExp(TITLE) })
    .first()
    .innerHTML();
  return {
    pin: /stroke="var\(--(amber-fill|red|running)\)"/.exec(pin)?.[1],
    row: [await bar(dashboard, row), await words(dashboard, row)],
    drawer: [await bar(dashboard, '.ticket-due'), await words(dashboard, '.ticket-due')],
    wall: [
      await wall.locator(`[data-ticket="${id}"]`).getAttribute('data-tone'),
      await words(wall, `[data-ticket="${id}"]`),
    ],
    desk: [await bar(desk, '.desk-row'), await words(desk, '.desk-row')],
  };
};

const everywhere = (state: string, tone: string, ring: string) => ({
  pin: ring,
  row: [state, tone],
  drawer: [state, tone],
  wall: [state, tone],
  desk: [state, tone],
});

const countersOn = async (page: Page): Promise<Pick<CountersView, 'yellow' | 'red'>> => {
  const read = async (name: string) =>
    Number(await page.locator(`.counter[data-name=${name}] b`).textContent());
  return { yellow: await read('yellow'), red: await read('red') };
};

test(
  'a clock passes yellow and red before the viewer’s eyes, the same on every screen and in the API',
  async () => {
    const id = await raiseEmergency();
    const { clock } = await summaryOf(id);
    if (!clock) throw new Error('it is to be claimed');
    expect(clock).toMatchObject({ name: 'claim', state: 'running' });

    const dashboard = await openAs('hub', `/?t=${id}`);
    const [wall, desk] = await Promise.all([openAs('hub', '/wall'), openAs('xiaofang', '/desk')]);
    const look = () => seen(dashboard, wall, desk, id);
    await expect.poll(look, PATIENCE).toEqual(everywhere('running', 'running', 'running'));
    const before = await countersOn(dashboard);

    await house.server.moveTo(plusMinutes(clock.yellowAt, -AHEAD_MINUTES));
    await expect.poll(look, PATIENCE).toEqual(everywhere('yellow', 'amber', 'amber-fill'));
    expect((await summaryOf(id)).clock?.state).toBe('yellow');
    await expect
      .poll(() => countersOn(dashboard), PATIENCE)
      .toEqual({ yellow: before.yellow + 1, red: before.red });

    await house.server.moveTo(plusMinutes(clock.dueAt, -AHEAD_MINUTES));
    await expect.poll(look, PATIENCE).toEqual(everywhere('red', 'red', 'red'));
    expect((await summaryOf(id)).clock?.state).toBe('red');
    const { yellow, red } = await ask<CountersView>('/api/counters');
    await expect.poll(() => countersOn(dashboard), PATIENCE).toEqual({ yellow, red });
    expect(red).toBeGreaterThan(before.red);

    // Each card once, dated at its own instant, and told in the open drawer.
    const { items } = await ask<{ items: FactView[] }>(`/api/tickets/${id}/facts`);
    const cards = items.filter(({ type }) => type === 'clock.yellow' || type === 'clock.red');
    expect(cards.map(({ type, at, data }) => [type, at, data.clockId])).toEqual([
      ['clock.yellow', clock.yellowAt, clock.id],
      ['clock.red', clock.dueAt, clock.id],
    ]);
    for (const card of ['yellow', 'red'])
      await dashboard.locator(`.drawer .ticket-fact[data-card=${card}]`).waitFor();

    for (const page of [dashboard, wall, desk])
      expect(await page.locator('body').getAttribute('data-first-load')).toBe('');
  },
  TWO_PASSINGS_MS,
);

test('the counters lead to what they count', async () => {
  const page = await openAs('hub', '/');
  await page.locator('.counter[data-name=red] b').filter({ hasNotText: '–' }).waitFor();
  const { red } = await countersOn(page);
  await page.locator('.counter[data-name=red]').click();
  await expect.poll(() => page.locator('.rows > .row').count(), PATIENCE).toBe(red);
  const states = await page
    .locator('.rows .clock-bar')
    .evaluateAll((bars) => bars.map((bar) => bar.getAttribute('data-state')));
  expect(new Set(states)).toEqual(new Set(['red']));
});

test('a clock explains itself by keyboard, and Escape closes that alone', async () => {
  const page = await openAs('hub', '/');
  const name = new RegExp(TITLE);
  await page.locator('.row-button').filter({ hasText: name }).click();
  const explain = page.locator('.drawer .ticket-due .explain');
  await explain.waitFor();
  // The drawer takes the focus when it opens; from there the keyboard goes on.
  const isInDrawer = () => page.evaluate(() => Boolean(document.activeElement?.closest('.drawer')));
  await expect.poll(isInDrawer).toBe(true);
  const card = page.getByRole('dialog', { name: /应哨时限/ });
  const rule = card.getByText('应急 · 5 分钟 · 时限规则第 1 版');
  // A fact that comes just then draws the drawer anew and takes the card along: it is opened again.
  const opens = async () => {
    if ((await card.count()) === 0) {
      await explain.focus();
      await page.keyboard.press('Enter');
    }
    return rule.isVisible();
  };
  await expect.poll(opens, { timeout: 30_000, interval: 500 }).toBe(true);
  await card.getByText('提级 4 报区领导').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => card.count()).toBe(0);
  expect(await page.locator('.drawer').count()).toBe(1);
  const focused = () => page.evaluate(() => document.activeElement?.className);
  expect(await focused()).toContain('explain');
});
