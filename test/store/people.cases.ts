import { expect, test } from 'vitest';
import { knownWorkingDays } from '../../db/seeds/calendar.ts';
import type { Person } from '../../src/app/ports.ts';
import { districtFile, sampleRules } from '../support/sample-district.ts';
import type { StoreWorld } from '../support/store-world.ts';

const NOW = '2026-11-23T02:00:00.000Z';

const person = (username: string, more: Partial<Person> = {}): Person => ({
  id: `p:${username}`,
  username,
  name: `演示 ${username}`,
  role: 'staff',
  unitId: 'chengguan',
  active: true,
  ...more,
});

export const peopleCases = (current: () => StoreWorld): void => {
  test('people are made once; a taken username is left as it is', async () => {
    const { store, client } = current();
    const li = person('li', { communityId: 'c-1' });
    expect(await store.createPeople([li, person('wang')], 'hash', NOW)).toBe(2);
    const again = [{ ...li, id: 'p:other', name: '别人' }, person('zhao')];
    expect(await store.createPeople(again, 'hash', NOW)).toBe(1);
    expect(await store.person('p:li')).toEqual(li);
    expect(await store.person('p:other')).toBeUndefined();
    expect((await store.people()).map(({ username }) => username)).toEqual(['li', 'wang', 'zhao']);
    const { rows } = await client.execute('SELECT count(*) AS n FROM account');
    expect(rows[0]?.n).toBe(3);
  });

  test('a person is renamed and deactivated, and names are looked up together', async () => {
    const { store } = current();
    await store.createPeople([person('li'), person('wang')], 'hash', NOW);
    await store.renamePerson('p:li', '李工');
    await store.setPersonActive('p:li', false);
    expect(await store.person('p:li')).toMatchObject({ name: '李工', active: false });
    expect(await store.names(['p:li', 'p:nobody'])).toEqual(new Map([['p:li', '李工']]));
  });

  test('the newest delegation of the signature counts', async () => {
    const { store } = current();
    await store.createPeople([person('li')], 'hash', NOW);
    const first = { from: '2026-11-01T00:00:00.000Z', until: '2026-11-02T00:00:00.000Z' };
    const second = { from: '2026-12-01T00:00:00.000Z', until: '2026-12-02T00:00:00.000Z' };
    await store.saveDelegation('p:li', 'p:chief', first);
    await store.saveDelegation('p:li', 'p:chief', second);
    expect((await store.person('p:li'))?.chiefDelegation).toEqual(second);
    expect((await store.people())[0]?.chiefDelegation).toEqual(second);
  });

  test('a signature lent by somebody since deactivated counts no more', async () => {
    const { store } = current();
    await store.createPeople([person('li'), person('chief')], 'hash', NOW);
    const span = { from: '2026-11-01T00:00:00.000Z', until: '2026-12-02T00:00:00.000Z' };
    await store.saveDelegation('p:li', 'p:chief', span);
    expect((await store.person('p:li'))?.chiefDelegation).toEqual(span);
    await store.setPersonActive('p:chief', false);
    expect((await store.person('p:li'))?.chiefDelegation).toBeUndefined();
  });

  test('the account log is only added to, newest first, and knows who set a password last', async () => {
    const { store, client } = current();
    const log = (byPersonId: string, what: 'created' | 'renamed' | 'password_changed') =>
      store.logAccount({ at: NOW, byPersonId, personId: 'p:li', what });
    await log('p:security', 'created');
    await log('p:admin', 'renamed');
    expect(await store.passwordSetBy('p:li')).toBe('p:security');
    await log('p:li', 'password_changed');
    expect(await store.passwordSetBy('p:li')).toBe('p:li');
    const entries = await store.accountLog(Number.MAX_SAFE_INTEGER, 2);
    expect(entries.map(({ what }) => what)).toEqual(['password_changed', 'renamed']);
    await expect(client.execute('DELETE FROM account_log')).rejects.toThrow('only added to');
    await expect(client.execute("UPDATE account_log SET what = 'renamed'")).rejects.toThrow(
      'only added to',
    );
  });

  test('a district read is the district written, also when it is written again', async () => {
    const { store } = current();
    expect(await store.read()).toBeUndefined();
    await store.writeDistrict(districtFile, knownWorkingDays(), NOW);
    await store.writeDistrict(districtFile, knownWorkingDays(), NOW);
    const known = await store.read();
    expect(known?.district).toEqual({
      ...districtFile.district,
      outline: districtFile.outline,
      neighbours: districtFile.neighbours,
      landmarks: districtFile.landmarks,
    });
    const { units, situations, policies, ...rest } = known?.rules ?? sampleRules;
    const { units: u, situations: s, policies: p, ...expected } = sampleRules;
    expect(rest).toEqual(expected);
    expect(Object.fromEntries(units)).toEqual(Object.fromEntries(u));
    expect([...situations]).toEqual([...s]);
    expect(policies.toSorted(byKey)).toEqual(p.toSorted(byKey));
  });

  test('a unit that left the file stays known while a ticket speaks of it', async () => {
    const world = current();
    const { store } = world;
    await store.writeDistrict(districtFile, knownWorkingDays(), NOW);
    await world.raise();
    const kept = ['chengguan', 'gongan'];
    const units = districtFile.units.filter(({ id }) => !kept.includes(id));
    await store.writeDistrict({ ...districtFile, units }, knownWorkingDays(), NOW);
    const rules = (await store.read())?.rules;
    expect(kept.map((id) => rules?.units.has(id))).toEqual([true, false]);
  });

  test('settings and purge requests keep what was saved last', async () => {
    const { store } = current();
    await store.saveSetting('demo', 'making');
    await store.saveSetting('demo', 'made');
    expect(await store.setting('demo')).toBe('made');
    expect(await store.setting('other')).toBeUndefined();
    const request = {
      id: 'purge-1',
      ticketId: 't',
      contentId: 't.1',
      basis: '个人信息保护法 第四十七条',
      askedBy: 'p:security',
      askedAt: NOW,
    };
    await store.savePurge(request);
    await store.savePurge({ ...request, signedBy: 'p:auditor' });
    expect(await store.purge('purge-1')).toEqual({ ...request, signedBy: 'p:auditor' });
    expect(await store.purges()).toHaveLength(1);
  });
};

const byKey = (a: { key: string }, b: { key: string }): number => (a.key < b.key ? -1 : 1);
