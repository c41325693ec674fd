import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { openWatched } from '../../support/reach-house.ts';
import { tempDir } from '../../support/temp-dir.ts';

const dir = tempDir();
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const FIRE = { kind: 'emergency', title: '墙要倒', situationCode: undefined } as const;
const VENDORS = { kind: 'enforcement' } as const;
const chengguan = () => ({ leadUnitId: 'chengguan', supportUnitIds: [] });

describe('a whistle', () => {
  test('calls who is on duty; not reached, the deputy and then the leader, two minutes each', async () => {
    const house = await openWatched(dir);
    await house.raise('qianfoshan.leader', { ...FIRE, ...chengguan() });
    await house.until('2026-11-23 10:06');
    expect(house.shown()).toEqual([
      '10:00 a push called !',
      '10:02 b push called !',
      '10:03 a push yellow !',
      '10:03 b push yellow !',
      '10:04 chengguan.leader push called !',
      '10:05 chengguan.leader push red !',
    ]);
  });

  test('climbs through the channels of one person before it goes on to the next', async () => {
    const house = await openWatched(dir);
    await house.give('p:a', 'sms', 'voice');
    await house.raise('qianfoshan.leader', { ...FIRE, ...chengguan() });
    await house.until('2026-11-23 10:03');
    expect(house.shown()).toEqual(['10:00 a push called !', '10:02 a sms called !']);
  });

  test('opened by who is on duty, it calls nobody else', async () => {
    const house = await openWatched(dir);
    const subjectId = await house.raise('qianfoshan.leader', { ...FIRE, ...chengguan() });
    await house.until('2026-11-23 10:01');
    await house.open('p:a', { subjectId });
    await house.until('2026-11-23 10:03');
    expect(house.shown()).toEqual(['10:00 a push called !']);
  });

  test('opened by the deputy, it goes no further', async () => {
    const house = await openWatched(dir);
    const subjectId = await house.raise('qianfoshan.leader', { ...FIRE, ...chengguan() });
    await house.until('2026-11-23 10:03');
    await house.open('p:b', { subjectId });
    await house.until('2026-11-23 10:04');
    expect(house.shown()).toEqual([
      '10:00 a push called !',
      '10:02 b push called !',
      '10:03 a push yellow !',
      '10:03 b push yellow !',
    ]);
  });

  test('claimed meanwhile, nothing more rings for the call; who blew hears of it', async () => {
    const house = await openWatched(dir);
    await house.give('p:qianfoshan.leader', 'push');
    const id = await house.raise('qianfoshan.leader', { ...FIRE, ...chengguan() });
    await house.until('2026-11-23 10:01');
    await house.act('chengguan', id, 'claim', {});
    await house.until('2026-11-23 10:20');
    expect(house.shown()).toEqual([
      '10:00 a push called !',
      '10:01 qianfoshan.leader push claimed !',
    ]);
  });

  test('that is no emergency gives each a quarter of an hour', async () => {
    const house = await openWatched(dir);
    await house.raise('qianfoshan.leader', { ...VENDORS, ...chengguan() });
    await house.until('2026-11-23 10:40');
    expect(house.shown()).toEqual([
      '10:00 a push called',
      '10:15 b push called',
      '10:30 chengguan.leader push called',
    ]);
  });

  test('whose person on duty has nothing but the inbox waits for them as long, and calls the deputy', async () => {
    const house = await openWatched(dir, ['b']);
    await house.raise('qianfoshan.leader', { ...FIRE, ...chengguan() });
    await house.until('2026-11-23 10:03');
    expect(house.shown()).toEqual(['10:02 b push called !']);
  });
});

describe('cards', () => {
  test('yellow goes to who is on duty and the deputy, red to the leader and oversight', async () => {
    const house = await openWatched(dir);
    await house.give('p:oversight', 'push');
    await house.raise('qianfoshan.leader', { ...VENDORS, ...chengguan() });
    await house.until('2026-11-23 10:44');
    for (const id of ['a', 'b', 'chengguan.leader']) await house.open(`p:${id}`, { all: true });
    house.shown();
    await house.until('2026-11-23 10:46');
    for (const id of ['a', 'b']) await house.open(`p:${id}`, { all: true });
    await house.until('2026-11-23 11:01');
    expect(house.shown()).toEqual([
      '10:45 a push yellow',
      '10:45 b push yellow',
      '11:00 chengguan.leader push red',
      '11:00 oversight push red',
    ]);
  });
});
