import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sweep } from '../../src/app/sla/sweep.ts';
import { openDistrictWorld } from '../support/district-world.ts';
import { situationCode } from '../support/sample-district.ts';
import { tempDir } from '../support/temp-dir.ts';

const dir = tempDir();
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const MINUTES_OFF = 120;

/** An emergency and a daily ticket, told to a server that looks every so many minutes. */
const factsWhenLookedAt = async (name: string, everyMinutes: number) => {
  const world = await openDistrictWorld(join(dir, `${name}.db`));
  const emergency = await world.raise('qianfoshan.leader', {
    situationCode: situationCode('井盖缺失'),
    supportUnitIds: [],
  });
  const daily = await world.raiseDaily();
  for (let passed = 0; passed < MINUTES_OFF; passed += everyMinutes) {
    world.later(everyMinutes);
    await sweep(world.app);
  }
  const facts = [...(await world.store.facts(emergency)), ...(await world.store.facts(daily))];
  return facts.map(({ seq: _, noticedAt: __, ...fact }) => fact);
};

test('a server off for two hours writes the same record as one that was on', async () => {
  const on = await factsWhenLookedAt('on', 1);
  const off = await factsWhenLookedAt('off', MINUTES_OFF);
  expect(on.filter(({ type }) => type === 'clock.escalated')).not.toEqual([]);
  expect(off).toEqual(on);
});
