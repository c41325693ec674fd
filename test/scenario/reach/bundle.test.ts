import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { openWatched } from '../../support/reach-house.ts';
import { tempDir } from '../../support/temp-dir.ts';

const dir = tempDir();
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const chengguan = { leadUnitId: 'chengguan', situationCode: undefined };
const litter = () => ({
  kind: 'daily' as const,
  title: '楼道堆物',
  supportUnitIds: [],
  ...chengguan,
});
const fire = () => ({
  kind: 'emergency' as const,
  title: '墙要倒',
  supportUnitIds: [],
  ...chengguan,
});

test('thirty whistles one after the other: three ring, then one digest; an emergency alone and at once', async () => {
  const house = await openWatched(dir, ['a']);
  const clock = (n: number) => `2026-11-23 10:0${Math.floor(n / 5)}`;
  for (let n = 0; n < 30; n += 1) {
    await house.until(clock(n));
    if (n === 15) await house.raise('qianfoshan.leader', fire());
    await house.raise('qianfoshan.leader', litter());
    await house.reach();
    await house.open('p:a', { all: true });
  }
  expect(house.shown()).toEqual([
    '10:00 a push called',
    '10:00 a push called',
    '10:00 a push called',
    '10:03 a push called !',
  ]);
});

test('what was held and is still unread goes as one digest when the ten minutes are over', async () => {
  const house = await openWatched(dir, ['a']);
  for (let n = 0; n < 30; n += 1) {
    await house.until(`2026-11-23 10:0${Math.floor(n / 5)}`);
    await house.raise('qianfoshan.leader', litter());
    await house.reach();
  }
  await house.until('2026-11-23 10:12');
  expect(house.shown()).toEqual([
    '10:00 a push called',
    '10:00 a push called',
    '10:00 a push called',
    '10:10 a push 27 at once',
  ]);
});

test('thirty at the same instant are one digest', async () => {
  const house = await openWatched(dir, ['a']);
  for (let n = 0; n < 30; n += 1) await house.raise('qianfoshan.leader', litter());
  await house.until('2026-11-23 10:12');
  expect(house.shown()).toEqual(['10:00 a push 30 at once']);
});

test('a digest names only what is still to be done', async () => {
  const house = await openWatched(dir, ['a']);
  const ids: string[] = [];
  for (let n = 0; n < 9; n += 1) {
    ids.push(await house.raise('qianfoshan.leader', litter()));
    await house.reach();
  }
  for (const id of ids.slice(3, 5)) await house.act('chengguan', id, 'claim', {});
  await house.until('2026-11-23 10:12');
  expect(house.shown()).toEqual([
    '10:00 a push called',
    '10:00 a push called',
    '10:00 a push called',
    '10:10 a push 4 at once',
  ]);
});

test('a group of the unit hears it once, however many are on duty', async () => {
  const house = await openWatched(dir, ['a']);
  house.hooks.push({ id: 'group', unitId: 'chengguan' });
  await house.raise('qianfoshan.leader', litter());
  await house.until('2026-11-23 10:05');
  expect(house.shown().sort()).toEqual(['10:00 a push called', '10:00 group called']);
});
