import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { a, c, on, turn } from '../../domain/roster/phrases.ts';
import { openReachHouse, openWatched } from '../../support/reach-house.ts';
import { tempDir } from '../../support/temp-dir.ts';

const dir = tempDir();
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const chengguan = () => ({ leadUnitId: 'chengguan', supportUnitIds: [], situationCode: undefined });
const fire = () => ({ kind: 'emergency' as const, title: '墙要倒', ...chengguan() });
const litter = () => ({ kind: 'daily' as const, title: '楼道堆物', ...chengguan() });

describe('a swap at midnight', () => {
  test('calls who has the watch at that instant, before and after', async () => {
    const house = await openReachHouse(dir);
    await house.roster([turn('2026-11-23', 'night', on('a')), turn('2026-11-24', 'day', on('a'))]);
    const swap = { withPersonId: 'p:c', days: ['2026-11-24'], everybody: ['p:a', 'p:c'] };
    await house.onRoster('ask_swap', a, swap);
    await house.onRoster('answer_swap', c, { n: 1, agrees: true });
    await house.reach();
    for (const id of ['a', 'b', 'c']) await house.give(`p:${id}`, 'push');
    await house.until('2026-11-23 23:59');
    const before = await house.raise('qianfoshan.leader', litter());
    await house.reach();
    await house.open('p:a', { subjectId: before });
    await house.until('2026-11-24 00:00');
    const after = await house.raise('qianfoshan.leader', litter());
    await house.reach();
    await house.open('p:c', { subjectId: after });
    await house.until('2026-11-24 06:00');
    expect(house.shown()).toEqual(['23:59 a push called', '00:00 c push called']);
  });

  test('a call from before midnight that nobody has opened goes on to who has the watch then', async () => {
    const house = await openReachHouse(dir);
    await house.roster([turn('2026-11-23', 'night', on('a')), turn('2026-11-24', 'day', on('a'))]);
    const swap = { withPersonId: 'p:c', days: ['2026-11-24'], everybody: ['p:a', 'p:c'] };
    await house.onRoster('ask_swap', a, swap);
    await house.onRoster('answer_swap', c, { n: 1, agrees: true });
    await house.reach();
    for (const id of ['a', 'b', 'c']) await house.give(`p:${id}`, 'push');
    await house.until('2026-11-23 23:59');
    await house.raise('qianfoshan.leader', fire());
    await house.until('2026-11-24 00:02');
    expect(house.shown()).toEqual(['23:59 a push called !', '00:01 c push called !']);
  });
});

describe('between 22:00 and 07:00', () => {
  const redoneAtNight = async () => {
    const house = await openWatched(dir, [
      'a',
      'chengguan.leader',
      'qianfoshan.staff',
      'qianfoshan.leader',
    ]);
    const id = await house.raise('qianfoshan.staff', { ...litter(), title: '灯坏了' });
    return { house, id };
  };

  test('who is off duty hears in the morning, who is on duty at once', async () => {
    const { house, id } = await redoneAtNight();
    await house.act('qianfoshan.leader', id, 'sign', { approve: true });
    await house.reach();
    for (const who of ['a', 'qianfoshan.staff', 'qianfoshan.leader'])
      await house.open(`p:${who}`, { all: true });
    house.shown();
    await house.until('2026-11-23 23:00');
    house.shown();
    for (const who of ['a', 'chengguan.leader']) await house.open(`p:${who}`, { all: true });
    await house.act('hub', id, 'escalate', { level: 4, text: '请督办' });
    await house.give('p:district', 'push');
    await house.until('2026-11-24 06:59');
    expect(house.shown()).toEqual([]);
    await house.until('2026-11-24 07:00');
    expect(house.shown()).toEqual(['07:00 district push level']);
  });

  test('an emergency waits for nobody’s morning', async () => {
    const house = await openWatched(dir, ['a'], '2026-11-23 23:30');
    await house.raise('qianfoshan.leader', fire());
    await house.until('2026-11-23 23:31');
    expect(house.shown()).toEqual(['23:30 a push called !']);
  });

  test('what was read in the inbox at night does not ring in the morning', async () => {
    const { house, id } = await redoneAtNight();
    await house.act('qianfoshan.leader', id, 'sign', { approve: true });
    await house.until('2026-11-23 23:00');
    await house.give('p:district', 'push');
    await house.act('hub', id, 'escalate', { level: 4, text: '请督办' });
    await house.reach();
    await house.open('p:district', { subjectId: id });
    house.shown();
    await house.open('p:a', { all: true });
    await house.open('p:chengguan.leader', { all: true });
    await house.until('2026-11-24 07:01');
    expect(house.shown()).toEqual([]);
  });
});
