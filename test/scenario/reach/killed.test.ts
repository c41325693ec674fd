import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import type { Carrier } from '../../../src/app/reach/carrier.ts';
import { reachOnce } from '../../../src/app/reach/reach.ts';
import { openDistrictWorld } from '../../support/district-world.ts';
import { createDice, isKilled, mortal } from '../../support/killer.ts';
import type { Phones } from '../../support/phones.ts';
import { openReachHouse, type ReachHouse } from '../../support/reach-house.ts';
import { districtFile } from '../../support/sample-district.ts';
import { tempDir } from '../../support/temp-dir.ts';

const dir = tempDir();
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const SEED = 20261123;
const LEADS = ['shichang', 'jiaojing', 'shizheng', 'zhujian', 'xiaofang'];
const KINDS = ['emergency', 'daily', 'enforcement', 'daily'] as const;

/** One of each lead and kind by its verb, the others as copies of these. Gives what every phone is to show, once. */
const raiseAll = async (house: ReachHouse, count: number): Promise<string[]> => {
  const copies = count / (LEADS.length * KINDS.length);
  for (const leadUnitId of LEADS)
    for (const kind of KINDS) {
      const input = { kind, title: '楼道堆物', situationCode: undefined, supportUnitIds: [] };
      const id = await house.raise('qianfoshan.leader', { ...input, leadUnitId });
      await copy(house, id, copies - 1);
    }
  const { rows } = await house.client.execute('SELECT id, lead_unit_id FROM tickets');
  return rows
    .flatMap(({ id, lead_unit_id }) => workersOf(String(lead_unit_id)).map((who) => `${who} ${id}`))
    .sort();
};

/** The ticket and its facts under other ids and numbers. */
const copy = async ({ client }: ReachHouse, id: string, count: number): Promise<void> => {
  const columnsOf = async (table: string, ...others: string[]) => {
    const { rows } = await client.execute(`PRAGMA table_info(${table})`);
    return rows.map(({ name }) => String(name)).filter((name) => !others.includes(name));
  };
  const as = (name: string): string =>
    name === 'id' || name === 'ticket_id' ? `${name} || '-' || n.v` : name;
  const tickets = await columnsOf('tickets', 'n');
  const facts = await columnsOf('facts', 'seq');
  const changed = (name: string): string => {
    if (name === 'number') return `number || '-' || n.v`;
    return name === 'body' ? `replace(body, id, id || '-' || n.v)` : as(name);
  };
  const series = '(SELECT value AS v FROM json_each(:all)) n';
  const args = { id, all: JSON.stringify(Array.from({ length: count }, (_, n) => n)) };
  await client.batch(
    [
      {
        sql: `INSERT INTO tickets (${tickets}) SELECT ${tickets.map(changed)}
          FROM tickets CROSS JOIN ${series} WHERE id = :id`,
        args,
      },
      {
        sql: `INSERT INTO facts (${facts}) SELECT ${facts.map(as)}
          FROM facts CROSS JOIN ${series} WHERE ticket_id = :id`,
        args,
      },
    ],
    'write',
  );
};

const workersOf = (unitId: string): string[] =>
  districtFile.people
    .filter(({ unitId: of, role }) => of === unitId && role === 'staff')
    .map(({ username }) => `p:${username}`);

const givePhones = async (house: ReachHouse): Promise<void> => {
  for (const id of LEADS.flatMap(workersOf)) await house.give(id, 'push');
  for (const lead of LEADS) await house.store.setPersonActive(`p:${lead}.leader`, false);
  // Processes die here, not the machine.
  await house.client.execute('PRAGMA synchronous = OFF');
};

/** Each thing a phone shows by itself or in a digest. */
const shownOn = ({ shown }: Phones): string[] =>
  shown
    .flatMap(({ to, parcel }) =>
      parcel.messages.map(({ subject }) => `${to.replace('.push', '')} ${subject.id}`),
    )
    .sort();

/** Takes some parcels only at the second or third attempt; after its due instant a call is not tried again. */
const unreliable = (carrier: Carrier, roll: () => number): Carrier => ({
  ...carrier,
  carry: (parcel) => {
    const fate = parcel.urgency === 'emergency' ? 1 : roll();
    if (fate < 0.02) return Promise.resolve({ status: 503 });
    return fate < 0.03 ? Promise.resolve({}) : carrier.carry(parcel);
  },
});

test('10,000 tickets, and a process that dies again and again: every telling is shown once', async () => {
  const house = await openReachHouse(dir);
  await givePhones(house);
  const expected = await raiseAll(house, 10_000);
  const roll = createDice(SEED);
  const service = unreliable(house.phones, roll);
  let deaths = 0;
  for (;;) {
    const chances = { write: 0.15, carry: 0.004 };
    const process = mortal(house.app, service, roll, chances);
    const next = await reachOnce(process.app, process.carrier).catch((error) => {
      if (!isKilled(error)) throw error;
      deaths += 1;
      return house.now();
    });
    if (next === undefined) break;
    house.later(1);
  }
  expect(deaths).toBeGreaterThan(50);
  expect(house.phones.carried).toBeGreaterThan(house.phones.shown.length);
  expect(shownOn(house.phones)).toEqual(expected);
}, 180_000);

test('two processes on one database at once: every telling is shown once', async () => {
  const house = await openReachHouse(dir);
  await givePhones(house);
  const expected = await raiseAll(house, 600);
  const { rows } = await house.client.execute('PRAGMA database_list');
  const other = await openDistrictWorld(String(rows[0]?.file));
  other.app.store = { ...other.app.store, ...house.addresses };
  other.app.world.newId = () => crypto.randomUUID();
  for (let minute = 0; minute < 30; minute += 1) {
    await Promise.all([reachOnce(house.app, house.phones), reachOnce(other.app, house.phones)]);
    house.later(1);
    other.later(1);
  }
  expect(shownOn(house.phones)).toEqual(expected);
  expect(house.phones.carried).toBe(house.phones.shown.length);
});
