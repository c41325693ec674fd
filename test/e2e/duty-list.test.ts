import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Row } from 'write-excel-file/universal';
import { DESKTOP, PHONE, signedIn } from '../support/browser.ts';
import { axeOn, useDemoHouse } from '../support/demo-house.ts';
import { workbook } from '../support/duty-workbook.ts';

const HEAD = ['编码', '情形名称', '清单', '类型', '主责单位', '协办单位', '依据', '办结时限'];
const NEW = ['Z-01', '占用盲道', '配合履职', '综合执法', '区城管局', '', '《某法》第一条', ''];
const OWN = [
  'A-04',
  '小广告',
  '基本履职',
  '民生',
  '所在街道',
  '',
  '《街道履职事项清单》第9项',
  '2 个工作日',
];

const house = useDemoHouse();

const choose = async (page: Page, name: string, rows: Row[]): Promise<void> => {
  const buffer = Buffer.from(await workbook([HEAD, ...rows]));
  await page.setInputFiles('input[type=file]', { name, mimeType: '', buffer });
};
test('an admin sees each row checked, mends the file, puts it in force, and a street reads it', async () => {
  const context = await signedIn(house.browser, house.server.url, 'admin', DESKTOP);
  const page = await context.newPage();
  await page.goto(`${house.server.url}/admin?tab=duty`);
  await choose(page, 'first.xlsx', [NEW.with(4, '区海洋局'), OWN]);
  await page.getByText('没有这个单位').waitFor();
  expect(await page.getByRole('button', { name: '整份生效' }).count()).toBe(0);
  expect(await axeOn(page)).toEqual([]);

  await choose(page, 'mended.xlsx', [NEW, OWN]);
  await page.getByRole('button', { name: '整份生效' }).click();
  await page.getByText('履职清单已更新:新增 1 个,改动 1 个。').waitFor();
  await page.getByLabel('情形').selectOption('A-04');
  await page.getByText('最早的版本').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await context.close();

  const phone = await signedIn(house.browser, house.server.url, 'qianfoshan.staff', PHONE);
  const street = await phone.newPage();
  await street.goto(`${house.server.url}/raise?situation=A-04`);
  const caution = street.locator('.raise-caution');
  await caution.getByText('《街道履职事项清单》第9项').waitFor();
  await street.getByText('2 个工作日').waitFor();
  await caution.getByRole('button', { name: '街道自办' }).click();
  expect(await caution.getByRole('button').getAttribute('aria-pressed')).toBe('true');
  await phone.close();
});
