import { expect, test } from 'vitest';
import { knownWorkingDays } from '../../db/seeds/calendar.ts';
import { DUTY, type SettingsEntry } from '../../src/app/ports.ts';
import type { Situation } from '../../src/domain/duty.ts';
import { districtFile } from '../support/sample-district.ts';
import type { StoreWorld } from '../support/store-world.ts';

const AT = '2026-11-23T02:00:00.000Z';
const LATER = '2026-11-24T02:00:00.000Z';
const [first, ...others] = districtFile.situations;
if (!first) throw new Error('an empty duty list');

const change = (situation: Situation, version: number, logVersion = 1): SettingsEntry => ({
  kind: 'duty',
  subject: DUTY,
  version: logVersion,
  at: LATER,
  byPersonId: 'p:admin',
  before: { situations: 1, added: [], changed: [] },
  after: { situations: 1, added: [], changed: [situation.code] },
  changed: [{ situation, version, order: 500 }],
  limits: [],
});

export const dutyCases = (current: () => StoreWorld): void => {
  const setUp = (situations = districtFile.situations, at = AT) =>
    current().store.writeDistrict({ ...districtFile, situations }, knownWorkingDays(), at);
  const known = async () => {
    const read = await current().store.read();
    if (!read) throw new Error('no district');
    return read;
  };
  const versions = async (code = first.code) =>
    (await current().store.situationVersions(code)).map(({ version, since }) => [version, since]);

  test('what a setup brings is version 1 from then on; the same setup again makes none', async () => {
    await setUp();
    await setUp(undefined, LATER);
    expect(await versions()).toEqual([[1, AT]]);
    expect((await known()).duty).toMatchObject({
      version: districtFile.situations.length,
      logVersion: 0,
    });
  });

  test('a setup that changes a situation makes a version of that one alone', async () => {
    await setUp();
    await setUp([{ ...first, basis: '《新法》' }, ...others], LATER);
    expect(await versions()).toEqual([
      [2, LATER],
      [1, AT],
    ]);
    expect(await versions(others[0]?.code)).toEqual([[1, AT]]);
  });

  test('a load changes the situation in its place, keeps the old version and tells the log', async () => {
    await setUp();
    const changed = { ...first, name: '新名', aliases: { hotline: ['7'], gb: [] } };
    expect(await current().store.commitSettings(change(changed, 2))).toEqual({ ok: true });
    const { rules, duty } = await known();
    expect([...rules.situations.values()][0]).toEqual(changed);
    expect(duty.versions.get(first.code)).toEqual({ version: 2, since: LATER });
    expect((await current().store.situationVersions(first.code))[1]?.situation).toEqual(first);
    expect(await current().store.settingsLog(undefined, 1)).toMatchObject([
      { kind: 'duty', after: { changed: [first.code] } },
    ]);
  });

  test('a version somebody else made first refuses the whole load', async () => {
    await setUp();
    await current().store.commitSettings(change({ ...first, name: '甲' }, 2));
    const late = await current().store.commitSettings(change({ ...first, name: '乙' }, 2, 2));
    expect(late).toEqual({ ok: false, taken: 'version' });
    expect((await known()).rules.situations.get(first.code)?.name).toBe('甲');
    expect(await current().store.settingsLog(undefined, 9)).toHaveLength(1);
  });

  test('versions are only added to', async () => {
    await setUp();
    const { client } = current();
    await expect(client.execute('UPDATE situation_versions SET version = 9')).rejects.toThrow(
      'never updated',
    );
    await expect(client.execute('DELETE FROM situation_versions')).rejects.toThrow('never deleted');
  });
};
