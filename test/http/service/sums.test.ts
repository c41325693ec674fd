import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SumsView } from '../../../src/contract/service-views.ts';
import { LISHAN, QIPANJIE } from '../../support/registrations.ts';
import { NOW, reportIn, served } from '../../support/service-people.ts';
import { wall } from '../../support/story.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  app.setNow(NOW);
  for (const each of ['member1', 'member2', 'member3', 'member4']) await reportIn(app, each);
  await reportIn(app, 'member5', { communityId: LISHAN }, 'lishanmingjun');
  for (const each of ['member1', 'member2', 'member3']) await served(app, each);
  await served(app, 'member4', { kind: 'wish', minutes: 30 });
  for (const each of ['member1', 'member3', 'member5'])
    await served(app, each, { communityId: LISHAN, kind: 'post', minutes: 90 });
  await served(app, 'member1', { at: wall('2026-06-30 23:59') });
  const pair = { kind: 'pairing', communityId: QIPANJIE };
  const asked = await (await app.person('dangwei_jia')).post('/api/registrations', pair);
  const path = `/api/registrations/${asked.body.id}/confirmation`;
  await (await app.person('qipanjie')).post(path, { approve: true });
});
afterAll(() => app.close());

const ask = async (username: string, query = '') =>
  (await app.person(username)).get(`/api/service/sums${query}`);
const sums = async (username: string, query = ''): Promise<SumsView> =>
  (await ask(username, query)).body;

describe('sums of service', () => {
  test('a community reads its own of this half-year', async () => {
    const read = await sums('qipanjie');
    expect(read).toMatchObject({
      from: '2026-07-01',
      until: '2026-12-31',
      total: { registered: 4, pairings: 1, people: 4, turns: 4, minutes: 210 },
      needs: { posted: 0, filled: 0, ended: 0 },
      pairings: [{ organisation: { id: 'dangwei_jia' }, community: { id: QIPANJIE } }],
    });
    expect(read.byCommunity).toHaveLength(1);
    expect(JSON.stringify(read)).not.toMatch(/member|报到党员/);
  });

  test('what fewer than three did is told in the total alone, and cannot be subtracted', async () => {
    const { byKind, byOrganisation } = await sums('qipanjie');
    expect(byKind).toEqual([{ kind: 'project' }, { kind: 'wish' }]);
    expect(byOrganisation.map(({ people }) => people)).toEqual([undefined, undefined]);
    expect(byOrganisation.map(({ registered }) => registered)).toEqual([2, 2]);
  });

  test('the district in administrative order, not by figures', async () => {
    const read = await sums('shegongbu');
    expect(read.total).toMatchObject({ registered: 5, people: 5, turns: 7, minutes: 480 });
    expect(read.byCommunity.map(({ unit, people }) => [unit?.id, people])).toEqual([
      [QIPANJIE, 4],
      [LISHAN, 3],
    ]);
    expect(read.byKind.map(({ kind, minutes }) => [kind, minutes])).toEqual([
      ['project', 180],
      ['wish', undefined],
      ['post', undefined],
    ]);
    for (const reader of ['hub', 'district', 'oversight']) expect(await sums(reader)).toEqual(read);
  });

  test('an organisation reads what its own members did, a street its own communities', async () => {
    expect((await sums('dangwei_jia')).total).toMatchObject({ registered: 3, turns: 5 });
    expect((await sums('qianfoshan.staff')).total).toMatchObject({ turns: 7 });
    expect((await sums('wendong.staff')).total).toMatchObject({ registered: 0, turns: 0 });
    const narrowed = await sums('qianfoshan.staff', `?communityId=${LISHAN}`);
    expect(narrowed.total).toMatchObject({ turns: 3 });
  });

  test('days are Shanghai days, both within', async () => {
    const of = async (days: string) => (await sums('qipanjie', days)).total.turns;
    // Of one person: somebody took part, and no total tells how much.
    expect(await of('?from=2026-06-30&until=2026-06-30')).toBeUndefined();
    expect(await of('?from=2026-07-01&until=2026-11-19')).toBe(0);
    expect((await ask('qipanjie', '?from=2026-07-01&until=2026-02-01')).status).toBe(400);
    expect((await ask('qipanjie', '?from=today')).status).toBe(400);
  });

  test.each([
    ['qipanjie', `?communityId=${LISHAN}`, 404],
    ['wendong.staff', `?communityId=${LISHAN}`, 404],
    ['dangwei_jia', '?unitId=dangwei_yi', 404],
    ['shegongbu', '?unitId=qianfoshan', 404],
    ['member1', '', 403],
    ['yuanlin', '', 403],
    ['admin', '', 403],
  ])('%s asks %s: %i', async (username, query, status) => {
    expect((await ask(username, query)).status).toBe(status);
  });
});
