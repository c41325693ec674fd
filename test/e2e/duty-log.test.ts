import { expect, test } from 'vitest';
import { DESKTOP, PHONE } from '../support/browser.ts';
import { axeOn, useDemoHouse } from '../support/demo-house.ts';

const house = useDemoHouse();
const STAFF = '演示 区住建局 联络员';
const LEADER = '演示 区住建局 科室负责人';

test('a leader plans two weeks, staff asks a swap, the colleague agrees', async () => {
  const desk = await house.window('zhujian.leader', '/roster', DESKTOP);
  await desk.page.getByText('未排班:全员值班(2 人)').waitFor();
  await desk.page.getByRole('link', { name: '排班', exact: true }).click();
  await desk.page.getByRole('button', { name: '预览' }).click();
  await desk.page.getByText('请至少给一个班次选值班员').waitFor();
  const crew = (shift: string) => desk.page.getByRole('group', { name: `${shift} 值班员` });
  await crew('白班').getByRole('button', { name: STAFF }).click();
  await crew('夜班').getByRole('button', { name: LEADER }).click();
  await crew('全天').getByRole('button', { name: STAFF }).click();
  expect(await axeOn(desk.page)).toEqual([]);
  await desk.page.getByRole('button', { name: '预览' }).click();
  await desk.page.getByRole('heading', { name: /^预览:14 天,\d+ 个班$/ }).waitFor();
  await desk.page.getByRole('button', { name: '保存排班' }).click();
  await desk.page.getByText('排班已保存').waitFor();

  const phone = await house.window('zhujian', '/desk', PHONE);
  await phone.page.getByRole('link', { name: '值班表' }).click();
  // At the end of a month the days to swap are on the next page.
  const roster = await house.get('zhujian', '/api/roster');
  const [year, month] = roster.today.split('-').map(Number);
  const next = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 7);
  const days = (await house.get('zhujian', `/api/roster?month=${next}`)).days;
  const ahead = [...roster.days, ...days].filter(
    ({ day, turns }: { day: string; turns: object[] }) => day > roster.today && turns.length > 0,
  )[0].day;
  await phone.page.goto(`${house.server.url}/roster?month=${ahead.slice(0, 7)}`);
  await phone.page.getByRole('button', { name: '申请换班' }).click();
  await phone.page.getByRole('checkbox', { name: ahead.slice(5) }).check();
  expect(await axeOn(phone.page)).toEqual([]);
  await phone.page.getByRole('button', { name: '发出申请' }).click();
  await phone.page.getByText('已发出,等对方答复。').waitFor();

  // It is there without a reload: the roster changed under the eyes of the other.
  await desk.page.getByRole('button', { name: '同意', exact: true }).click();
  await desk.page.getByText('已同意,到那天零点起互换。').waitFor();
  await phone.page.getByText(`您与 ${LEADER} 换`).waitFor();
  await desk.context.close();
  await phone.context.close();
});

test('a shift is handed over with notes that survive a reload, taken over, and prints itself with the hash', async () => {
  const giver = await house.window('shizheng', '/handover', PHONE);
  const note = giver.page.getByRole('textbox', { name: /的备注$/ }).first();
  await note.fill('现场有警示墩,联系刘工');
  await giver.page.getByLabel('总的情况').fill('备用泵在修');
  await giver.page.reload();
  await expect.poll(() => note.inputValue()).toBe('现场有警示墩,联系刘工');
  await giver.page.getByRole('button', { name: '交班', exact: true }).click();
  await giver.page.getByText('已交班,等同事接班。', { exact: true }).waitFor();
  await expect.poll(() => giver.page.getByLabel('总的情况').inputValue()).toBe('');
  await giver.context.close();

  const taker = await house.window('shizheng.leader', '/desk', DESKTOP);
  await taker.context.addInitScript(() => {
    const told = window as unknown as { printed: number };
    told.printed = 0;
    window.print = () => {
      told.printed += 1;
    };
  });
  await taker.page.reload();
  const printed = () =>
    taker.page.evaluate(() => (window as unknown as { printed: number }).printed);
  await taker.page.getByRole('link', { name: '接班' }).click();
  await taker.page.getByText('现场有警示墩,联系刘工').waitFor();
  await taker.page.getByRole('button', { name: '接班' }).focus();
  await taker.page.keyboard.press('Enter');
  await taker.page.locator('.duty-log').waitFor();
  await expect.poll(printed).toBe(1);

  const { n, heads } = await house.get('shizheng', '/api/handover/1');
  const sheet = await taker.page.locator('.duty-log').textContent();
  expect(sheet).toContain('备用泵在修');
  expect(sheet).toMatch(/[0-9a-f]{64}/);
  expect(sheet).toContain(heads[0].hash);
  expect(await axeOn(taker.page)).toEqual([]);
  await taker.page.reload();
  await taker.page.locator('.duty-log').waitFor();
  expect(await printed()).toBe(0);
  expect(taker.page.url()).toBe(`${house.server.url}/handover/print?n=${n}`);
  await taker.context.close();
});
