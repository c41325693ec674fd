import { afterEach, describe, expect, test, vi } from 'vitest';
import { needNoun } from '../../src/domain/service/need/apply.ts';
import { decidePost } from '../../src/domain/service/need/post.ts';
import { NEED_VERBS } from '../../src/domain/service/need/verbs.ts';
import { audienceOf } from '../../src/domain/ticket/sight.ts';
import { type LiveHouse, listen, openLiveHouse, publish } from '../support/live-house.ts';
import { situationCode } from '../support/sample-district.ts';
import { createStory, wall } from '../support/story.ts';
import { createThingStory } from '../support/thing-story.ts';

const COMMUNITY = 'c370102002004';
const vendors = { situationCode: situationCode('占道经营'), communityId: COMMUNITY };
const blown = () => createStory().raise('qianfoshan.leader', vendors);
const calling = () =>
  blown().act('hands', 'qianfoshan.staff', { wanted: 1, scope: 'community' as const });

const until = <T>(isSo: () => T) => vi.waitUntil(isSo, { timeout: 10_000, interval: 10 });

let house: LiveHouse;
const open = async (head?: () => Promise<number>) => {
  house = await openLiveHouse(head);
  return house;
};
afterEach(async () => {
  vi.useRealTimers();
  await house.close();
});

const readyAs = async (...usernames: string[]) => {
  const listeners = usernames.map((username) => house.listen(username));
  await Promise.all(listeners.map((each) => each.ready()));
  return listeners;
};

/** Everything sent before this has arrived: both go the same way. */
const settled = async (listeners: ReturnType<LiveHouse['listen']>[]) => {
  house.live.publish({ ...everybody(), goneRooms: [] });
  for (const listener of listeners) await until(() => listener.seqs().includes(LAST));
};
const LAST = 1_000_000;
const everybody = () => {
  const story = blown();
  const [fact] = story.facts;
  if (!fact) throw new Error('no fact');
  const full = ['district', 'unit:chengguan', 'unit:qianfoshan', 'unit:ranqi', 'unit:wendong'];
  return {
    facts: [{ ...fact, seq: LAST, hash: '', noticedAt: fact.at }],
    ticket: story.ticket,
    shown: { title: '' },
    audience: { full, call: ['members:district'] },
  };
};

test('what is new in an inbox is said to that person’s connections, whoever they are, and to no other', async () => {
  await open();
  const names = ['district', 'hub', 'dangwei_jia', 'member1', 'admin', 'chengguan'];
  const listeners = await readyAs(...names, 'chengguan');
  for (const [n, username] of names.entries()) house.live.inbox(`p:${username}`, n);
  const inboxes = () =>
    listeners.map(({ heard }) => heard.flatMap((each) => (each[0] === 'inbox' ? [each[1]] : [])));
  await until(() => inboxes().every((each) => each.length > 0));
  expect(inboxes()).toEqual([0, 1, 2, 3, 4, 5, 5].map((unread) => [{ unread }]));
});

describe('who may listen', () => {
  test('without a session the connection is refused, and the code says why', async () => {
    const { url } = await open();
    const stranger = listen(url, {});
    expect((await stranger.refusal).data).toEqual({ code: 'unauthenticated' });
    expect(stranger.socket.active).toBe(false);
    stranger.socket.disconnect();
  });

  test.each([
    ['origin', 'https://elsewhere.example'],
    ['origin', 'null'],
    ['sec-fetch-site', 'cross-site'],
  ])('another site is refused, cookie or not: %s %s', async (name, value) => {
    await open();
    const foreign = house.listen('hub', { [name]: value });
    expect((await foreign.refusal).data).toEqual({ code: 'forbidden' });
  });

  test('the own origin is welcome', async () => {
    const { url } = await open();
    const own = house.listen('hub', { origin: url, 'sec-fetch-site': 'same-origin' }, 'websocket');
    await own.ready();
  });

  test('a store that does not answer is not a refusal: the client comes again', async () => {
    let failures = 2;
    await open(async () => {
      failures -= 1;
      if (failures >= 0) throw new Error('no answer');
      return 3;
    });
    const hub = house.listen('hub');
    await hub.ready();
    expect(hub.heard[0]).toEqual(['ready', { head: 3, now: '2026-11-23T02:00:00.000Z' }]);
  });
});

describe('who hears which fact', () => {
  test('the street, the called units and the district hear a whistle; others do not', async () => {
    await open();
    const hearing = await readyAs('qianfoshan.staff', 'chengguan', 'hub.leader', 'district');
    const deaf = await readyAs('ranqi', 'wendong.staff', 'member1');
    publish(house.live, blown(), 5);
    await settled([...hearing, ...deaf]);
    expect(hearing.map((each) => each.seqs())).toEqual(Array(4).fill([5, LAST]));
    expect(deaf.map((each) => each.seqs())).toEqual(Array(3).fill([LAST]));
  });

  test('the three system roles hear nothing', async () => {
    await open();
    const [admin, hub] = await readyAs('admin', 'hub');
    publish(house.live, blown(), 5);
    await until(() => hub?.seqs().includes(5));
    expect(admin?.names()).toEqual(['ready']);
  });

  test('a fact carries the summary, its unit and its number, and no person', async () => {
    await open();
    const [hub] = await readyAs('hub');
    const story = blown();
    publish(house.live, story, 5);
    await until(() => hub?.seqs().length === 1);
    expect(hub?.heard.at(-1)?.[1]).toMatchObject({
      seq: 5,
      ticketId: story.ticket.id,
      type: 'ticket.raised',
      by: { unit: { id: 'qianfoshan' } },
      ticket: { status: 'blown', title: '占道经营', lead: { id: 'chengguan' } },
    });
    expect(JSON.stringify(hub?.heard)).not.toContain('p:qianfoshan');
  });

  test('members registered there hear a call, and lose it when the slots are taken', async () => {
    await open();
    const [near, far, hub] = await readyAs('member1', 'member7', 'hub');
    const story = calling();
    publish(house.live, story, 6);
    const saw = audienceOf(story.ticket);
    story.act('claim_slot', 'member2', {});
    const sees = audienceOf(story.ticket);
    const gone = saw.call.filter((room) => ![...sees.full, ...sees.call].includes(room));
    publish(house.live, story, 7, gone);
    await settled([near, far, hub].flatMap((each) => each ?? []));
    expect(near?.names()).toEqual(['ready', 'fact', 'gone', 'fact']);
    expect(near?.seqs()).toEqual([6, LAST]);
    expect(far?.seqs()).toEqual([LAST]);
    expect(hub?.seqs()).toEqual([6, 7, LAST]);
  });

  test('`gone` is not said to whoever still sees the ticket by another room', async () => {
    await open();
    const listeners = await readyAs('member1', 'member2');
    const story = calling().act('claim_slot', 'member2', {});
    publish(house.live, story, 7, [`members:community:${COMMUNITY}`]);
    await settled(listeners);
    expect(listeners.map((each) => each.names())).toEqual([
      ['ready', 'gone', 'fact'],
      ['ready', 'fact', 'fact'],
    ]);
  });
});

describe('a need', () => {
  const posted = () =>
    createThingStory(needNoun, NEED_VERBS, '2026-11-23 10:00').begin('qipanjie', (act) =>
      decidePost(
        {
          kind: 'post',
          title: '护学岗',
          shifts: [{ from: wall('2026-11-24 19:00'), until: wall('2026-11-24 20:00'), wanted: 1 }],
        },
        act,
      )('XQ-1'),
    );
  const tell = (story: ReturnType<typeof posted>, seq: number, goneRooms: string[] = []) => {
    const fact = story.facts.at(-1);
    if (!fact) throw new Error('nothing was told yet');
    const facts = [{ ...fact, seq, hash: '', noticedAt: fact.at }];
    const rooms = [...new Set(story.rooms())];
    house.live.publish({ facts, thing: story.thing, rooms, goneRooms });
  };

  test('is heard of by whom it calls, without a word of it, in one order with the tickets', async () => {
    await open();
    const [near, far, community] = await readyAs('member1', 'member8', 'qipanjie');
    const story = posted();
    tell(story, 5);
    publish(house.live, blown(), 6);
    await settled([near, far].flatMap((each) => each ?? []));
    expect(near?.heard[1]).toEqual([
      'service',
      { seq: 5, noun: 'need', id: 'x', type: 'need.posted', at: story.now },
    ]);
    expect(far?.names()).toEqual(['ready', 'fact']);
    await until(() => community?.names().includes('service'));
  });

  test('whom it no longer calls hear that it changed, and find it gone', async () => {
    await open();
    const [near] = await readyAs('member1');
    tell(posted().act('cancel', 'qipanjie', { text: '改期' }), 7, [
      `registered:community:${COMMUNITY}`,
    ]);
    await settled(near ? [near] : []);
    expect(near?.names()).toEqual(['ready', 'service', 'fact']);
  });
});

describe('in which order', () => {
  test('facts come by rising number also when one commit is heard of before another', async () => {
    await open();
    const [hub] = await readyAs('hub');
    const story = blown();
    for (const seq of [5, 8, 7, 6]) publish(house.live, story, seq);
    await settled(hub ? [hub] : []);
    expect(hub?.seqs()).toEqual([5, 6, 7, 8, LAST]);
  });

  test('`ready` comes first and names every fact told before: none falls in between', async () => {
    let answer: ((head: number) => void) | undefined;
    await open(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    const hub = house.listen('hub');
    const tellHead = await until(() => answer);
    publish(house.live, blown(), 7);
    tellHead(6);
    await hub.ready();
    publish(house.live, blown(), 8);
    await until(() => hub.seqs().length > 0);
    expect(hub.names()).toEqual(['ready', 'fact']);
    expect(hub.heard[0]?.[1]).toMatchObject({ head: 7 });
    expect(hub.seqs()).toEqual([8]);
  });

  test('what another process wrote while somebody joined is named at once', async () => {
    let head = 3;
    await open(async () => head++);
    const [hub] = await readyAs('hub');
    await until(() => hub?.names().includes('head'));
    expect(hub?.heard).toMatchObject([
      ['ready', { head: 3 }],
      ['head', { seq: 4 }],
    ]);
  });

  test('the head is told every 20 seconds, to everybody', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    await open(async () => 9);
    const listeners = await readyAs('hub', 'chengguan', 'admin');
    await vi.advanceTimersByTimeAsync(19_000);
    expect(listeners.flatMap((each) => each.names())).not.toContain('head');
    await vi.advanceTimersByTimeAsync(1_000);
    for (const each of listeners) await until(() => each.names().includes('head'));
    expect(listeners.map((each) => each.heard.at(-1))).toEqual(
      listeners.map(() => ['head', { seq: 9, now: '2026-11-23T02:00:00.000Z' }]),
    );
  });
});

describe('who may no longer listen', () => {
  test('a dropped person is cut off, and refused when they come again', async () => {
    await open();
    const [dropped, other] = await readyAs('chengguan', 'hub');
    house.ended.add('chengguan');
    house.realtime.dropPerson('p:chengguan');
    expect((await dropped?.refusal)?.data).toEqual({ code: 'unauthenticated' });
    expect(other?.socket.connected).toBe(true);
  });

  test('a session that ended elsewhere is noticed within a minute', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    await open();
    const [ended, other] = await readyAs('chengguan', 'hub');
    house.ended.add('chengguan');
    await vi.advanceTimersByTimeAsync(60_000);
    expect((await ended?.refusal)?.data).toEqual({ code: 'unauthenticated' });
    expect(other?.socket.connected).toBe(true);
  });

  test('who moved to another unit comes again by themselves, into the new rooms', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    await open();
    const [person] = await readyAs('ranqi');
    house.moved.set('ranqi', 'chengguan');
    const again = person?.ready();
    await vi.advanceTimersByTimeAsync(60_000);
    await again;
    publish(house.live, blown(), 5);
    await until(() => person?.seqs().includes(5));
  });
});

test.each([
  ['an answer', 'polling', 200],
  ['a refusal', 'pigeon', 400],
])('%s of the engine carries the security headers', async (_what, transport, status) => {
  const { url } = await open();
  const response = await fetch(`${url}/socket.io/?EIO=4&transport=${transport}`);
  expect(response.status).toBe(status);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('access-control-allow-origin')).toBeNull();
});
