import { expect, test } from 'vitest';
import { verifyLog } from '../../src/app/log/verify.ts';
import { nearSince, relapseSince } from '../../src/domain/near.ts';
import { boxAround } from '../../src/domain/place.ts';
import { repeatsSince } from '../../src/domain/repeats.ts';
import { QIANFOSHAN } from '../support/sample-district.ts';
import { readerOf, type StoreWorld } from '../support/store-world.ts';

const DAY = 24 * 60;

export const nearCases = (current: () => StoreWorld): void => {
  const near = async (username: string, metres = 250) => {
    const { store, now } = current();
    const box = boxAround(QIANFOSHAN, metres);
    const found = await store.openNear(box, nearSince(now()), readerOf(username), 50);
    return found.map(({ listed }) => listed.card.id);
  };
  const close = async (id: string): Promise<void> => {
    const world = current();
    await world.act('chengguan', id, 'claim', {});
    await world.act('chengguan', id, 'report', { outcome: 'solved', text: '已劝离' });
    await world.act('qianfoshan.staff', id, 'verify', {});
    world.later(8 * DAY);
    await world.act('qianfoshan.staff', id, 'comment', { text: '已满七天' });
  };
  const alone = { supportUnitIds: [] };

  test('open tickets near are those the reader sees', async () => {
    const world = current();
    const id = await world.raise();
    await world.raise('qianfoshan.leader', { place: { lat: 36.665, lng: 117.032 } });
    expect(await near('qianfoshan.staff')).toEqual([id]);
    expect(await near('chengguan')).toEqual([id]);
    expect(await near('jiefanglu.staff')).toEqual([]);
    expect(await near('admin')).toEqual([]);
  });

  test('a ticket leaves them when it is cancelled, or older than 30 days', async () => {
    const world = current();
    const [first, second] = [await world.raise(), await world.raise()];
    expect(await near('hub')).toEqual([second, first]);
    await world.act('qianfoshan.leader', first, 'cancel', { reason: '误报' });
    expect(await near('hub')).toEqual([second]);
    world.later(31 * DAY);
    expect(await near('hub')).toEqual([]);
  });

  test('the next whistle of what was closed lately names it, and the log still verifies', async () => {
    const world = current();
    const before = await world.raise('qianfoshan.leader', alone);
    await close(before);
    const again = await world.raise('qianfoshan.leader', alone);
    const elsewhere = await world.raise('qianfoshan.leader', {
      ...alone,
      place: { lat: QIANFOSHAN.lat + 0.002, lng: QIANFOSHAN.lng },
    });
    const other = await world.raise('qianfoshan.leader', { ...alone, situationCode: 'A-02' });
    const relapses = [again, elsewhere, other].map(
      async (id) => (await world.stored(id)).ticket.relapseOf,
    );
    expect(await Promise.all(relapses)).toEqual([before, undefined, undefined]);
    const listed = await world.store.list({ limit: 5 }, readerOf('hub'), world.now());
    expect(listed.items.find(({ card }) => card.id === again)?.card.relapse).toBe(true);
    expect((await verifyLog(world.store, world.app.world.sha256)).differences).toEqual([]);
  });

  test('thirty days after closing it is no relapse any more', async () => {
    const world = current();
    await close(await world.raise('qianfoshan.leader', alone));
    world.later(31 * DAY);
    const id = await world.raise('qianfoshan.leader', alone);
    expect((await world.stored(id)).ticket.relapseOf).toBeUndefined();
  });

  test('what is sensitive is not named by a relapse', async () => {
    const world = current();
    const place = boxAround(QIANFOSHAN, 100);
    const id = await world.raise('qianfoshan.leader', { ...alone, sensitivity: 'sensitive' });
    await world.client.execute("UPDATE tickets SET status = 'closed', closed_at = '2026-11-23'");
    const found = () => world.store.closedNear('A-01', place, relapseSince(world.now()));
    expect(await found()).toEqual([]);
    await world.client.execute("UPDATE tickets SET sensitivity = 'normal'");
    expect((await found()).map((each) => each.id)).toEqual([id]);
  });

  test('what counts as an occurrence went out and was not called off, sensitive or key work', async () => {
    const world = current();
    const ids = [await world.raise(), await world.raise(), await world.raise()];
    await world.raise('qianfoshan.staff');
    await world.raise('qianfoshan.leader', { sensitivity: 'sensitive' });
    await world.raise('qianfoshan.chief', { kind: 'key_work', linkedIds: ids });
    await world.raise('qianfoshan.leader', {
      situationCode: undefined,
      kind: 'daily',
      detail: '广场边有一堆东西',
    });
    await world.act('qianfoshan.leader', ids[0] ?? '', 'cancel', { reason: '误报' });
    const found = await world.store.occurrences(repeatsSince(world.now()));
    expect(found.map(({ id }) => id)).toEqual(ids.slice(1));
    expect(found[0]).toMatchObject({ situationCode: 'A-01', place: QIANFOSHAN });
  });

  test('key work is found from what it links', async () => {
    const world = current();
    const ids = [await world.raise(), await world.raise()];
    const [first = ''] = ids;
    const input = { kind: 'key_work' as const, linkedIds: [...ids, first] };
    const id = await world.raise('qianfoshan.chief', input);
    expect((await world.stored(id)).ticket.linkedIds).toEqual(ids);
    expect(await world.store.linksTo([first])).toEqual([{ linkedId: first, ticketId: id }]);
    expect(await world.store.linksTo([id])).toEqual([]);
  });

  test('raises asked about at once are each told of their own', async () => {
    const world = current();
    const before = await world.raise('qianfoshan.leader', alone);
    await close(before);
    const inputs = [alone, { ...alone, situationCode: 'A-02' }, alone];
    const ids = await Promise.all(inputs.map((each) => world.raise('qianfoshan.leader', each)));
    const relapses = await Promise.all(
      ids.map(async (id) => (await world.stored(id)).ticket.relapseOf),
    );
    expect(relapses).toEqual([before, undefined, before]);
  });
};
