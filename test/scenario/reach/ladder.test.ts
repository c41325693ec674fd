import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { on, turn } from '../../domain/roster/phrases.ts';
import { openReachHouse } from '../../support/reach-house.ts';
import { tempDir } from '../../support/temp-dir.ts';

const dir = tempDir();
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** a on duty, b deputy, the leader leads; each with a phone that takes push. */
const openWatched = async () => {
  const house = await openReachHouse(dir);
  const crew = { ...on('a'), deputyId: 'p:b', leaderId: 'p:chengguan.leader' };
  await house.roster(['2026-11-23', '2026-11-24'].map((day) => turn(day, 'whole', crew)));
  await house.reach();
  for (const id of ['a', 'b', 'c', 'chengguan', 'chengguan.leader'])
    await house.give(`p:${id}`, 'push');
  return house;
};

const fire = {
  kind: 'emergency',
  title: '墙要倒',
  leadUnitId: 'chengguan',
  supportUnitIds: [] as string[],
} as const;

describe('a whistle', () => {
  test('calls who is on duty; not reached, the deputy and then the leader, two minutes each', async () => {
    const house = await openWatched();
    await house.raise('qianfoshan.leader', { ...fire, situationCode: undefined });
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
});
