import { expect, test } from 'vitest';
import { verifyLog } from '../../src/app/log/verify.ts';
import { sweep } from '../../src/app/sla/sweep.ts';
import { plusMinutes } from '../../src/domain/instant.ts';
import { WAIT_KINDS, type WaitKind } from '../../src/domain/ticket/waits.ts';
import { backfill } from '../../src/store/open.ts';
import { readerOf, readMigrations, type StoreWorld, sha256 } from '../support/store-world.ts';

const WEEK = 60 * 24 * 7;
const WORDS_ONLY = { situationCode: undefined, kind: 'daily' as const, title: '箱柜' };
const LED = { ...WORDS_ONLY, leadUnitId: 'chengguan', supportUnitIds: [] };

export const waitsCases = (current: () => StoreWorld): void => {
  const waits = async (
    username: string,
    unitId?: string,
    kinds: readonly WaitKind[] = WAIT_KINDS,
  ) => {
    const found = await current().store.waits(readerOf(username), { kinds, unitId }, 100);
    return found.map(({ wait, listed }) => `${wait.kind} ${listed.card.id}`);
  };
  const differences = async () => (await verifyLog(current().store, sha256)).differences;

  test('what is due first comes first, what has no instant last, and what was decided goes', async () => {
    const world = current();
    const led = await world.raise('qianfoshan.leader', LED);
    await world.act('hub', led, 'consult', { unitId: 'yuanlin', text: '请核对' });
    const at = plusMinutes(world.now(), 30);
    await world.act('hub', led, 'call_meeting', { level: 'units', at, unitIds: ['yuanlin'] });
    const free = await world.raise('qianfoshan.leader', WORDS_ONLY);
    expect(await waits('hub')).toEqual([`meeting ${led}`, `no_owner ${free}`, `consult ${led}`]);
    await world.act('hub', free, 'route', { leadUnitId: 'chengguan' });
    await world.act('yuanlin', led, 'answer_consult', { n: 1, text: '是我处管护' });
    expect(await waits('hub')).toEqual([`meeting ${led}`]);
    expect(await differences()).toEqual([]);
  });

  test('of one unit it gives what waits for that unit, of chosen kinds only those', async () => {
    const world = current();
    const led = await world.raise('qianfoshan.leader', LED);
    const free = await world.raise('qianfoshan.leader', WORDS_ONLY);
    await world.act('hub', led, 'consult', { unitId: 'yuanlin', text: '请核对' });
    expect(await waits('yuanlin', 'yuanlin')).toEqual([`consult ${led}`]);
    expect(await waits('hub', 'hub')).toEqual([`no_owner ${free}`]);
    expect(await waits('hub', undefined, ['consult'])).toEqual([`consult ${led}`]);
    expect(await current().store.waits({ rooms: [] }, { kinds: WAIT_KINDS }, 100)).toEqual([]);
  });

  test('a sensitive ticket waits unseen by those who may not see it', async () => {
    const world = current();
    const id = await world.raise('qianfoshan.leader', { ...WORDS_ONLY, sensitivity: 'sensitive' });
    expect(await waits('hub')).toEqual([]);
    expect(await waits('hub.leader')).toEqual([`no_owner ${id}`]);
  });

  const close = async (): Promise<string> => {
    const world = current();
    const id = await world.raise('qianfoshan.leader', LED);
    await world.act('chengguan', id, 'claim', {});
    await world.act('chengguan', id, 'report', { outcome: 'solved', text: '好了' });
    await world.act('qianfoshan.leader', id, 'verify', {});
    world.later(WEEK + 1);
    await sweep(world.app);
    return id;
  };

  test('on a closed ticket an exclusion waits until it is signed, and the log verifies', async () => {
    const world = current();
    const id = await close();
    await world.act('oversight', id, 'exclude', { code: 'repeat', text: '重复反映' });
    expect(await waits('hub.leader')).toEqual([`exclusion ${id}`]);
    expect(await differences()).toEqual([]);
    await world.act('hub.leader', id, 'sign_exclusion', { approve: true });
    expect(await waits('hub.leader')).toEqual([]);
    await world.client.execute({
      sql: `INSERT INTO ticket_waits (ticket_id, kind, n, since_at) VALUES (?, 'appeal', 1, '')`,
      args: [id],
    });
    expect(JSON.stringify(await differences())).toContain('appeal 1');
  });

  test('what waited before there were rows for it is found when the version comes', async () => {
    const world = current();
    const id = await close();
    await world.act('oversight', id, 'exclude', { code: 'repeat', text: '重复反映' });
    await world.act('chengguan', id, 'appeal', { text: '已按时到场' });
    await world.raise('qianfoshan.leader', WORDS_ONLY);
    await world.client.execute('DELETE FROM ticket_waits');
    const migration = readMigrations().find(({ name }) => name.endsWith('decisions_wait.sql'));
    const inserts = migration?.sql.split('--> statement-breakpoint').filter(isInsert) ?? [];
    for (const sql of inserts) await world.client.execute(sql);
    expect(await waits('oversight')).toHaveLength(3);
    expect(await differences()).toEqual([]);
  });

  test('decisions of a unit between two instants come oldest first, with their words', async () => {
    const world = current();
    const from = world.now();
    const id = await world.raise('qianfoshan.leader', WORDS_ONLY);
    await world.act('hub', id, 'route', { leadUnitId: 'chengguan' });
    world.later(10);
    await world.act('hub', id, 'reassign', { unitId: 'shichang', reason: '属市场监管' });
    await world.act('qianfoshan.leader', id, 'reassign', { unitId: 'chengguan', reason: '再核' });
    const told = async (to: string, username = 'hub') => {
      const found = await world.store.decisions(readerOf(username), 'hub', from, to, 100);
      return found.map(({ fact, number, words }) => [fact.type, number, words?.reason]);
    };
    const { number } = (await world.stored(id)).ticket;
    expect(await told(plusMinutes(from, 60))).toEqual([
      ['ticket.routed', number, undefined],
      ['lead.reassigned', number, '属市场监管'],
    ]);
    expect(await told(plusMinutes(from, 10))).toHaveLength(1);
    expect(await told(plusMinutes(from, 60), 'jiefanglu.leader')).toEqual([]);
  });

  test('what a version without waits raised or routed is told at the next start', async () => {
    const world = current();
    const lost = await world.raise('qianfoshan.leader', WORDS_ONLY);
    const routed = await world.raise('qianfoshan.leader', WORDS_ONLY);
    await world.act('hub', routed, 'route', { leadUnitId: 'chengguan', supportUnitIds: [] });
    await world.client.execute('DELETE FROM ticket_waits');
    await world.client.execute({
      sql: "INSERT INTO ticket_waits VALUES (?, 'no_owner', 1, 'hub', ?, NULL)",
      args: [routed, world.now()],
    });
    await backfill(world.client);
    const { rows } = await world.client.execute('SELECT ticket_id FROM ticket_waits');
    expect(rows.map(({ ticket_id: id }) => id)).toEqual([lost]);
    expect(await differences()).toEqual([]);
  });
};

const isInsert = (sql: string): boolean => sql.includes('INSERT INTO ticket_waits');
