import { expect, test } from 'vitest';
import { verifyLog } from '../../src/app/log/verify.ts';
import { sweep } from '../../src/app/sla/sweep.ts';
import { backfill } from '../../src/store/open.ts';
import { type StoreWorld, sha256 } from '../support/store-world.ts';

const WEEK = 60 * 24 * 7;
const MONTH = { unitIds: ['chengguan', 'qianfoshan'], from: '2026-11-01', to: '2026-12-31' };

/** Raised on Monday 2026-11-23 without a situation, closed a week after its verification. */
const close = async (world: StoreWorld): Promise<string> => {
  const id = await world.raise('qianfoshan.leader', {
    situationCode: undefined,
    kind: 'enforcement',
    title: '有人摆摊',
    leadUnitId: 'chengguan',
  });
  await world.act('chengguan', id, 'claim', {});
  await world.act('chengguan', id, 'report', { outcome: 'solved', text: '好了' });
  await world.act('qianfoshan.leader', id, 'verify', {});
  world.later(WEEK + 1);
  await sweep(world.app);
  return id;
};

export const casesCases = (current: () => StoreWorld): void => {
  const counted = async () => {
    const lead = await current().store.caseSums('unit', { ...MONTH, role: 'lead' });
    const street = await current().store.caseSums('unit', { ...MONTH, role: 'street' });
    return [lead.get('chengguan')?.cases ?? 0, street.get('qianfoshan')?.cases ?? 0];
  };
  const differences = async () => (await verifyLog(current().store, sha256)).differences;

  test('a ticket is summed from its closing on, and no more once it is reopened', async () => {
    const world = current();
    await world.raise();
    expect(await counted()).toEqual([0, 0]);
    const id = await close(world);
    expect(await counted()).toEqual([1, 1]);
    const { ticket } = await world.stored(id);
    expect(ticket.unsortedAtBlow).toBe(true);
    const sql = "UPDATE tickets SET body = json_set(body, '$.spotChecks', json(?)) WHERE id = ?";
    const drawn = JSON.stringify([{ period: '2026-11', drawnAt: world.now() }]);
    await world.client.execute({ sql, args: [drawn, id] });
    await world.act('hub', id, 'spot_check', { matches: false, how: 'phone', text: '又来了' });
    expect(await counted()).toEqual([0, 0]);
  });

  test('an excluded ticket is counted as excluded and nothing else', async () => {
    const world = current();
    const id = await close(world);
    await world.act('oversight', id, 'exclude', { code: 'no_law', text: '无依据' });
    expect(await counted()).toEqual([1, 1]);
    await world.act('hub.leader', id, 'sign_exclusion', { approve: true });
    expect(await counted()).toEqual([0, 0]);
    expect(await world.store.exclusions({ ...MONTH, role: 'lead' })).toEqual([
      { unitId: 'chengguan', code: 'no_law', count: 1 },
    ]);
    expect(await differences()).toEqual([]);
  });

  test('two sign one exclusion at once: it is signed once', async () => {
    const world = current();
    const id = await close(world);
    await world.act('oversight', id, 'exclude', { code: 'no_law', text: '无依据' });
    const sign = (username: string, approve: boolean) =>
      world.act(username, id, 'sign_exclusion', { approve });
    const results = await Promise.allSettled([sign('hub.leader', true), sign('district', false)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('the log check names a case that says something else, is missing, or is one too many', async () => {
    const world = current();
    const id = await close(world);
    expect(await differences()).toEqual([]);
    await world.client.execute("UPDATE cases SET response = 0 WHERE role = 'lead'");
    expect(await differences()).toMatchObject([{ ticketId: id, what: 'case lead 1.response' }]);
    await world.client.execute("UPDATE cases SET task_id = '9' WHERE role = 'lead'");
    expect((await differences()).map(({ what }) => what)).toContain('case lead 9');
    await world.client.execute("DELETE FROM cases WHERE role = 'street'");
    expect((await differences()).map(({ what }) => what)).toContain('case street 0.counts');
  });

  test('tickets closed by an older programme are told again from their facts, once', async () => {
    const world = current();
    await close(world);
    await world.client.execute('DELETE FROM cases');
    await world.client.execute("UPDATE tickets SET body = json_remove(body, '$.unsortedAtBlow')");
    expect((await differences()).length).toBeGreaterThan(0);
    await backfill(world.client);
    expect(await differences()).toEqual([]);
    expect(await counted()).toEqual([1, 1]);
    await world.client.execute('DELETE FROM cases');
    await backfill(world.client);
    await backfill(world.client);
    expect(await counted()).toEqual([1, 1]);
  });
};
