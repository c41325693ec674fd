import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createMover } from '../../src/app/sla/move.ts';
import { openDistrictWorld } from '../support/district-world.ts';
import { wall } from '../support/story.ts';
import { tempDir } from '../support/temp-dir.ts';

const dir = tempDir();
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const TICKETS = 20;
const KILLED_AFTER = 7;

test('killed in the middle of moving, the next start finishes and moves nothing twice', async () => {
  const path = join(dir, 'killed.db');
  const world = await openDistrictWorld(path);
  const ids: string[] = [];
  for (let made = 0; made < TICKETS; made += 1) ids.push(await world.raiseDaily());
  await world.editDays([{ day: '2026-11-26', working: false }]);
  const { store } = world.app;
  let commits = 0;
  world.app.store = {
    ...store,
    commit: async (change) => {
      commits += 1;
      if (commits > KILLED_AFTER) throw new Error('killed');
      return store.commit(change);
    },
  };
  await expect(createMover(world.app)()).rejects.toThrow('killed');
  await world.store.settled();

  const again = await openDistrictWorld(path);
  const moves = async () => {
    const cards = await Promise.all(ids.map((id) => again.cards(id)));
    return cards.flat().filter((card) => card.startsWith('clock.moved')).length;
  };
  expect(await moves()).toBe(KILLED_AFTER);
  const move = createMover(again.app);
  expect(await move()).toBe(false);
  again.later(1);
  expect(await move()).toBe(true);
  expect(await moves()).toBe(TICKETS);
  for (const id of ids)
    expect(await again.clock(id, 'finish')).toMatchObject({ dueAt: wall('2026-12-01 17:30') });

  const third = await openDistrictWorld(path);
  expect(await createMover(third.app)()).toBe(true);
  expect(await moves()).toBe(TICKETS);
});

test('a calendar changed again on the way is moved for as a whole, once', async () => {
  const world = await openDistrictWorld(join(dir, 'again.db'));
  const id = await world.raiseDaily();
  await world.editDays([{ day: '2026-11-26', working: false }]);
  const move = createMover(world.app);
  await move();
  await world.editDays([]);
  world.later(1);
  expect(await move()).toBe(false);
  world.later(1);
  expect(await move()).toBe(true);
  expect(await world.clock(id, 'finish')).toMatchObject({ dueAt: wall('2026-11-30 17:30') });
});
