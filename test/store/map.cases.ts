import { expect, test } from 'vitest';
import { seal } from '../../src/app/tickets/seal.ts';
import type { NewFact } from '../../src/domain/ticket/fact.ts';
import { readerOf, type StoreWorld } from '../support/store-world.ts';

const OWN = { foreign: false, wall: false };
const DAY_START = '2026-11-22T16:00:00.000Z';

export const mapCases = (current: () => StoreWorld): void => {
  test('a pin carries place, kind and the nearest clock with its state', async () => {
    const world = current();
    const id = await world.raise('qianfoshan.leader', { kind: 'emergency' });
    const pins = () => world.store.pins(undefined, readerOf('chengguan'), OWN, world.now());
    const pin = {
      id,
      lng: 117.032,
      lat: 36.655,
      kind: 'emergency',
      state: 'running',
      startedAt: '2026-11-23T02:00:00.000Z',
      yellowAt: '2026-11-23T02:03:45.000Z',
      dueAt: '2026-11-23T02:05:00.000Z',
      unclaimed: true,
      readable: true,
    };
    expect(await pins()).toEqual([pin]);
    world.later(4);
    expect(await pins()).toEqual([{ ...pin, state: 'yellow' }]);
    world.later(1);
    expect(await pins()).toEqual([{ ...pin, state: 'yellow' }]);
    world.later(1);
    expect(await pins()).toEqual([{ ...pin, state: 'red' }]);
    await world.act('qianfoshan.leader', id, 'cancel', { reason: '误报' });
    expect(await pins()).toEqual([]);
  });

  test('a pin whose clocks all stand still says so, and counts as neither yellow nor red', async () => {
    const world = current();
    const id = await world.raise();
    const before = await world.store.ticket(id);
    const clockIds = before?.ticket.clocks.map((clock) => clock.id) ?? [];
    const until = '2026-12-23T09:30:00.000Z';
    const data = { n: 1, kind: 'procedure', unitId: 'chengguan', until, clockIds } as const;
    const paused: NewFact = { type: 'ticket.paused', at: world.now(), by: {}, data };
    await world.store.commit(await seal(world.app, id, before, [paused]));
    world.later(60 * 24 * 20);
    const pins = await world.store.pins(undefined, readerOf('chengguan'), OWN, world.now());
    expect(pins).toMatchObject([{ id, state: 'paused', yellowAt: null, dueAt: null }]);
    const counts = await world.store.counters(readerOf('chengguan'), DAY_START, world.now());
    expect(counts).toMatchObject({ open: 1, yellow: 0, red: 0 });
  });

  test('another street sees the pin but cannot open it; what is being signed it does not see', async () => {
    const world = current();
    const shown = await world.raise();
    const pending = await world.raise('qianfoshan.staff');
    const sensitive = await world.raise('qianfoshan.leader', { sensitivity: 'sensitive' });
    const pinsFor = async (username: string, foreign: boolean, wall = false) => {
      const show = { foreign, wall };
      const pins = await world.store.pins(undefined, readerOf(username), show, world.now());
      return pins.map(({ id, readable }) => [id, readable]).sort();
    };
    expect(await pinsFor('jiefanglu.staff', true)).toEqual([[shown, false]]);
    expect(await pinsFor('jiefanglu.staff', false)).toEqual([]);
    expect(await pinsFor('qianfoshan.leader', true)).toEqual([
      [shown, true],
      [pending, true],
      [sensitive, true],
    ]);
    expect(await pinsFor('qianfoshan.leader', true, true)).toEqual([
      [shown, true],
      [pending, true],
    ]);
  });

  test('a box keeps to its edges', async () => {
    const world = current();
    await world.raise();
    const inBox = async (bbox: [number, number, number, number]) =>
      (await world.store.pins(bbox, readerOf('hub'), OWN, world.now())).length;
    expect(await inBox([117.03, 36.65, 117.04, 36.66])).toBe(1);
    expect(await inBox([117.033, 36.65, 117.04, 36.66])).toBe(0);
    expect(await inBox([117.03, 36.656, 117.04, 36.66])).toBe(0);
  });

  test('the counters count each ticket once, by what it waits for and how its clock stands', async () => {
    const world = current();
    const counters = (username: string) =>
      world.store.counters(readerOf(username), DAY_START, world.now());
    const none = { open: 0, waiting: 0, yellow: 0, red: 0, doneToday: 0, onSite: 0 };
    expect(await counters('hub.leader')).toEqual(none);
    const fire = await world.raise('qianfoshan.leader', { kind: 'emergency' });
    const quick = await world.raise('qianfoshan.leader', {
      kind: 'emergency',
      supportUnitIds: [],
      sensitivity: 'sensitive',
    });
    await world.raise('qianfoshan.staff');
    expect(await counters('hub.leader')).toEqual({ ...none, open: 3, waiting: 2 });
    expect(await counters('hub')).toEqual({ ...none, open: 2, waiting: 1 });
    world.later(4);
    expect(await counters('hub.leader')).toEqual({ ...none, open: 3, waiting: 2, yellow: 2 });
    await world.act('chengguan.leader', quick, 'arrive', {});
    world.later(2);
    expect(await counters('hub.leader')).toMatchObject({ open: 3, waiting: 1, red: 1, onSite: 1 });
    await world.act('chengguan.leader', quick, 'report', { outcome: 'solved', text: '已清理' });
    await world.act('qianfoshan.leader', quick, 'verify', {});
    expect(await counters('hub.leader')).toEqual({
      ...none,
      open: 2,
      waiting: 1,
      red: 1,
      doneToday: 1,
    });
    expect(await counters('hub')).toMatchObject({ open: 2, doneToday: 0 });
    expect(await counters('gongan')).toEqual(none);
    await world.act('qianfoshan.leader', fire, 'cancel', { reason: '误报' });
    expect(await counters('hub')).toEqual({ ...none, open: 1 });
  });
};
