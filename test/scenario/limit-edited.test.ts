import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { editLimit } from '../../src/app/sla/edit.ts';
import { createMover } from '../../src/app/sla/move.ts';
import { sweep } from '../../src/app/sla/sweep.ts';
import { openDistrictWorld } from '../support/district-world.ts';
import { actorOf } from '../support/sample-district.ts';
import { wall } from '../support/story.ts';
import { tempDir } from '../support/temp-dir.ts';

const dir = tempDir();
afterAll(() => rmSync(dir, { recursive: true, force: true }));

test('a limit edited meanwhile moves nothing that runs, and counts for what is blown afterwards', async () => {
  const world = await openDistrictWorld(join(dir, 'limit.db'));
  const running = await world.raiseDaily();
  const before = (await world.stored(running)).ticket.clocks;
  world.later(30);
  const edit = { key: 'daily.claim', amount: 60, unit: 'working_minutes' } as const;
  await editLimit(world.app, actorOf('admin'), edit);
  const move = createMover(world.app);
  await move();
  world.later(1);
  await move();
  await sweep(world.app);
  expect((await world.stored(running)).ticket.clocks).toEqual(before);

  const blown = await world.raiseDaily();
  expect(await world.clock(running, 'claim')).toMatchObject({
    policy: 'daily.claim@1',
    dueAt: wall('2026-11-23 15:30'),
  });
  expect(await world.clock(blown, 'claim')).toMatchObject({
    policy: 'daily.claim@2',
    dueAt: wall('2026-11-23 11:31'),
  });

  world.at('2026-11-23 16:00');
  await sweep(world.app);
  expect(await world.cards(running)).toContain(`clock.red claim.1.1 ${wall('2026-11-23 15:30')}`);
  expect(await world.cards(blown)).toContain(`clock.red claim.1.1 ${wall('2026-11-23 11:31')}`);
});
