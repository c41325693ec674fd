import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createMover } from '../../src/app/sla/move.ts';
import { sweep } from '../../src/app/sla/sweep.ts';
import { type DistrictWorld, openDistrictWorld } from '../support/district-world.ts';
import { wall } from '../support/story.ts';
import { tempDir } from '../support/temp-dir.ts';

const dir = tempDir();
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const OFF = { day: '2026-11-26', working: false };

/** Both passes over the clocks, some seconds apart. */
const move = async (...worlds: DistrictWorld[]): Promise<void> => {
  const movers = worlds.map(({ app }) => createMover(app));
  for (let pass = 1; pass <= 2; pass += 1) {
    await Promise.all(movers.map((each) => each()));
    for (const world of worlds) world.later(1);
  }
};

test('a new holiday moves the clocks due after it, by one fact each, and none that is red', async () => {
  const world = await openDistrictWorld(join(dir, 'holiday.db'), '2026-11-23 10:00');
  const ticket = await world.raiseDaily();
  const emergency = await world.raise('qianfoshan.leader', { kind: 'emergency' });
  const wallClocks = (await world.stored(emergency)).ticket.clocks;
  world.at('2026-11-23 16:00');
  await sweep(world.app);
  await world.editDays([OFF]);
  await move(world);

  expect(await world.clock(ticket, 'finish')).toMatchObject({ dueAt: wall('2026-12-01 17:30') });
  expect(await world.clock(ticket, 'claim')).toMatchObject({
    dueAt: wall('2026-11-23 15:30'),
    red: true,
  });
  const moved = (await world.store.facts(ticket)).filter(({ type }) => type === 'clock.moved');
  expect(moved.map(({ at, data }) => [at, data])).toEqual([
    [wall('2026-11-23 16:00'), expect.objectContaining({ clockId: 'finish.1.1' })],
  ]);
  const dues = ({ dueAt }: { dueAt: string }) => dueAt;
  expect((await world.stored(emergency)).ticket.clocks.map(dues)).toEqual(wallClocks.map(dues));
});

test('taken back, the clocks go back, and a red written meanwhile stays', async () => {
  const world = await openDistrictWorld(join(dir, 'back.db'), '2026-11-23 10:00');
  const ticket = await world.raiseDaily();
  await world.editDays([OFF]);
  await move(world);
  await world.editDays([]);
  await move(world);
  expect(await world.clock(ticket, 'finish')).toMatchObject({ dueAt: wall('2026-11-30 17:30') });
  await sweep(world.app);
  expect((await world.cards(ticket)).filter((card) => card.startsWith('clock.moved'))).toHaveLength(
    2,
  );
});

test('two processes that move at once move each clock once', async () => {
  const path = join(dir, 'two.db');
  const one = await openDistrictWorld(path, '2026-11-23 10:00');
  const ids: string[] = [];
  for (let made = 0; made < 25; made += 1) ids.push(await one.raiseDaily());
  const other = await openDistrictWorld(path, '2026-11-23 10:00');
  await one.editDays([OFF]);
  await other.app.directory.refresh();
  await move(one, other);
  for (const id of ids) {
    expect((await one.cards(id)).filter((card) => card.startsWith('clock.moved'))).toHaveLength(1);
    expect(await one.clock(id, 'finish')).toMatchObject({ dueAt: wall('2026-12-01 17:30') });
  }
});
