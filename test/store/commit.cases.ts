import { expect, test } from 'vitest';
import { subjectOf } from '../../src/app/chain.ts';
import type { Change } from '../../src/app/ports.ts';
import { seal } from '../../src/app/tickets/seal.ts';
import { canonicalJson } from '../../src/domain/canonical.ts';
import { replay } from '../../src/domain/ticket/apply.ts';
import type { NewFact } from '../../src/domain/ticket/fact.ts';
import { createStore } from '../../src/store/open.ts';
import { actorOf } from '../support/sample-district.ts';
import type { StoreWorld } from '../support/store-world.ts';

const RECEIPT = { personId: 'p:x', key: 'k', requestHash: 'h', status: 201 };

/** Two comments decided on the same version of one ticket. */
const rivals = async (world: StoreWorld): Promise<[Change, Change]> => {
  const id = await world.raise();
  const before = await world.stored(id);
  const by = { personId: actorOf('chengguan').personId, unitId: 'chengguan' };
  const comment = (text: string) =>
    seal(world.app, id, before, [
      { type: 'ticket.commented', at: world.now(), by, data: {}, words: { text } },
    ]);
  return [await comment('先到'), await comment('后到')];
};

export const commitCases = (current: () => StoreWorld): void => {
  test('a raise comes back as it was written', async () => {
    const world = current();
    const change = await world.raiseOf('LX20261123-0001', { title: '井盖丢失' });
    expect(await world.store.commit(change)).toEqual({ ok: true, seqs: [1] });
    const stored = await world.stored(change.ticket.id);
    expect(canonicalJson(stored.ticket)).toBe(canonicalJson(change.ticket));
    expect(stored.shown).toEqual({ title: '井盖丢失', address: '千佛山路 1 号' });
    expect(stored.headHash).toBe(change.headHash);
    expect(await world.store.contents(change.ticket.id)).toEqual(change.contents);
    expect(await world.store.idByNumber('LX20261123-0001')).toBe(change.ticket.id);
  });

  test('the facts of a ticket fold to its row', async () => {
    const world = current();
    const id = await world.raise();
    await world.act('chengguan', id, 'claim', { who: '李工' });
    world.later(20);
    await world.act('chengguan', id, 'arrive', {});
    const facts = await world.store.facts(id);
    expect(facts.map(({ type }) => type)).toEqual([
      'ticket.raised',
      'task.claimed',
      'task.arrived',
    ]);
    expect(canonicalJson(replay(facts))).toBe(canonicalJson((await world.stored(id)).ticket));
  });

  test('two verbs on the same version: one is written, the other learns that it lost', async () => {
    const world = current();
    const [first, second] = await rivals(world);
    const results = await Promise.all([world.store.commit(first), world.store.commit(second)]);
    expect(results).toEqual([
      { ok: true, seqs: [2] },
      { ok: false, taken: 'version' },
    ]);
    expect((await world.stored(first.ticket.id)).headHash).toBe(first.headHash);
  });

  test('two processes on the same version: one is written', async () => {
    const world = current();
    const [first, second] = await rivals(world);
    const other = createStore(world.client);
    const results = await Promise.all([world.store.commit(first), other.commit(second)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results).toContainEqual({ ok: false, taken: 'version' });
  });

  test('of many at once the one that lost is the only one not written', async () => {
    const world = current();
    const changes = [
      await world.raiseOf('LX20261123-0001'),
      await world.raiseOf('LX20261123-0002'),
      await world.raiseOf('LX20261123-0002'),
      await world.raiseOf('LX20261123-0003'),
    ];
    const results = await Promise.all(changes.map((change) => world.store.commit(change)));
    expect(results.map((result) => (result.ok ? 'written' : result.taken))).toEqual([
      'written',
      'written',
      'number',
      'written',
    ]);
    expect(await world.store.head()).toBe(3);
    expect(await world.store.contents(changes[2]?.ticket.id ?? '')).toEqual([]);
  });

  test('a change says whether who sees the ticket changed, and which of its tasks', async () => {
    const world = current();
    const id = await world.raise();
    const before = await world.stored(id);
    const by = { personId: actorOf('chengguan').personId, unitId: 'chengguan' };
    const at = world.now();
    const comment = { type: 'ticket.commented', at, by, data: {} } as const;
    const waived = { type: 'task.waived', at, by, data: { taskId: '2' } } as const;
    const cancelled = { type: 'ticket.cancelled', at, by, data: {} } as const;
    const made = async (fact: NewFact) => {
      const { moved, changedTasks } = await seal(world.app, id, before, [fact]);
      return [moved, changedTasks.map((task) => task.id)];
    };
    expect(await made(comment)).toEqual([false, []]);
    expect(await made(waived)).toEqual([false, ['2']]);
    expect(await made(cancelled)).toEqual([true, []]);
  });

  test('of many at once those another process overtook lose, and the others are written', async () => {
    const world = current();
    const pairs = [await rivals(world), await rivals(world), await rivals(world)];
    for (const [faster] of pairs.slice(1)) await createStore(world.client).commit(faster);
    const results = await Promise.all(pairs.map(([, slower]) => world.store.commit(slower)));
    const lost = { ok: false, taken: 'version' };
    expect(results).toEqual([{ ok: true, seqs: [6] }, lost, lost]);
  });

  test('two processes that count at once give every ticket its own number', async () => {
    const world = current();
    const { createStoreWorld } = await import('../support/store-world.ts');
    const other = createStoreWorld(world.client, createStore(world.client));
    other.later(1);
    await Promise.all(
      Array.from({ length: 12 }, (_, i) => (i % 2 ? world : other).raise('qianfoshan.leader')),
    );
    const { items } = await world.store.list({ limit: 50 }, { rooms: ['district'] }, world.now());
    const numbers = items.map(({ card }) => card.number);
    expect(new Set(numbers).size).toBe(12);
  });

  test('the same key twice: the second is told so and nothing of it is written', async () => {
    const world = current();
    const first = await world.raiseOf('LX20261123-0001');
    const second = await world.raiseOf('LX20261123-0002');
    const receiptOf = ({ ticket }: Change) => ({ ...RECEIPT, subjectId: ticket.id });
    await world.store.commit({ ...first, receipt: receiptOf(first) });
    expect(await world.store.commit({ ...second, receipt: receiptOf(second) })).toEqual({
      ok: false,
      taken: 'receipt',
    });
    expect(await world.store.ticket(second.ticket.id)).toBeUndefined();
    expect(await world.store.receipt('p:x', 'k')).toEqual(receiptOf(first));
  });

  test('receipts are forgotten by age', async () => {
    const world = current();
    const change = await world.raiseOf('LX20261123-0001');
    await world.store.commit({ ...change, receipt: { ...RECEIPT, subjectId: change.ticket.id } });
    expect(await world.store.pruneReceipts(world.now())).toBe(0);
    world.later(1);
    expect(await world.store.pruneReceipts(world.now())).toBe(1);
    expect(await world.store.receipt('p:x', 'k')).toBeUndefined();
  });

  test('an attachment is used once: of two verbs at once with it one loses', async () => {
    const world = current();
    const meta = { id: 'photo', type: 'image/png', bytes: 9, byPersonId: 'p:x' };
    await world.store.saveMeta(meta);
    const attachmentIds = ['photo'];
    const first = await world.raiseOf('LX20261123-0001', { attachmentIds });
    const second = await world.raiseOf('LX20261123-0002', { attachmentIds });
    const results = await Promise.all([world.store.commit(first), world.store.commit(second)]);
    expect(results.map(({ ok }) => ok)).toEqual([true, false]);
    expect(await world.store.metas(['photo'])).toEqual([{ ...meta, ticketId: first.ticket.id }]);
  });

  test('facts come in order of seq, whatever their ticket', async () => {
    const world = current();
    const [a, b] = [await world.raise(), await world.raise()];
    await world.act('chengguan', a, 'claim', {});
    const facts = await world.store.factsAfter(1, 10);
    expect(facts.map((fact) => [fact.seq, subjectOf(fact)])).toEqual([
      [2, b],
      [3, a],
    ]);
    expect(await world.store.head()).toBe(3);
  });

  test('numbers count up within a day and begin at one the next', async () => {
    const { store, raiseOf } = current();
    await store.commit(await raiseOf('LX20261123-10041'));
    await store.commit(await raiseOf('LX20261123-9999'));
    const counted = await Promise.all([
      store.nextNumber('LX', '2026-11-23'),
      store.nextNumber('LX', '2026-11-23'),
    ]);
    expect(counted).toEqual([10042, 10043]);
    expect(await store.nextNumber('LX', '2026-11-24')).toBe(1);
  });

  test('the sweep is told which tickets are due, earliest first, and none before', async () => {
    const world = current();
    const slow = await world.raise();
    const quick = await world.raise('qianfoshan.leader', { kind: 'emergency' });
    expect(await world.store.dueTickets(world.now(), 10)).toEqual([]);
    expect(await world.store.nextInstant()).toBe('2026-11-23T02:03:45.000Z');
    world.later(24 * 60);
    expect(await world.store.dueTickets(world.now(), 10)).toEqual([quick, slow]);
  });
};
