import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { QIANFOSHAN, situationCode } from '../support/sample-district.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const place = { ...QIANFOSHAN, address: '千佛山路 1 号' };
const vendors = { situationCode: situationCode('占道经营'), place };

const raise = async (username = 'qianfoshan.leader', more: object = {}) =>
  (await (await app.person(username)).post('/api/tickets', { ...vendors, ...more })).body;

describe('the main job over HTTP', () => {
  test('raised, claimed, arrived, reported, verified: every answer is the ticket as it is now', async () => {
    const street = await app.person('qianfoshan.leader');
    const lead = await app.person('chengguan');
    const raised = await street.post('/api/tickets', { ...vendors, supportUnitIds: [] });
    expect(raised.status).toBe(201);
    expect(raised.headers.get('location')).toBe(`/api/tickets/${raised.body.id}`);
    expect(raised.body.number).toMatch(/^LX\d{8}-\d{4}$/);
    const at = (path: string) => `/api/tickets/${raised.body.id}/${path}`;
    const claimed = await lead.post(at('claim'), { who: '一中队' });
    expect([claimed.status, claimed.body.status, claimed.body.tasks[0].who]).toEqual([
      200,
      'working',
      '一中队',
    ]);
    expect((await lead.post(at('arrival'))).body.tasks[0].status).toBe('on_site');
    await lead.post(at('progress'), { text: '已劝离两户' });
    const reported = await lead.post(at('report'), { outcome: 'solved', text: '已全部劝离' });
    expect(reported.body.status).toBe('reported');
    const verified = await street.post(at('verification'), {
      agreed: true,
      ratings: [{ taskId: '1', fast: 5, useful: 5, cooperative: 4 }],
    });
    expect(verified.body).toMatchObject({ status: 'rating', verbs: ['comment'] });
    const facts = await street.get(at('facts'));
    expect(facts.body.items.map((fact: { type: string }) => fact.type)).toEqual([
      'ticket.raised',
      'task.claimed',
      'task.arrived',
      'task.progressed',
      'task.reported',
      'ticket.verified',
    ]);
  });

  test('a ticket is found by its number', async () => {
    const ticket = await raise();
    const street = await app.person('qianfoshan.staff');
    const found = await street.get(`/api/tickets?number=${ticket.number}`);
    expect(found.body.id).toBe(ticket.id);
  });

  test('the verbs shown are those this person may do now', async () => {
    const { id } = await raise();
    const verbsOf = async (username: string) =>
      (await (await app.person(username)).get(`/api/tickets/${id}`)).body.verbs;
    expect(await verbsOf('chengguan')).toEqual([
      'claim',
      'arrive',
      'return',
      'pause',
      'consult',
      'comment',
    ]);
    expect(await verbsOf('hub')).toEqual([
      'claim_for',
      'reassign',
      'pause',
      'consult',
      'call_meeting',
      'escalate',
      'merge',
      'add_caller',
      'comment',
    ]);
  });
});

describe('who may and who may not', () => {
  test('what one may not see is not found, for reads and for verbs alike', async () => {
    const { id, number } = await raise();
    for (const username of ['wendong.staff', 'ranqi', 'member1', 'admin', 'auditor']) {
      const person = await app.person(username);
      expect((await person.get(`/api/tickets/${id}`)).status).toBe(404);
      expect((await person.get(`/api/tickets/${id}/facts`)).status).toBe(404);
      expect((await person.get(`/api/tickets?number=${number}`)).status).toBe(404);
      expect((await person.post(`/api/tickets/${id}/claim`)).status).toBe(404);
      expect((await person.get('/api/tickets')).body.items).toEqual([]);
    }
  });

  test('seen but never theirs is forbidden; theirs but not now is a conflict', async () => {
    const { id } = await raise();
    const hub = await app.person('hub');
    const lead = await app.person('chengguan');
    expect((await hub.post(`/api/tickets/${id}/claim`)).body.code).toBe('forbidden');
    const early = await lead.post(`/api/tickets/${id}/report`, { outcome: 'solved', text: '好' });
    expect(early.body).toMatchObject({ code: 'conflict', status: 409, reason: 'not_claimed' });
  });

  test('nobody without a session reads anything', async () => {
    for (const path of [
      '/api/me',
      '/api/tickets',
      '/api/map',
      '/api/feed',
      '/api/units',
      '/api/people',
    ])
      expect((await app.anybody.get(path)).body.code).toBe('unauthenticated');
  });

  test("other streets' pins are shown to a street without their tickets", async () => {
    const { id } = await raise();
    const columns = (await (await app.person('wendong.staff')).get('/api/map')).body;
    const row = columns.id.indexOf(id);
    expect([columns.readable[row], columns.kind[row]]).toEqual([false, 'enforcement']);
    expect((await (await app.person('ranqi')).get('/api/map')).body.id).not.toContain(id);
  });
});

describe('two at once', () => {
  test('twenty claims of one task: one wins, nineteen are conflicts', async () => {
    const { id } = await raise();
    const lead = await app.person('chengguan');
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => lead.post(`/api/tickets/${id}/claim`, { who: '一中队' })),
    );
    const statuses = answers.map((answer) => answer.status).sort();
    expect(statuses).toEqual([200, ...Array.from({ length: 19 }, () => 409)]);
  });

  test('twenty raises with one key: one ticket, the same answer', async () => {
    const street = await app.person('qianfoshan.leader');
    const key = { 'idempotency-key': 'once-and-for-all' };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => street.post('/api/tickets', vendors, key)),
    );
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: 20 }, () => 201));
    const replays = answers.filter((answer) => answer.headers.get('idempotency-replayed'));
    expect(replays).toHaveLength(19);
  });

  test('the same key with another body is a conflict; a refusal is not kept', async () => {
    const street = await app.person('qianfoshan.leader');
    const key = { 'idempotency-key': 'another' };
    const wrong = { ...vendors, place: { lat: 36.6, lng: 118 } };
    expect((await street.post('/api/tickets', wrong, key)).status).toBe(422);
    expect((await street.post('/api/tickets', vendors, key)).status).toBe(201);
    const other = await street.post('/api/tickets', { ...vendors, detail: '别的' }, key);
    expect(other.body).toMatchObject({ code: 'conflict', reason: 'key_reused' });
  });

  test('a replayed claim answers the ticket as it is now', async () => {
    const { id } = await raise('qianfoshan.leader', { supportUnitIds: [] });
    const lead = await app.person('chengguan');
    const key = { 'idempotency-key': 'claim-once' };
    await lead.post(`/api/tickets/${id}/claim`, {}, key);
    await lead.post(`/api/tickets/${id}/arrival`);
    const replay = await lead.post(`/api/tickets/${id}/claim`, {}, key);
    expect([replay.status, replay.body.tasks[0].status]).toEqual([200, 'on_site']);
    expect(replay.headers.get('idempotency-replayed')).toBe('true');
  });

  test('twelve members, four slots: four get one', async () => {
    const { id } = await raise('qianfoshan.leader', {
      communityId: 'c370102002004',
      hands: { wanted: 4, scope: 'district' },
    });
    const members = await Promise.all(
      Array.from({ length: 12 }, (_, index) => app.person(`member${index + 1}`)),
    );
    const answers = await Promise.all(members.map((each) => each.post(`/api/tickets/${id}/claim`)));
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(4);
    const reasons = answers.filter((each) => each.status !== 200).map((each) => each.body.code);
    expect(new Set(reasons)).toEqual(
      new Set(['conflict', 'not_found'].filter((code) => reasons.includes(code))),
    );
  });
});

describe('contacts and attachments', () => {
  test('a contact is read only with a reason, and the look is a fact', async () => {
    const { id } = await raise('qianfoshan.leader', {
      caller: { name: '演示 反映人', phone: '0531-0000-0001' },
    });
    const lead = await app.person('chengguan');
    expect(JSON.stringify((await lead.get(`/api/tickets/${id}`)).body)).not.toContain(
      '0531-0000-0001',
    );
    const seen = await lead.post(`/api/tickets/${id}/contact`, { reason: '约上门时间' });
    expect(seen.body).toEqual({ name: '演示 反映人', phone: '0531-0000-0001' });
    const facts = (await lead.get(`/api/tickets/${id}/facts`)).body.items;
    expect(facts.at(-1)).toMatchObject({ type: 'contact.viewed', words: { reason: '约上门时间' } });
    const support = await app.person('shichang');
    expect((await support.post(`/api/tickets/${id}/contact`, { reason: '看看' })).status).toBe(403);
  });

  test('a file is kept by what it is, and read in a sandbox by who sees the ticket', async () => {
    const street = await app.person('qianfoshan.leader');
    const png = Uint8Array.from([
      0x89, 0x50, 0x4e, 0x47, 13, 10, 0x1a, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
    ]);
    const form = new FormData();
    form.set('file', new Blob([png]), '../../etc/passwd');
    const kept = await street.fetch('/api/attachments', { method: 'POST', body: form });
    const { id: attachmentId } = (await kept.json()) as { id: string };
    expect(kept.status).toBe(201);
    const ticket = await raise('qianfoshan.leader', { attachmentIds: [attachmentId] });
    expect(ticket.attachments).toEqual([{ id: attachmentId, type: 'image/png', bytes: 16 }]);
    const lead = await app.person('chengguan');
    const read = await lead.fetch(`/api/attachments/${attachmentId}`);
    expect(new Uint8Array(await read.arrayBuffer())).toEqual(png);
    expect(read.headers.get('content-security-policy')).toBe(
      "default-src 'none'; frame-ancestors 'none'; sandbox",
    );
    const stranger = await app.person('ranqi');
    expect((await stranger.get(`/api/attachments/${attachmentId}`)).status).toBe(404);
    const again = await street.post('/api/tickets', { ...vendors, attachmentIds: [attachmentId] });
    expect(again.body.reason).toBe('unknown_attachment');
  });
});

describe('purging', () => {
  test('two signers delete the words for good; the record still verifies', async () => {
    const { id } = await raise('qianfoshan.leader', { detail: '某某的隐私' });
    const contentId = `${id}.1`;
    const security = await app.person('security');
    const asked = await security.post(`/api/tickets/${id}/purges`, {
      contentId,
      basis: '个人信息保护法第四十七条',
    });
    expect(asked.status).toBe(201);
    expect((await security.post(`/api/purges/${asked.body.id}/signature`)).status).toBe(403);
    const oversight = await app.person('oversight');
    expect((await oversight.post(`/api/purges/${asked.body.id}/signature`)).status).toBe(200);
    const street = await app.person('qianfoshan.leader');
    const after = await street.get(`/api/tickets/${id}`);
    expect(JSON.stringify(after.body)).not.toContain('隐私');
    const facts = await street.get(`/api/tickets/${id}/facts`);
    expect(facts.body.items.at(-1).type).toBe('content.purged');
    expect(JSON.stringify(facts.body)).not.toContain('隐私');
  });
});

describe('a signature lent by the chief', () => {
  const idOf = async (username: string): Promise<string> =>
    (await (await app.person('admin')).get('/api/people')).body.items.find(
      (each: { username: string }) => each.username === username,
    ).id;

  test('lets a leader of the same unit sign key work, between its dates', async () => {
    const ticket = await raise('wendong.staff', {
      kind: 'key_work',
      place: { lat: 36.655, lng: 117.05 },
    });
    const leader = await app.person('wendong.leader');
    const sign = () => leader.post(`/api/tickets/${ticket.id}/signature`, { approve: true });
    expect((await sign()).status).toBe(403);
    const until = new Date(Date.now() + 3_600_000).toISOString();
    const from = new Date(Date.now() - 1_000).toISOString();
    const lend = async (toPersonId: string, by = 'wendong.chief') =>
      (await app.person(by)).post('/api/delegations', { toPersonId, from, until });
    expect((await lend(await idOf('chengguan.leader'))).body.reason).toBe('no_such_thing');
    expect((await lend(await idOf('wendong.leader'), 'wendong.staff')).status).toBe(403);
    expect((await lend(await idOf('wendong.leader'))).status).toBe(200);
    expect((await sign()).body.status).toBe('blown');
    const chief = await app.person('wendong.chief');
    const lent = (await chief.get('/api/delegations')).body.items.filter(
      (each: { delegation?: unknown }) => each.delegation,
    );
    expect(lent).toEqual([
      {
        id: expect.any(String),
        name: expect.any(String),
        role: 'leader',
        delegation: { from, until },
      },
    ]);
  });

  test('a signature taken back signs nothing, and only a chief lends or takes back', async () => {
    const ticket = await raise('wendong.staff', {
      kind: 'key_work',
      place: { lat: 36.655, lng: 117.05 },
    });
    const leaderId = await idOf('wendong.leader');
    const leader = await app.person('wendong.leader');
    const chief = await app.person('wendong.chief');
    expect((await leader.get('/api/delegations')).status).toBe(403);
    expect((await leader.post(`/api/delegations/${leaderId}/end`, {})).status).toBe(403);
    await chief.post(`/api/delegations/${leaderId}/end`, {});
    const sign = await leader.post(`/api/tickets/${ticket.id}/signature`, { approve: true });
    expect(sign.status).toBe(403);
    const twice = await chief.post(`/api/delegations/${leaderId}/end`, {});
    expect(twice.body.reason).toBe('nothing_due');
  });
});
