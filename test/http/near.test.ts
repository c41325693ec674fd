import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { QIANFOSHAN, situationCode } from '../support/sample-district.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

/** Every test has a spot of its own, 500 m from the last. */
let place = { ...QIANFOSHAN, lng: 117.015, address: '千佛山路 1 号' };
beforeEach(() => {
  place = { ...place, lng: place.lng + 0.006 };
});

const vendors = situationCode('占道经营');
const manholes = situationCode('井盖缺失');

const raise = async (more: object = {}, username = 'qianfoshan.leader') => {
  const body = { situationCode: vendors, place, supportUnitIds: [], ...more };
  const answer = await (await app.person(username)).post('/api/tickets', body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body;
};

const near = async (username: string, query: string) => {
  const spot = `lat=${place.lat}&lng=${place.lng}`;
  const { status, body } = await (await app.person(username)).get(
    `/api/tickets/near?${spot}&${query}`,
  );
  expect(status).toBe(200);
  return body.items;
};

const idsNear = async (username: string, query: string): Promise<string[]> =>
  (await near(username, query)).map((each: { ticket: { id: string } }) => each.ticket.id);

describe('open tickets near', () => {
  test('of the same situation are offered, nearest first, with what may be done', async () => {
    const far = await raise({ place: { ...place, lat: place.lat + 0.0015 } });
    const here = await raise();
    const found = await near('qianfoshan.staff', `situationCode=${vendors}`);
    expect(found.map((each: { ticket: { id: string } }) => each.ticket.id)).toEqual([
      here.id,
      far.id,
    ]);
    expect(found[1]).toMatchObject({
      metres: 167,
      situation: { id: vendors },
      ticket: { number: far.number, lead: { id: 'chengguan' } },
    });
    expect(found[0].verbs).toContain('comment');
  });

  test('of another situation, or farther than 250 m, are not', async () => {
    await raise({ place: { ...place, lat: place.lat + 0.0024 } });
    expect(await idsNear('qianfoshan.staff', `situationCode=${vendors}`)).toEqual([]);
    await raise();
    expect(await idsNear('qianfoshan.staff', `situationCode=${manholes}`)).toEqual([]);
  });

  test('words alone are enough, within a kind when one is chosen', async () => {
    const { id, kind } = await raise();
    const q = encodeURIComponent('路口有小贩占道摆摊');
    expect(await idsNear('qianfoshan.staff', `q=${q}`)).toEqual([id]);
    expect(await idsNear('qianfoshan.staff', `q=${q}&kind=${kind}`)).toEqual([id]);
    expect(await idsNear('qianfoshan.staff', `q=${q}&kind=emergency`)).toEqual([]);
    expect(await idsNear('qianfoshan.staff', `q=${encodeURIComponent('停水')}`)).toEqual([]);
    expect(await idsNear('qianfoshan.staff', '')).toEqual([]);
  });

  test('a ticket without a situation is known by its words', async () => {
    const { id } = await raise({
      situationCode: undefined,
      kind: 'enforcement',
      detail: '小贩占道经营',
    });
    expect(await idsNear('qianfoshan.staff', `situationCode=${vendors}`)).toEqual([id]);
  });

  test('what one may not see is not there', async () => {
    const { id } = await raise();
    await raise({ sensitivity: 'sensitive' });
    const query = `situationCode=${vendors}`;
    expect(await idsNear('qianfoshan.staff', query)).toEqual([id]);
    expect(await idsNear('jiefanglu.staff', query)).toEqual([]);
    expect(await idsNear('admin', query)).toEqual([]);
  });

  test('a member in a call is not told what it is about', async () => {
    await raise({ hands: { wanted: 2, scope: 'district' } });
    const member = await app.person('member1');
    expect((await member.get('/api/tickets')).body.items).not.toEqual([]);
    expect(await idsNear('member1', `situationCode=${vendors}`)).toEqual([]);
  });

  test('a place that is none is refused', async () => {
    const street = await app.person('qianfoshan.staff');
    expect((await street.get('/api/tickets/near?lat=91&lng=117')).status).toBe(400);
    expect((await street.get('/api/tickets/near')).status).toBe(400);
    expect((await app.anybody.get(`/api/tickets/near?lat=36&lng=117`)).status).toBe(401);
  });
});

describe('key work that links tickets', () => {
  const raiseKeyWork = async (linkedIds: string[], username = 'qianfoshan.chief') =>
    (await app.person(username)).post('/api/tickets', {
      situationCode: vendors,
      place,
      kind: 'key_work',
      linkedIds,
    });

  test('is named on both sides', async () => {
    const [a, b] = [await raise(), await raise()];
    const made = await raiseKeyWork([a.id, b.id]);
    expect(made.body.linked).toEqual(
      [a, b].map(({ id, number, title }) => ({ id, number, title })),
    );
    const lead = await app.person('chengguan');
    const { linkedBy } = (await lead.get(`/api/tickets/${a.id}`)).body;
    const { id, number, title } = made.body;
    expect(linkedBy).toEqual([{ id, number, title }]);
  });

  test('one who may not open it reads its number only, and of a sensitive one nothing', async () => {
    const a = await raise({}, 'qianfoshan.leader');
    const hidden = await raise({ sensitivity: 'sensitive' }, 'qianfoshan.chief');
    const made = await raiseKeyWork([a.id, hidden.id]);
    const other = await raise({ leadUnitId: 'gongan' });
    const police = await app.person('gongan');
    expect((await police.get(`/api/tickets/${other.id}`)).body.linkedBy).toEqual([]);
    const staff = (await (await app.person('qianfoshan.staff')).get(`/api/tickets/${made.body.id}`))
      .body;
    expect(staff.linked.map((each: { number: string }) => each.number)).toEqual([a.number]);
    const second = await raiseKeyWork([other.id]);
    const lead = (await (await app.person('chengguan')).get(`/api/tickets/${second.body.id}`)).body;
    expect(lead.linked).toEqual([{ number: other.number }]);
  });

  test('what the raiser may not see cannot be linked, nor what does not exist', async () => {
    const foreign = await raise(
      { place: { ...place, lat: 36.664, lng: 117.04 } },
      'jiefanglu.leader',
    );
    for (const id of [foreign.id, 'nothing']) {
      const answer = await raiseKeyWork([id]);
      expect(answer.body).toMatchObject({ status: 422, reason: 'unknown_ticket' });
      expect(Object.keys(answer.body.fields)).toEqual(['linkedIds']);
    }
  });
});

describe('what keeps coming back', () => {
  const repeatsFor = async (username: string) => (await app.person(username)).get('/api/repeats');

  const ofHere = (body: { items: { tickets: { id: string }[] }[] }, id: string) =>
    body.items.find(({ tickets }) => tickets.some((each) => each.id === id));

  test('the hub and oversight read it, nobody else', async () => {
    for (const username of ['hub', 'oversight'])
      expect((await repeatsFor(username)).status, username).toBe(200);
    for (const username of ['qianfoshan.chief', 'chengguan', 'district', 'admin', 'auditor'])
      expect((await repeatsFor(username)).status, username).toBe(403);
  });

  test('three alike in one place are one row, with the key work that links them', async () => {
    const ids = [(await raise()).id, (await raise()).id, (await raise()).id];
    const hub = await app.person('hub.leader');
    const row = ofHere((await repeatsFor('hub')).body, ids[0]);
    expect(row).toMatchObject({
      situation: { id: vendors },
      street: { id: 'qianfoshan' },
      place: { address: '千佛山路 1 号' },
      linkedBy: [],
    });
    expect(row?.tickets.map(({ id }) => id)).toEqual(ids);
    const made = await hub.post('/api/tickets', {
      situationCode: vendors,
      place,
      kind: 'key_work',
      linkedIds: ids,
    });
    const { id, number, title } = made.body;
    const after = ofHere((await repeatsFor('oversight')).body, ids[0]);
    expect(after).toMatchObject({ linkedBy: [{ id, number, title }] });
    expect(after?.tickets.map((each) => each.id)).toEqual(ids);
  });

  test('key work that was called off links nothing any more', async () => {
    const ids = [(await raise()).id, (await raise()).id, (await raise()).id];
    const made = await raise({ kind: 'key_work', linkedIds: ids }, 'qianfoshan.chief');
    const chief = await app.person('qianfoshan.chief');
    await chief.post(`/api/tickets/${made.id}/cancellation`, { reason: '改由专项整治' });
    expect(ofHere((await repeatsFor('hub')).body, ids[0])).toMatchObject({ linkedBy: [] });
  });
});

describe('a relapse over HTTP', () => {
  test('names the ticket closed lately, and links it for whom may open it', async () => {
    app.setNow('2026-11-02T02:00:00.000Z');
    const before = await raise();
    const lead = await app.person('chengguan');
    const street = await app.person('qianfoshan.leader');
    await lead.post(`/api/tickets/${before.id}/claim`);
    await lead.post(`/api/tickets/${before.id}/report`, { outcome: 'solved', text: '已劝离' });
    await street.post(`/api/tickets/${before.id}/verification`, { agreed: true });
    app.setNow('2026-11-12T02:00:00.000Z');
    await street.post(`/api/tickets/${before.id}/comments`, { text: '已满七天' });
    expect((await street.get(`/api/tickets/${before.id}`)).body.status).toBe('closed');
    const again = await raise({ leadUnitId: 'gongan' });
    app.setNow(undefined);
    expect(again.relapseOf).toEqual({ id: before.id, number: before.number, title: before.title });
    const police = await app.person('gongan');
    expect((await police.get(`/api/tickets/${again.id}`)).body.relapseOf).toEqual({
      number: before.number,
    });
    const { items } = (await police.get('/api/tickets')).body;
    expect(items.find((each: { id: string }) => each.id === again.id)).toMatchObject({
      relapse: true,
    });
  });
});
