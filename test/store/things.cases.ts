import { expect, test } from 'vitest';
import { verifyLog } from '../../src/app/log/verify.ts';
import { sweep } from '../../src/app/sla/sweep.ts';
import { actOn, makeThing } from '../../src/app/things/act.ts';
import { plusMinutes } from '../../src/domain/instant.ts';
import { roomsOf } from '../../src/domain/rooms.ts';
import { decidePost, type PostInput } from '../../src/domain/service/need/post.ts';
import { NEED_VERBS } from '../../src/domain/service/need/verbs.ts';
import { decideAskMember } from '../../src/domain/service/registration/ask-member.ts';
import { decideAskOrganisation } from '../../src/domain/service/registration/ask-organisation.ts';
import { REGISTRATION_VERBS } from '../../src/domain/service/registration/verbs.ts';
import { decideFound } from '../../src/domain/service/team/found.ts';
import { TEAM_VERBS } from '../../src/domain/service/team/verbs.ts';
import { actorOf, sampleRules } from '../support/sample-district.ts';
import { type StoreWorld, sha256 } from '../support/store-world.ts';

const QIPANJIE = 'c370102002004';
/** Member 13 is registered nowhere yet. */
const NEWCOMER = 'member13';

export const thingsCases = (current: () => StoreWorld): void => {
  const actOfNow = (username: string) => ({
    actor: actorOf(username),
    now: current().now(),
    rules: sampleRules,
  });
  const ask = async (id = 'r-1', username = NEWCOMER) => {
    const made = decideAskMember(
      { communityId: QIPANJIE, phone: '13800000000' },
      actOfNow(username),
    );
    return makeThing(current().app, 'registration', id, async () => ({ facts: made(`BD-${id}`) }));
  };
  const post = async (id: string, hours: number, wanted = 1, kind: PostInput['kind'] = 'post') => {
    const from = plusMinutes(current().now(), hours * 60);
    const shifts = [{ from, until: plusMinutes(from, 60), wanted }];
    const made = decidePost({ kind, title: '护学岗', shifts }, actOfNow('qipanjie'));
    await makeThing(current().app, 'need', id, async () => ({ facts: made(`XQ-${id}`) }));
    return id;
  };
  const differences = async () => (await verifyLog(current().store, sha256)).differences;
  const userRow = async (username: string) =>
    (
      await current().client.execute({
        sql: 'SELECT community_id, on_call, active, name FROM user WHERE id = ?',
        args: [`p:${username}`],
      })
    ).rows[0];
  const createPerson = (username: string) =>
    current().store.createPeople(
      [
        {
          id: `p:${username}`,
          username,
          name: '报到党员 13',
          role: 'member',
          unitId: 'dangwei_jia',
          active: true,
        },
      ],
      'hash',
      current().now(),
    );

  test('what was folded is read back, numbered in the one log beside the tickets', async () => {
    const world = current();
    await world.raise();
    await ask();
    const stored = await world.store.thing('registration', 'r-1');
    expect(stored?.thing).toMatchObject({ status: 'asked', communityId: QIPANJIE, version: 1 });
    expect(await world.store.thing('need', 'r-1')).toBeUndefined();
    const facts = await world.store.factsAfter(0, 10);
    expect(facts.map(({ seq, type }) => [seq, type])).toEqual([
      [1, 'ticket.raised'],
      [2, 'registration.asked'],
    ]);
    expect(await verifyLog(world.store, sha256)).toEqual({
      facts: 2,
      tickets: 1,
      things: 1,
      differences: [],
    });
  });

  test('a phone lies apart from the fact, sealed', async () => {
    await ask();
    const [fact] = await current().store.thingFacts('r-1');
    expect(JSON.stringify(fact)).not.toContain('13800000000');
    const contents = await current().store.thingContents(['r-1']);
    expect(contents.map(({ id, kind }) => [id, kind])).toEqual([['r-1.1.contact', 'contact']]);
  });

  test('a confirmed registration moves the account along, a withdrawn one empties it', async () => {
    const world = current();
    await createPerson(NEWCOMER);
    await ask();
    expect((await userRow(NEWCOMER))?.community_id).toBeNull();
    await actOn(
      world.app,
      actorOf('qipanjie'),
      'registration',
      'r-1',
      REGISTRATION_VERBS.confirm,
      {},
    );
    expect((await userRow(NEWCOMER))?.community_id).toBe(QIPANJIE);
    const { withdraw } = REGISTRATION_VERBS;
    await actOn(world.app, actorOf(NEWCOMER), 'registration', 'r-1', withdraw, { isOnSite: false });
    expect(await userRow(NEWCOMER)).toMatchObject({ community_id: null, active: 0, name: '' });
    expect(await world.store.unforgotten(10)).toEqual(['r-1']);
    expect(await world.store.unforgotten(10, 'r-0')).toEqual(['r-1']);
    expect(await world.store.unforgotten(10, 'r-1')).toEqual([]);
    expect(await differences()).toEqual([]);
  });

  test('two makers of one thing: the second finds it made', async () => {
    const results = await Promise.allSettled([ask(), ask()]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('twenty claim the last place at once: one holds it, the others wait in order', async () => {
    const world = current();
    const id = await post('n-1', 48);
    const members = Array.from({ length: 20 }, (_, n) => ({
      ...actorOf('member1'),
      personId: `p:${n}`,
      onCall: true as const,
    }));
    await Promise.all(
      members.map((actor) => actOn(world.app, actor, 'need', id, NEED_VERBS.claim, {})),
    );
    const claims = (await world.store.thing('need', id))?.thing.claims ?? [];
    expect(claims.filter(({ state }) => state === 'held')).toHaveLength(1);
    expect(claims.filter(({ state }) => state === 'queued')).toHaveLength(19);
    expect(await differences()).toEqual([]);
  });

  test('needs are listed soonest first, page by page, to who shares a room', async () => {
    const world = current();
    for (const [id, hours] of [
      ['n-c', 72],
      ['n-a', 24],
      ['n-b', 48],
    ] as const)
      await post(id, hours);
    const reader = { rooms: roomsOf(actorOf('member1')) };
    const query = { reader, status: ['open'], order: 'soonest' as const, limit: 2 };
    const first = await world.store.listThings('need', query);
    expect(first.items.map(({ id }) => id)).toEqual(['n-a', 'n-b']);
    const cursor = first.nextCursor ?? '';
    const second = await world.store.listThings('need', { ...query, cursor });
    expect([second.items.map(({ id }) => id), second.nextCursor]).toEqual([['n-c'], null]);
    const elsewhere = { rooms: roomsOf(actorOf('member8')) };
    const theirs = await world.store.listThings('need', { ...query, reader: elsewhere });
    expect(theirs.items).toEqual([]);
  });

  test('who takes part finds it again, who gave it back does not', async () => {
    const world = current();
    const id = await post('n-1', 48, 2);
    const actor = { ...actorOf('member1'), onCall: true as const };
    const mine = async () =>
      (await world.store.listThings('need', { personId: actor.personId, limit: 5 })).items.length;
    await actOn(world.app, actor, 'need', id, NEED_VERBS.claim, {});
    expect(await mine()).toBe(1);
    await actOn(world.app, actor, 'need', id, NEED_VERBS.release, { n: 1 });
    expect(await mine()).toBe(0);
  });

  test('the sweep ends a need at its instant, once, by two at once', async () => {
    const world = current();
    await post('n-1', 48);
    world.later(50 * 60);
    await Promise.all([sweep(world.app), sweep(world.app)]);
    const facts = await world.store.thingFacts('n-1');
    expect(facts.map(({ type }) => type)).toEqual(['need.posted', 'need.ended']);
    expect(facts[1]?.at).toBe(plusMinutes(facts[0]?.at ?? '', 49 * 60));
  });

  test.each([
    ['body', `UPDATE things SET body = json_set(body, '$.status', 'ended')`],
    ['thing.status', `UPDATE things SET status = 'ended'`],
    ['room members', `DELETE FROM thing_rooms WHERE room LIKE 'registered:%'`],
    ['hash', `UPDATE things SET head_hash = 'x'`],
  ])('a changed row is found: %s', async (_what, sql) => {
    await post('n-1', 48);
    expect(await differences()).toEqual([]);
    await current().client.execute(sql);
    expect((await differences()).length).toBeGreaterThan(0);
  });

  test('an organisation is tied to where it reports, a member to their teams, once in force', async () => {
    const world = current();
    const tiesOf = (username: string) => world.store.tiesOf(`p:${username}`, 'dangwei_jia');
    const asked = decideAskOrganisation(
      { kind: 'pairing', communityId: QIPANJIE },
      actOfNow('dangwei_jia'),
      [],
    );
    await makeThing(world.app, 'registration', 'r-2', async () => ({ facts: asked('BD-2') }));
    const founded = decideFound(
      { communityId: QIPANJIE, name: '先锋队', skills: [] },
      actOfNow('qipanjie'),
    );
    await makeThing(world.app, 'team', 't-1', async () => ({ facts: founded }));
    expect(await tiesOf('member1')).toEqual({
      isRegistered: false,
      onCall: false,
      teamIds: [],
      reportsTo: [],
    });
    const { confirm } = REGISTRATION_VERBS;
    await actOn(world.app, actorOf('qipanjie'), 'registration', 'r-2', confirm, {});
    await actOn(world.app, actorOf('member1'), 'team', 't-1', TEAM_VERBS.join, {});
    expect(await tiesOf('member1')).toMatchObject({
      teamIds: ['t-1'],
      reportsTo: [{ communityId: QIPANJIE, streetId: 'qianfoshan' }],
    });
  });
};
