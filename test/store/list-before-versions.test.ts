import { createClient } from '@libsql/client';
import { expect, test } from 'vitest';
import { knownWorkingDays } from '../../db/seeds/calendar.ts';
import { createStore, migrate, prepareClient } from '../../src/store/open.ts';
import { districtFile } from '../support/sample-district.ts';
import { readMigrations } from '../support/store-world.ts';

const AT = '2026-11-23T02:00:00.000Z';

test('a list from before versions were kept is version 1 of itself, and stays so when set up again', async () => {
  const client = createClient({ url: ':memory:' });
  await prepareClient(client);
  const migrations = readMigrations();
  const before = migrations.filter(({ name }) => name < '0007');
  await migrate(client, before);
  const [first] = districtFile.situations;
  if (!first) throw new Error('an empty duty list');
  await client.execute({
    sql: 'INSERT INTO situations VALUES (?,?,?,?,?,?,?,?,?,?,?)',
    args: [
      first.code,
      first.name,
      JSON.stringify(first.synonyms),
      first.kind,
      first.leadUnitId,
      JSON.stringify(first.supportUnitIds),
      first.basis,
      first.list,
      first.utility ? 1 : 0,
      first.simple ? 1 : 0,
      0,
    ],
  });
  await migrate(client, migrations);
  const store = createStore(client);
  expect(await store.situationVersions(first.code)).toEqual([{ version: 1, situation: first }]);
  const { situationVersions } = store;
  await store.writeDistrict(districtFile, knownWorkingDays(), AT);
  expect(await situationVersions(first.code)).toHaveLength(1);
  client.close();
});
