import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { DESKTOP, PHONE, signedIn } from '../support/browser.ts';
import { axeOn, useDemoHouse } from '../support/demo-house.ts';
import { signInAt } from '../support/server-process.ts';

const house = useDemoHouse();
let number: string;
let activity: string;
let need: string;
beforeAll(async () => {
  const cookie = await signInAt(house.server.url, 'hub');
  const list = await fetch(`${house.server.url}/api/tickets?status=working&kind=emergency`, {
    headers: { cookie },
  });
  number = (await list.json()).items[0].number;
  const community = await signInAt(house.server.url, 'qipanjie');
  const needs = await fetch(`${house.server.url}/api/needs?status=open`, {
    headers: { cookie: community },
  });
  const open = (await needs.json()).items.find(({ kind }: { kind: string }) => kind === 'project');
  need = open.id;
  activity = `need=${need}&shift=${open.shifts[0].id}`;
});

/** Path, who looks, and what shows that the screen is there. */
const SCREENS: [name: string, username: string | undefined, path: string, landmark: string][] = [
  ['sign-in', undefined, '/sign-in', 'input[type=password]'],
  ['map dashboard', 'hub', '/', 'whistle-map .leaflet-marker-pane > *'],
  ['wall', 'hub', '/wall', 'main h1'],
  ['raise', 'qianfoshan.staff', '/raise', '#raise-detail'],
  ['an own duty raised', 'qianfoshan.staff', '/raise?situation=A-04', '.raise-caution'],
  ['desk', 'chengguan', '/desk', 'h1'],
  ['empty desk', 'fagai', '/desk', 'h1'],
  ['console', 'hub.leader', '/hub', '.hub-row'],
  ['console of another', 'chengguan', '/hub', '.empty'],
  ['week of decisions', 'district', '/hub/week', '.hub-week tbody tr, .hub-week .empty'],
  ['week without decisions', 'hub', '/hub/week?from=2020-01-06', '.hub-week .empty'],
  ['ticket', 'shizheng', '/t/NUMBER', 'h1'],
  ['a ticket that is not there', 'shizheng', '/t/LX20200101-0001', 'h1'],
  ['who owns it', 'hub', '/duty', 'h1'],
  ['duty roster of staff', 'chengguan', '/roster', '.duty-days'],
  ['duty roster with a swap asked', 'qianfoshan.leader', '/roster', '.duty-swap .button'],
  ['duty roster of nobody planned', 'shichang', '/roster', '.duty-everybody'],
  ['plan a roster', 'chengguan.leader', '/roster?do=plan', '.duty-crew-fields'],
  ['a roster as a workbook', 'chengguan.leader', '/roster?do=sheet', '.workbook-drop'],
  ['who is on duty anywhere', 'hub', '/roster?tab=all', '.duty-unit'],
  ['no roster for a member', 'member1', '/roster', '.empty'],
  ['handover to take over', 'chengguan', '/handover', '.handover-take'],
  ['handover to give', 'shizheng', '/handover', '.handover-note'],
  ['handover of nothing', 'fagai', '/handover', '.handover-actions'],
  ['duty log for paper', 'chengguan', '/handover/print?n=1', '.duty-log-hash'],
  ['a duty log that is not there', 'chengguan', '/handover/print?n=99', '.empty'],
  ['people', 'admin', '/admin', 'table, ul, [role=list]'],
  ['duty list', 'admin', '/admin?tab=duty', '.workbook-drop'],
  ['limits', 'admin', '/admin?tab=limits', '.limits'],
  ['working calendar', 'admin', '/admin?tab=calendar', '.year'],
  ['filing number', 'admin', '/admin?tab=appraisal', '.appraisal'],
  ['performance', 'hub', '/scores', '.scores-record, .empty'],
  ['performance with scores', 'oversight', '/scores?kind=street', '.scores-record, .empty'],
  [
    'a figure of the performance',
    'oversight',
    '/scores?unit=whole&term=cases',
    '.scores-panel .formula',
  ],
  ['bulletin for paper', 'oversight', '/scores/print', '.bulletin table'],
  ['rules changed', 'auditor', '/audit?tab=settings', '.empty'],
  ['inbox', 'chengguan', '/inbox', '.inbox-row, .empty'],
  ['unread messages', 'member1', '/inbox?unread=1', '.inbox-row, .empty'],
  ['how one is told', 'qianfoshan.leader', '/account/reach', '#groups'],
  ['how a member is told', 'member1', '/account/reach', '.reach-kinds'],
  ['what did not arrive', 'hub', '/hub', '#hub-unreached .hub-inbox-only'],
  ['empty outbox', 'chengguan', '/outbox', 'h1'],
  ['own account', 'member1', '/account', 'input[type=password]'],
  ['audit of accounts', 'auditor', '/audit', 'h1'],
  ['audit of contacts', 'auditor', '/audit?tab=contacts', 'h1'],
  ['purges', 'security', '/audit', 'input'],
  ['a member of a community', 'member1', '/service', '.service-figures'],
  ['a member not registered', 'member13', '/service', '.service-calm'],
  ['a member whose registration waits', 'member14', '/service', '.service-calm'],
  ['the desk of a community', 'qipanjie', '/service', '.board-need'],
  ['hours to confirm', 'qipanjie', '/service?tab=hours', '.board-hours'],
  ['registrations', 'qipanjie', '/service?tab=registrations', '.board-member'],
  ['pairings', 'qipanjie', '/service?tab=pairs', '.board-pair'],
  ['teams', 'qipanjie', '/service?tab=teams', '.board-card'],
  ['the desk of an organisation', 'dangwei_jia', '/service', '.board-offer-need'],
  ['feedback', 'dangwei_jia', '/service?tab=feedback', '.board-batch'],
  ['sums', 'shegongbu', '/service', '.board-figures'],
  ['register', 'member13', '/service/register', '.service-communities'],
  ['own registration', 'member1', '/service/register', '.service-hours'],
  ['a need to claim', 'member1', '/service/n/NEED', '.service-facts'],
  ['a need without registration', 'member13', '/service/n/NEED', '.service-facts'],
  ['a need to run', 'qipanjie', '/service/n/NEED', '.board-pair'],
  ['note an arrival', 'member1', '/service/attend', 'h1'],
  ['note an arrival at one', 'member2', '/service/attend?ACTIVITY', '.service-which'],
  ['own record', 'member1', '/service/record', '.service-entry'],
  ['own record for paper', 'member1', '/service/record/print', '.service-paper table'],
  ['post a need', 'qipanjie', '/service/new', '.post-kinds'],
  ['enter members', 'qipanjie', '/service/people', '.workbook-drop'],
  ['who is on site', 'qipanjie', '/service/roster?ACTIVITY', '.roster-row'],
  ['the code to scan', 'qipanjie', '/service/code?ACTIVITY', '.code-square svg'],
  ['open an account', undefined, '/join?code=ABCD-EFGH', 'input[type=password]'],
  ['the account of a chief', 'qianfoshan.chief', '/account', '#lend'],
];

const withIds = (path: string): string =>
  path.replace('NUMBER', number).replace('NEED', need).replace('ACTIVITY', activity);

/** Each window would keep the whole site for itself. */
const ALONE = { serviceWorkers: 'block' } as const;

const openScreen = async (
  username: string | undefined,
  path: string,
  size: typeof PHONE,
  locale: string,
): Promise<Page> => {
  const context = username
    ? await signedIn(house.browser, house.server.url, username, size, locale, ALONE)
    : await house.browser.newContext({ viewport: size, locale, ...ALONE });
  const page = await context.newPage();
  await page.goto(`${house.server.url}${withIds(path)}`);
  return page;
};

describe.each([
  ['phone, Chinese', PHONE, 'zh-CN'],
  ['desktop, English', DESKTOP, 'en-GB'],
])('on a %s', (_what, size, locale) => {
  test.each(SCREENS)('axe finds nothing on %s', async (_name, username, path, landmark) => {
    const page = await openScreen(username, path, size, locale);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.locator(landmark).first().waitFor();
    await expect.poll(() => page.locator('.skeleton').count()).toBe(0);
    expect(await axeOn(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(size.width);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

test('the first page loads at most 150 KB of gzipped script before the map appears', async () => {
  const { gzipSync } = await import('node:zlib');
  const page = await openScreen('hub', '/', DESKTOP, 'zh-CN');
  const scripts: { url: string; bytes: Promise<number> }[] = [];
  page.on('response', (response) => {
    if (!response.url().endsWith('.js')) return;
    scripts.push({
      url: response.url(),
      bytes: response.body().then((body) => gzipSync(body).length),
    });
  });
  await page.reload();
  await page.locator('whistle-map .leaflet-marker-pane > *').first().waitFor();
  const all = await Promise.all(
    scripts.map(async ({ url, bytes }) => ({ url, bytes: await bytes })),
  );
  const beforeMap = all.filter(({ url }) => !url.includes('whistle-map'));
  const sum = beforeMap.reduce((total, { bytes }) => total + bytes, 0);
  expect(sum).toBeGreaterThan(0);
  expect(sum).toBeLessThanOrEqual(150 * 1024);
  await page.context().close();
});
