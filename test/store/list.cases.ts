import { expect, test } from 'vitest';
import type { TicketQuery } from '../../src/app/ports.ts';
import { readerOf, type StoreWorld } from '../support/store-world.ts';

export const listCases = (current: () => StoreWorld): void => {
  const idsFor = async (username: string, query: Partial<TicketQuery> = {}): Promise<string[]> => {
    const { store, now } = current();
    const { items } = await store.list({ limit: 50, ...query }, readerOf(username), now());
    return items.map(({ card }) => card.id);
  };

  test('everybody sees what is in one of their rooms, each ticket once', async () => {
    const world = current();
    const id = await world.raise();
    for (const username of ['qianfoshan.staff', 'qianfoshan.leader', 'chengguan', 'hub.leader'])
      expect(await idsFor(username), username).toEqual([id]);
    for (const username of ['jiefanglu.staff', 'gongan', 'admin', 'shegongbu'])
      expect(await idsFor(username), username).toEqual([]);
  });

  test('a sensitive ticket is for its leaders and its raiser, and never for the wall', async () => {
    const world = current();
    const id = await world.raise('qianfoshan.leader', { sensitivity: 'sensitive' });
    expect(await idsFor('qianfoshan.leader')).toEqual([id]);
    expect(await idsFor('qianfoshan.staff')).toEqual([]);
    expect(await idsFor('hub')).toEqual([]);
    expect(await idsFor('hub.leader')).toEqual([id]);
    expect(await idsFor('hub.leader', { wall: true })).toEqual([]);
  });

  test('a ticket leaves the sight of whom it no longer concerns', async () => {
    const world = current();
    const id = await world.raise('qianfoshan.leader', {
      hands: { wanted: 1, scope: 'district' },
    });
    expect(await world.store.list({ limit: 5 }, MEMBERS, world.now())).toMatchObject({
      items: [{ card: { id } }],
    });
    await world.act('qianfoshan.leader', id, 'cancel', { reason: '误报' });
    expect((await world.store.list({ limit: 5 }, MEMBERS, world.now())).items).toEqual([]);
    expect(await idsFor('chengguan', { status: ['cancelled'] })).toEqual([id]);
  });

  test('a ticket from before there were cards is listed as it is', async () => {
    const world = current();
    const id = await world.raise();
    const listed = () => world.store.list({ limit: 5 }, readerOf('hub'), world.now());
    const before = await listed();
    await world.client.execute('UPDATE tickets SET card = NULL');
    expect(await listed()).toEqual(before);
    await world.act('chengguan', id, 'claim', {});
    expect((await listed()).items[0]?.card).toMatchObject({ version: 2, leadStatus: 'claimed' });
  });

  test('closed tickets are found by those who see the district, a street, a unit', async () => {
    const world = current();
    const id = await world.raise();
    await world.raise();
    await world.act('qianfoshan.leader', id, 'cancel', { reason: '误报' });
    await world.client.execute("UPDATE tickets SET status = 'closed' WHERE status = 'cancelled'");
    for (const username of ['hub', 'qianfoshan.staff', 'chengguan'])
      for (const query of [{}, { unitId: 'chengguan' }, { kind: 'enforcement' } as const])
        expect(await idsFor(username, { status: ['closed'], ...query }), username).toEqual([id]);
    expect(await idsFor('gongan', { status: ['closed'] })).toEqual([]);
    expect(await idsFor('hub', { status: ['closed'], unitId: 'gongan' })).toEqual([]);
  });

  test('pages run newest first without gaps or repeats, also while new tickets come in', async () => {
    const world = current();
    const ids: string[] = [];
    for (let i = 0; i < 7; i += 1) {
      ids.push(await world.raise());
      world.later(1);
    }
    await world.act('qianfoshan.leader', ids[3] ?? '', 'cancel', { reason: '误报' });
    const seen: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const query = { limit: 3, cursor };
      const page = await world.store.list(query, readerOf('hub.leader'), world.now());
      seen.push(...page.items.map(({ card }) => card.id));
      cursor = page.nextCursor;
      await world.raise();
      world.later(1);
    }
    expect(seen).toEqual(ids.toReversed());
  });

  test('words are found by any part, of two characters or one, and numbers by their end', async () => {
    const world = current();
    const manhole = await world.raise('qianfoshan.leader', { title: '路口井盖丢失' });
    const stalls = await world.raise('qianfoshan.leader', { title: '小贩占道经营' });
    const named = async (q: string) => idsFor('qianfoshan.staff', { q });
    expect(await named('井盖')).toEqual([manhole]);
    expect(await named('失')).toEqual([manhole]);
    expect(await named('占道经营')).toEqual([stalls]);
    expect(await named('千佛山路')).toEqual([stalls, manhole]);
    expect(await named('千佛山 小贩')).toEqual([stalls]);
    expect(await named('0001')).toEqual([manhole]);
    expect(await named('lx20261123-0002')).toEqual([stalls]);
    expect(await named('路灯')).toEqual([]);
    expect(await named('"*')).toEqual([]);
    expect(await idsFor('jiefanglu.staff', { q: '井盖' })).toEqual([]);
  });

  test('a unit called later finds the ticket by its words from then on', async () => {
    const world = current();
    const input = { situationCode: undefined, kind: 'daily' as const, detail: '河道里有异味' };
    const id = await world.raise('qianfoshan.leader', input);
    expect(await idsFor('gongan', { q: '异味' })).toEqual([]);
    await world.act('hub', id, 'route', { leadUnitId: 'gongan', supportUnitIds: [] });
    expect(await idsFor('gongan', { q: '异味' })).toEqual([id]);
    expect(await idsFor('jiaojing', { q: '异味' })).toEqual([]);
    expect(await idsFor('hub', { q: '异味' })).toEqual([id]);
  });

  test('a search pages too', async () => {
    const world = current();
    const ids = [await world.raise(), await world.raise(), await world.raise()];
    const first = await world.store.list({ q: '占道', limit: 2 }, readerOf('hub'), world.now());
    expect(first.items.map(({ card }) => card.id)).toEqual([ids[2], ids[1]]);
    const cursor = first.nextCursor ?? '';
    expect(await idsFor('hub', { q: '占道', cursor })).toEqual([ids[0]]);
  });

  test('status, kind, unit, box and lateness narrow a list', async () => {
    const world = current();
    const kinds = ['enforcement', 'emergency'] as const;
    const [stalls, fire] = await Promise.all(
      kinds.map((kind) => world.raise('qianfoshan.leader', { kind })),
    );
    const draft = await world.raise('hub', { situationCode: 'D-01', kind: 'daily' });
    await world.act('chengguan', stalls ?? '', 'claim', {});
    expect(await idsFor('hub', { status: ['working'] })).toEqual([stalls]);
    expect(await idsFor('hub', { status: ['blown', 'pending'] })).toEqual([draft, fire]);
    expect(await idsFor('hub', { status: ['closed', 'rating'] })).toEqual([]);
    expect(await idsFor('hub', { kind: 'emergency' })).toEqual([fire]);
    expect(await idsFor('hub', { unitId: 'chengguan' })).toEqual([fire, stalls]);
    expect(await idsFor('qianfoshan.leader', { unitId: 'chengguan' })).toEqual([fire, stalls]);
    expect(await idsFor('hub', { unitId: 'gongan' })).toEqual([]);
    expect(await idsFor('hub', { bbox: [117.03, 36.65, 117.04, 36.66] })).toHaveLength(3);
    expect(await idsFor('hub', { bbox: [117.05, 36.65, 117.06, 36.66] })).toEqual([]);
    expect(await idsFor('hub', { bbox: [117.031, 36.654, 117.033, 36.656] })).toHaveLength(3);
    expect(await idsFor('hub', { bbox: [117.031, 36.656, 117.033, 36.657] })).toEqual([]);
    expect(await idsFor('gongan', { bbox: [117.031, 36.654, 117.033, 36.656] })).toEqual([]);
    world.later(10);
    expect(await idsFor('hub', { overdue: true })).toEqual([fire]);
  });

  test('each counter leads to exactly what it counts', async () => {
    const world = current();
    const open = await world.raise('qianfoshan.leader', { kind: 'emergency' });
    const there = await world.raise('qianfoshan.leader', { supportUnitIds: [] });
    await world.act('chengguan', there, 'arrive', {});
    expect(await idsFor('hub', { yellow: true })).toEqual([]);
    world.later(4);
    expect(await idsFor('hub', { yellow: true })).toEqual([open]);
    expect(await idsFor('hub', { onSite: true })).toEqual([there]);
    expect(await idsFor('gongan', { onSite: true })).toEqual([]);
    world.later(2);
    expect(await idsFor('hub', { yellow: true })).toEqual([]);

    const before = world.now();
    await world.act('chengguan', there, 'report', { outcome: 'solved', text: '已清理' });
    await world.act('qianfoshan.leader', there, 'verify', { agreed: true });
    const done = (doneSince: string) => idsFor('hub', { doneSince });
    expect(await done(before)).toEqual([there]);
    expect(await idsFor('gongan', { doneSince: before })).toEqual([]);
    world.later(1);
    expect(await done(world.now())).toEqual([]);
  });

  test('drafts are in the lists of those who see them, though not open', async () => {
    const world = current();
    const community = await communityOf('qianfoshan');
    const { decideRaise } = await import('../../src/domain/ticket/verbs/raise.ts');
    const { seal } = await import('../../src/app/tickets/seal.ts');
    const { sampleRules, QIANFOSHAN } = await import('../support/sample-district.ts');
    const actor = { personId: 'p:community', role: 'staff' as const, unit: community };
    const input = { situationCode: 'A-01', place: QIANFOSHAN };
    const facts = decideRaise(input, { actor, now: world.now(), rules: sampleRules });
    const change = await seal(world.app, world.app.world.newId(), undefined, facts('LX20261123-1'));
    await world.store.commit(change);
    expect(change.ticket.status).toBe('draft');
    expect(await idsFor('qianfoshan.staff', { status: ['draft'] })).toEqual([change.ticket.id]);
    expect(await idsFor('qianfoshan.staff')).toEqual([change.ticket.id]);
    expect(await idsFor('chengguan', { status: ['draft'] })).toEqual([]);
  });

  test('mine is what I raised and what my unit still has to do', async () => {
    const world = current();
    const id = await world.raise();
    const mine = (username: string, unitId: string) =>
      idsFor(username, { mine: { personId: `p:${username}`, unitId } });
    expect(await mine('qianfoshan.leader', 'qianfoshan')).toEqual([id]);
    expect(await mine('qianfoshan.staff', 'qianfoshan')).toEqual([]);
    expect(await mine('chengguan', 'chengguan')).toEqual([id]);
    expect(await mine('jiaojing', 'jiaojing')).toEqual([id]);
    await world.act('jiaojing', id, 'claim', {});
    await world.act('jiaojing', id, 'report', { outcome: 'solved', text: '已疏导' });
    expect(await mine('jiaojing', 'jiaojing')).toEqual([]);
    expect(
      await idsFor('chengguan', { q: '占道', mine: { personId: 'p', unitId: 'chengguan' } }),
    ).toEqual([id]);
  });
};

const MEMBERS = { rooms: ['members:district'] };

const communityOf = async (streetId: string) => {
  const { sampleRules } = await import('../support/sample-district.ts');
  const unit = [...sampleRules.units.values()].find((each) => each.streetId === streetId);
  if (!unit) throw new Error(`no community of ${streetId}`);
  return unit;
};
