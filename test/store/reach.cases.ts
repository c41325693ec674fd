import { expect, test } from 'vitest';
import type { KeptTelling, NewPing, Plan, Step } from '../../src/app/reach/reach-store.ts';
import { plusMinutes } from '../../src/domain/instant.ts';
import type { Telling } from '../../src/domain/reach/telling.ts';
import { telling } from '../domain/reach/phrases.ts';
import { districtFile } from '../support/sample-district.ts';
import type { StoreWorld } from '../support/store-world.ts';

export const reachCases = (current: () => StoreWorld): void => {
  const told = (n: number, more: Partial<Telling> = {}): KeptTelling => ({
    telling: telling({ key: `T.${n}.p:a`, at: current().now(), ...more }),
    seq: n,
    subjectId: 'T',
  });
  const keep = (...tellings: KeptTelling[]) =>
    current().store.keepTellings({ from: 0, to: 0, tellings });
  const pendingKeys = async () => {
    const { store, now } = current();
    const pending = await store.pendingTellings(now(), plusMinutes(now(), -10), 100);
    return pending.flatMap(({ tellings }) => tellings.map(({ key }) => key));
  };
  const ping = (id: string, ...tellings: KeptTelling[]): NewPing => ({
    id,
    personId: 'p:a',
    at: current().now(),
    body: {
      urgency: 'high',
      topic: 't',
      tellings: tellings.map((each) => each.telling),
      tries: [],
      standIns: [],
    },
  });
  const planOf = (made: NewPing): Plan => ({
    pings: [made],
    changes: made.body.tellings.map(({ key }) => ({ key, state: 'sent', pingId: made.id })),
  });
  const due = async () => current().store.pingsToStep(current().now(), 100);
  const open = async (...tellings: KeptTelling[]) => {
    await begin();
    await keep(...tellings);
    await current().store.keepPlans([planOf(ping('P', ...tellings))]);
    const [made] = await due();
    if (!made) throw new Error('no ping');
    return made;
  };
  const begin = () => current().store.reachCursor();
  const deliver = async (...tellings: KeptTelling[]) => {
    const made = await open(...tellings);
    const { deliveries: _, fellows: __, ...read } = made;
    const step: Step = {
      ping: { ...read, state: 'sent' },
      deliveries: [
        {
          id: 'P.x',
          pingId: 'P',
          personId: 'p:a',
          addressId: 'x',
          channel: 'push',
          madeAt: current().now(),
        },
      ],
      standIns: [],
    };
    await current().store.keepSteps([step], current().now());
    return step;
  };
  const take = () => {
    const { store, now } = current();
    return store.takeDeliveries(now(), plusMinutes(now(), 1), { all: 10, ordinary: 10 });
  };

  test('the cursor begins at the head, and stays where it is from then on', async () => {
    const world = current();
    await world.raise();
    expect(await begin()).toBe(1);
    await world.raise();
    expect(await begin()).toBe(1);
  });

  test('two who read the same facts: one writes, the other writes nothing', async () => {
    await begin();
    const { store } = current();
    expect(await store.keepTellings({ from: 0, to: 2, tellings: [told(1), told(2)] })).toBe(true);
    expect(await store.keepTellings({ from: 0, to: 3, tellings: [told(3)] })).toBe(false);
    expect(await pendingKeys()).toEqual(['T.1.p:a', 'T.2.p:a']);
    expect(await begin()).toBe(2);
  });

  test('a telling is kept once, as it was the first time', async () => {
    await begin();
    await keep(told(1));
    await keep(told(1, { urgency: 'low' }));
    const [row] = await current().store.inbox('p:a', { limit: 5, unread: false });
    expect(row?.telling.urgency).toBe('high');
  });

  test('what is told in the morning does not wait for planning before', async () => {
    await begin();
    await keep(told(1, { at: plusMinutes(current().now(), 60) }));
    expect(await pendingKeys()).toEqual([]);
    expect(await current().store.nextReachInstant()).toBe(plusMinutes(current().now(), 60));
    current().later(60);
    expect(await pendingKeys()).toEqual(['T.1.p:a']);
  });

  test('two who plan at once make one ping', async () => {
    await begin();
    await keep(told(1), told(2));
    const { store } = current();
    await Promise.all([
      store.keepPlans([planOf(ping('P', told(1)))]),
      store.keepPlans([planOf(ping('Q', told(1), told(2)))]),
    ]);
    const [first, ...others] = await due();
    expect(others).toEqual([]);
    expect(await pendingKeys()).toEqual(first?.id === 'P' ? ['T.2.p:a'] : []);
  });

  test('a step decided on an older ping writes nothing', async () => {
    const made = await open(told(1));
    const { deliveries: _, fellows: __, ...read } = made;
    const { store, now } = current();
    const next = (state: 'reached' | 'moot'): Step => ({
      ping: { ...read, state },
      deliveries: [],
      standIns: [],
    });
    await store.keepSteps([next('reached')], now());
    await store.keepSteps([next('moot')], now());
    const { rows } = await current().client.execute('SELECT state, version, next_at FROM pings');
    expect(rows.map(({ state, version, next_at }) => [state, version, next_at])).toEqual([
      ['reached', 2, null],
    ]);
  });

  test('who else was told of the same fact is seen beside it', async () => {
    const other = told(1, { key: 'T.1.p:b', personId: 'p:b' });
    const next = told(1, { key: 'T.10.p:b', personId: 'p:b' });
    await begin();
    await keep(other, next);
    const made = await open(told(1));
    expect(made.fellows.map(({ key }) => key)).toEqual(['T.1.p:a', 'T.1.p:b']);
  });

  test('what was meant for each member alone is not held against all the others', async () => {
    const message: Telling['message'] = {
      reason: 'hands',
      subject: { noun: 'ticket', id: 'T' },
    };
    const others = Array.from({ length: 300 }, (_, n) =>
      told(1, { key: `T.1.p:m${n}`, personId: `p:m${n}`, message }),
    );
    await begin();
    await keep(...others);
    const made = await open(told(1, { message }));
    expect(made.fellows.map(({ key }) => key)).toEqual(['T.1.p:a']);
  });

  test('of another unit only who was asked by the same ping is seen beside it', async () => {
    await begin();
    await keep(told(1, { key: 'T.1.p:b', personId: 'p:b', unitId: 'shichang' }));
    const made = await open(told(1));
    expect(made.fellows.map(({ key }) => key)).toEqual(['T.1.p:a']);
  });

  test('the newest misses are looked at, without what is moot or was seen', async () => {
    const { store, now, client } = current();
    const all = [1, 2, 3].map((n) => told(n, { at: plusMinutes(now(), n) }));
    await begin();
    await keep(...all);
    await client.execute(`INSERT INTO addresses VALUES ('x', 'p:a', 'push', '', 'zh', '', '')`);
    const missed = async (limit: number) =>
      (await store.unsentTellings(now(), plusMinutes(now(), 9), limit)).map(
        ({ telling: { key } }) => key,
      );
    expect(await missed(2)).toEqual(['T.2.p:a', 'T.3.p:a']);
    await store.keepPlans([planOf(ping('P', ...all.slice(2)))]);
    await client.execute(`UPDATE pings SET state = 'moot'`);
    expect(await missed(2)).toEqual(['T.1.p:a', 'T.2.p:a']);
  });

  test('a delivery is taken by one, and by another only when the first has let go', async () => {
    await deliver(told(1));
    const both = await Promise.all([take(), take()]);
    expect(both.flat().map(({ id }) => id)).toEqual(['P.x']);
    expect(await take()).toEqual([]);
    current().later(1);
    expect((await take()).map(({ id }) => id)).toEqual(['P.x']);
  });

  test('what failed wakes its ping, and a dead subscription goes in the same write', async () => {
    await deliver(told(1));
    const { store, client, now } = current();
    await client.execute(`INSERT INTO addresses VALUES ('x', 'p:a', 'push', '', 'zh', '', '')`);
    await take();
    const answers = [{ at: now(), status: 410 }];
    const gone = { id: 'P.x', pingId: 'P', at: now(), answers, goneAddressId: 'x' };
    await store.endTries([{ ...gone, state: 'given_up', reason: 'gone' }]);
    expect((await client.execute('SELECT count(*) AS n FROM addresses')).rows[0]?.n).toBe(0);
    expect((await due())[0]).toMatchObject({ id: 'P', state: 'open' });
    expect((await due())[0]?.deliveries[0]?.state).toBe('given_up');
  });

  test('unread is counted per person; opened by key, by what it is about, or all', async () => {
    await begin();
    await keep(told(1), told(2), { ...told(3), subjectId: 'U' });
    await keep({ ...told(4, { key: 'T.4.p:b', personId: 'p:b' }) });
    const { store, now } = current();
    const unread = async () => [...(await store.unreadCounts(['p:a', 'p:b'])).values()];
    expect(await unread()).toEqual([3, 1]);
    await store.openTellings('p:a', { keys: ['T.1.p:a', 'T.4.p:b'] }, now());
    expect(await unread()).toEqual([2, 1]);
    await store.openTellings('p:a', { subjectId: 'U' }, now());
    expect(await unread()).toEqual([1, 1]);
    await store.openTellings('p:a', { all: true }, now());
    expect(await unread()).toEqual([0, 1]);
    const rows = await store.inbox('p:a', { limit: 2, unread: false });
    expect(rows.map(({ seq }) => seq)).toEqual([3, 2]);
    expect(await store.inbox('p:b', { limit: 2, unread: true })).toHaveLength(1);
  });

  test('what was told goes after a while, and at once when a member withdraws', async () => {
    await deliver(told(1));
    const { store, now, client } = current();
    const count = async () => {
      const tables = ['tellings', 'pings', 'deliveries'];
      const counts = await client.batch(tables.map((each) => `SELECT count(*) AS n FROM ${each}`));
      return counts.map(({ rows }) => rows[0]?.n);
    };
    expect(await store.pruneReach(now())).toBe(0);
    expect(await count()).toEqual([1, 1, 1]);
    await store.forgetReach('p:a');
    expect(await count()).toEqual([0, 0, 0]);
    await keep(told(1));
    expect(await store.pruneReach(plusMinutes(now(), 1))).toBe(1);
  });

  test('a house holds who works for a unit, who is named, and the members of a place', async () => {
    const { store, now } = current();
    const people = districtFile.people.map((each) => ({
      ...each,
      id: `p:${each.username}`,
      active: each.username !== 'chengguan',
    }));
    await store.createPeople(people, '', now());
    const none = {
      personIds: [],
      unitIds: [],
      districtLeaders: false,
      orgIds: [],
      communityIds: [],
      teamIds: [],
      allMembers: false,
    };
    const idsOf = async (more: object) =>
      (await store.housePeople({ ...none, ...more })).map(({ id }) => id).sort();
    expect(await idsOf({})).toEqual([]);
    expect(await idsOf({ unitIds: ['chengguan'] })).not.toContain('p:chengguan');
    expect(await idsOf({ personIds: ['p:hub'] })).toEqual(await idsOf({ unitIds: ['hub'] }));
    expect(await idsOf({ districtLeaders: true })).toEqual(['p:district']);
    const [member] = await store.housePeople({ ...none, personIds: ['p:member1'] });
    expect(member).toMatchObject({ role: 'member', ties: { isRegistered: true, teamIds: [] } });
    const near = await idsOf({ communityIds: [member?.communityId] });
    expect(near).toContain('p:member1');
    expect((await idsOf({ allMembers: true })).length).toBeGreaterThan(near.length);
  });
};
