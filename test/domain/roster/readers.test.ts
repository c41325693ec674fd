import { expect, test } from 'vitest';
import { readsAllOnDuty, readsRoster } from '../../../src/domain/roster/readers.ts';
import { actorOf } from '../../support/sample-district.ts';

test.each([
  ['chengguan', true, false],
  ['chengguan.leader', true, false],
  ['qianfoshan.staff', true, false],
  ['qipanjie', true, false],
  ['hub', true, true],
  ['oversight', true, true],
  ['district', false, false],
  ['member1', false, false],
  ['admin', false, false],
  ['dangwei_jia', false, false],
  ['shegongbu', false, false],
])('%s reads the roster of their unit: %s, and who is on duty anywhere: %s', (who, own, all) => {
  const actor = actorOf(who);
  expect(readsRoster(actor, actor.unit)).toBe(own);
  expect(readsAllOnDuty(actor)).toBe(all);
});

test('nobody reads the roster of another unit', () => {
  const other = actorOf('shichang').unit;
  for (const who of ['chengguan.leader', 'hub.leader', 'oversight', 'district'])
    expect(readsRoster(actorOf(who), other)).toBe(false);
});
