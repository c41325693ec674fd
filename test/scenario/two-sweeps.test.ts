import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sweep } from '../../src/app/sla/sweep.ts';
import { openDistrictWorld } from '../support/district-world.ts';
import { startMovableServer } from '../support/movable-server.ts';
import { type ServerProcess, signInAt } from '../support/server-process.ts';
import { wall } from '../support/story.ts';
import { tempDir } from '../support/temp-dir.ts';

const dir = tempDir();
const servers: ServerProcess[] = [];
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  rmSync(dir, { recursive: true, force: true });
});

const CARDS = [
  'clock.yellow claim.1.1',
  'clock.red claim.1.1',
  'clock.yellow first_answer.1.1',
  'clock.yellow missing.0.1',
  'clock.red first_answer.1.1',
  'clock.red missing.0.1',
];

test('two sweeps at once over one database write each card once', async () => {
  const path = join(dir, 'shared.db');
  const one = await openDistrictWorld(path);
  const ids: string[] = [];
  for (let made = 0; made < 30; made += 1) ids.push(await one.raiseDaily());
  const other = await openDistrictWorld(path);
  for (const world of [one, other]) world.at('2026-11-24 18:00');
  await Promise.all([sweep(one.app), sweep(other.app), sweep(one.app), sweep(other.app)]);
  for (const id of ids) {
    const cards = await one.cards(id);
    expect(cards.map((card) => card.split(' ').slice(0, 2).join(' '))).toEqual(CARDS);
  }
  await Promise.all([sweep(one.app), sweep(other.app)]);
  expect(await one.cards(ids[0] ?? '')).toHaveLength(CARDS.length);
});

test('two processes on one database write each card once', async () => {
  const dataDir = join(dir, 'demo');
  const start = wall('2026-11-23 10:00');
  const first = await startMovableServer(start, { DATA_DIR: dataDir });
  servers.push(first);
  const second = await startMovableServer(start, { DATA_DIR: dataDir });
  servers.push(second);
  const cookie = await signInAt(first.url, 'qianfoshan.leader');
  const raised = await Promise.all(
    Array.from({ length: 20 }, async (_, made) => {
      const response = await fetch(`${first.url}/api/tickets`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify({
          kind: 'emergency',
          title: `第 ${made} 处`,
          place: { lat: 36.655, lng: 117.032 },
          leadUnitId: 'shizheng',
          supportUnitIds: [],
        }),
      });
      return (await response.json()).id as string;
    }),
  );
  await Promise.all([first, second].map((server) => server.moveBy(40)));
  for (const id of raised) {
    const response = await fetch(`${second.url}/api/tickets/${id}/facts`, { headers: { cookie } });
    const { items } = await response.json();
    const cards = items
      .filter(({ type }: { type: string }) => type.startsWith('clock.'))
      .map(({ type, data }: { type: string; data: object }) => type + JSON.stringify(data));
    expect(cards).toHaveLength(6);
    expect(new Set(cards).size).toBe(cards.length);
  }
}, 120_000);
