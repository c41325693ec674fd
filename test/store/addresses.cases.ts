import { expect, test } from 'vitest';
import type { Device, Hook } from '../../src/app/reach/address-book.ts';
import { type Instant, plusMinutes } from '../../src/domain/instant.ts';
import type { StoreWorld } from '../support/store-world.ts';

const NOW: Instant = '2026-11-25T02:00:00.000Z';

const kept = (id: string, madeAt = NOW) =>
  ({ id, language: 'zh', madeAt, sealed: `(${id})` }) as const;
const device = (id: string, username: string, madeAt = NOW): Device => ({
  ...kept(id, madeAt),
  personId: `p:${username}`,
  label: id,
});
const hook = (id: string, unitId = 'chengguan'): Hook => ({
  ...kept(id),
  unitId,
  kind: 'feishu',
  label: id,
  madeBy: 'p:li',
});

const settle = async ({ store }: StoreWorld, ...usernames: string[]) => {
  const people = usernames.map((username) => ({
    id: `p:${username}`,
    username,
    name: `演示 ${username}`,
    role: 'staff' as const,
    unitId: 'chengguan',
    active: true,
  }));
  await store.createPeople(people, 'hash', NOW);
};

export const addressesCases = (current: () => StoreWorld): void => {
  test('addresses are found by person: each device, and a phone as two', async () => {
    const { store } = current();
    await settle(current(), 'li', 'wang');
    await store.saveDevice(device('d1', 'li'));
    await store.savePhone({ ...kept('ph', plusMinutes(NOW, 1)), personId: 'p:li' });
    const found = await store.addressesOf(['p:li', 'p:wang', 'p:nobody']);
    expect([...found.keys()]).toEqual(['p:li']);
    expect(found.get('p:li')).toEqual([
      { id: 'd1', channel: 'push', language: 'zh', sealed: '(d1)' },
      { id: 'ph.sms', channel: 'sms', language: 'zh', sealed: '(ph)' },
      { id: 'ph.voice', channel: 'voice', language: 'zh', sealed: '(ph)' },
    ]);
  });

  test('nobody unknown or inactive is written for, and nobody inactive is reached', async () => {
    const { store } = current();
    await settle(current(), 'li');
    await store.saveDevice(device('d1', 'li'));
    await store.setPersonActive('p:li', false);
    expect(await store.saveDevice(device('d2', 'li'))).toBe(false);
    expect(await store.savePhone({ ...kept('ph'), personId: 'p:nobody' })).toBe(false);
    expect(await store.addressesOf(['p:li'])).toEqual(new Map());
  });

  test('a device moves to whoever subscribed last, and the oldest beyond ten goes', async () => {
    const { store } = current();
    await settle(current(), 'li', 'wang');
    for (let n = 0; n < 11; n += 1)
      await store.saveDevice(device(`d${n}`, 'li', plusMinutes(NOW, n)));
    const ids = (await store.devices('p:li')).map(({ id }) => id);
    expect(ids).toEqual(['d10', 'd9', 'd8', 'd7', 'd6', 'd5', 'd4', 'd3', 'd2', 'd1']);
    await store.saveDevice(device('d5', 'wang', plusMinutes(NOW, 20)));
    expect((await store.devices('p:wang')).map(({ id }) => id)).toEqual(['d5']);
    expect(await store.devices('p:li')).toHaveLength(9);
    expect(await store.removeDevice('p:li', 'd5')).toBe(false);
    expect(await store.removeDevice('p:wang', 'd5')).toBe(true);
  });

  test('choices are kept in the place of the ones before', async () => {
    const { store } = current();
    await settle(current(), 'li');
    await store.saveChoices('p:li', { call: ['push'] });
    await store.saveChoices('p:li', { duty: [] });
    await store.saveChoices('p:nobody', { duty: [] });
    expect(await store.choicesOf(['p:li', 'p:nobody'])).toEqual(new Map([['p:li', { duty: [] }]]));
  });

  test('a unit has ten hooks at most, each id once', async () => {
    const { store } = current();
    const made = await Promise.all(
      Array.from({ length: 12 }, (_, n) => store.addHook(hook(`h${n}`))),
    );
    expect(made.filter(Boolean)).toHaveLength(10);
    expect(await store.addHook(hook('other', 'gongan'))).toBe(true);
    expect(await store.addHook(hook('other', 'yingji'))).toBe(false);
    expect(await store.hooksOf(['gongan', 'yingji'])).toEqual([
      { id: 'other', unitId: 'gongan', channel: 'hook', language: 'zh', sealed: '(other)' },
    ]);
    expect(await store.removeHook('yingji', 'other')).toBe(false);
    expect(await store.removeHook('gongan', 'other')).toBe(true);
    expect(await store.hook('other')).toBeUndefined();
  });
};
