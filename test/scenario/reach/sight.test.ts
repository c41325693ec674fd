import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { collect } from '../../../src/app/reach/collect.ts';
import { readInbox } from '../../../src/app/reach/inbox.ts';
import { plan } from '../../../src/app/reach/plan.ts';
import type { Actor } from '../../../src/domain/actor.ts';
import { openWatched, type ReachHouse } from '../../support/reach-house.ts';
import { actorOf } from '../../support/sample-district.ts';
import { tempDir } from '../../support/temp-dir.ts';

const dir = tempDir();
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const vendors = {
  kind: 'enforcement' as const,
  title: '摊位',
  leadUnitId: 'chengguan',
  supportUnitIds: [] as string[],
  situationCode: undefined,
};
const sensitive = { ...vendors, sensitivity: 'sensitive' as const };

/** Collected, not yet planned, as everything is that waits for the morning. */
const openHeld = async (ticket: typeof vendors | typeof sensitive): Promise<ReachHouse> => {
  const house = await openWatched(dir);
  await house.raise('qianfoshan.leader', ticket);
  await collect(house.app, house.phones);
  return house;
};
const stateOf = async ({ client }: ReachHouse, personId: string) =>
  (
    await client.execute({
      sql: 'SELECT state FROM tellings WHERE person_id = ? ORDER BY seq DESC',
      args: [personId],
    })
  ).rows[0]?.state;
const inboxOf = async ({ app }: ReachHouse, actor: Actor): Promise<number> =>
  (await readInbox(app, actor, { limit: 20, unread: false })).rows.length;

describe('what waited is not told, nor read in the inbox,', () => {
  test('by who works for another unit by now', async () => {
    const house = await openHeld(vendors);
    const before = { ...actorOf('chengguan'), personId: 'p:a' };
    expect(await inboxOf(house, before)).toBe(2);
    await house.client.execute(`UPDATE user SET unit_id = 'shichang' WHERE id = 'p:a'`);
    await plan(house.app, house.phones);
    expect(await stateOf(house, 'p:a')).toBe('moot');
    expect(await inboxOf(house, { ...actorOf('shichang'), personId: 'p:a' })).toBe(0);
  });

  test('by a leader of a sensitive ticket who leads no more', async () => {
    const house = await openHeld(sensitive);
    const leader = actorOf('chengguan.leader');
    expect(await inboxOf(house, leader)).toBe(1);
    await house.client.execute(`UPDATE user SET role = 'staff' WHERE id = 'p:chengguan.leader'`);
    await plan(house.app, house.phones);
    expect(await stateOf(house, 'p:chengguan.leader')).toBe('moot');
    expect(await inboxOf(house, { ...leader, role: 'staff' })).toBe(0);
  });

  test('but goes out to who still may see it', async () => {
    const house = await openHeld(sensitive);
    await plan(house.app, house.phones);
    expect(await stateOf(house, 'p:chengguan.leader')).toBe('sent');
  });
});
