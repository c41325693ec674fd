import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { maySignPurge } from '../../src/app/tickets/purge.ts';
import { actorOf, QIANFOSHAN } from '../support/sample-district.ts';
import { openTestApp, PASSWORD, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const idOf = async (username: string): Promise<string> => {
  const { items } = (await (await app.person('admin')).get('/api/people')).body;
  return items.find((each: { username: string }) => each.username === username).id;
};

const signIn = (username: string, password = PASSWORD) =>
  app.anybody.fetch('/api/auth/sign-in/username', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });

const signInFresh = async (username = 'ranqi', password = PASSWORD) => {
  const response = await signIn(username, password);
  const cookie = response.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  // The session's token as the database has it: the cookie's value up to its signature.
  const token = decodeURIComponent(cookie.split('=')[1] ?? '').split('.')[0];
  return { cookie, token };
};

describe('whose session it is', () => {
  test('depends on nothing but the session', async () => {
    const shared = { authorization: 'Basic c2hhcmVkOnNlY3JldA==' };
    const [one, two] = [await app.person('hub'), await app.person('member1')];
    const nameOf = async (person: typeof one) =>
      (await (await person.fetch('/api/me', { headers: shared })).json()).user.username;
    expect([await nameOf(one), await nameOf(two), await nameOf(one)]).toEqual([
      'hub',
      'member1',
      'hub',
    ]);
    expect((await app.anybody.fetch('/api/me', { headers: shared })).status).toBe(401);
  });

  test('after signing out it is nobody, whatever else the cookie says', async () => {
    const { cookie } = await signInFresh();
    const me = (sent: string) => app.anybody.fetch('/api/me', { headers: { cookie: sent } });
    expect((await me(`${cookie}; x=1`)).status).toBe(200);
    await app.anybody.fetch('/api/auth/sign-out', {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: '{}',
    });
    expect((await me(`${cookie}; x=1`)).status).toBe(401);
    expect((await me(cookie)).status).toBe(401);
  });

  test('the token as it lies in the database opens nothing, the signed one does', async () => {
    const { cookie, token } = await signInFresh();
    const signed = decodeURIComponent(cookie.split('=')[1] ?? '');
    const me = (bearer: string | undefined) =>
      app.anybody.fetch('/api/me', { headers: { authorization: `Bearer ${bearer}` } });
    expect((await me(token)).status).toBe(401);
    expect((await me(signed)).status).toBe(200);
  });
});

describe('accounts are watched', () => {
  const newcomer = {
    username: 'new.oversight',
    name: '演示 督查员',
    role: 'staff',
    unitId: 'oversight',
    password: 'first-password',
  };

  test('the three system roles are made and reset at the server, by nobody over the interface', async () => {
    for (const by of ['admin', 'security']) {
      const manager = await app.person(by);
      const second = { ...newcomer, username: 'second.signer', role: 'auditor' };
      expect((await manager.post('/api/people', second)).body.reason).toBe('system_role');
      const answer = await manager.patch(`/api/people/${await idOf('auditor')}`, {
        password: 'other-password',
      });
      expect(answer.body.reason).toBe('system_role');
    }
  });

  test('who asked for a purge does not sign it by an account they gave a password', async () => {
    const street = await app.person('qianfoshan.leader');
    const raised = await street.post('/api/tickets', {
      kind: 'daily',
      detail: '隐私',
      place: QIANFOSHAN,
    });
    const security = await app.person('security');
    expect((await security.post('/api/people', newcomer)).status).toBe(201);
    const asked = await security.post(`/api/tickets/${raised.body.id}/purges`, {
      contentId: `${raised.body.id}.1`,
      basis: '个人信息保护法第四十七条',
    });
    const sign = (cookie: string) =>
      app.anybody.fetch(`/api/purges/${asked.body.id}/signature`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json' },
        body: '{}',
      });
    const first = await signInFresh(newcomer.username, newcomer.password);
    expect((await (await sign(first.cookie)).json()).reason).toBe('same_signer');
    await app.anybody.fetch('/api/auth/change-password', {
      method: 'POST',
      headers: { cookie: first.cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ currentPassword: newcomer.password, newPassword: 'my-own-password' }),
    });
    const own = await signInFresh(newcomer.username, 'my-own-password');
    expect((await sign(own.cookie)).status).toBe(200);
  });

  test('a system role placed in the oversight unit signs no purge', () => {
    const { unit } = actorOf('oversight');
    expect(maySignPurge(actorOf('oversight'))).toBe(true);
    for (const username of ['admin', 'security'])
      expect(maySignPurge({ ...actorOf(username), unit })).toBe(false);
  });

  test('what is done to accounts is for the auditor to read, and for nobody else', async () => {
    const log = async (username: string) => (await app.person(username)).get('/api/account-log');
    const { body } = await log('auditor');
    expect(body.items.map((each: { what: string }) => each.what)).toEqual([
      'password_changed',
      'created',
    ]);
    expect(body.items[1]).toMatchObject({
      by: { name: expect.stringContaining('演示') },
      person: { name: newcomer.name },
    });
    for (const username of ['admin', 'security', 'hub'])
      expect((await log(username)).status).toBe(403);
  });

  test('the auditor reads who looked at a contact and why, and nothing of the ticket', async () => {
    const street = await app.person('qianfoshan.leader');
    const { body: ticket } = await street.post('/api/tickets', {
      kind: 'daily',
      detail: '某某的隐私',
      place: QIANFOSHAN,
      caller: { name: '王女士', phone: '13800000000' },
    });
    await street.post(`/api/tickets/${ticket.id}/contact`, { reason: '约定上门时间' });
    const looks = await (await app.person('auditor')).get('/api/contact-views');
    expect(looks.body.items).toEqual([
      {
        at: expect.any(String),
        by: { person: expect.anything(), unit: { id: 'qianfoshan', name: '千佛山街道' } },
        number: ticket.number,
        reason: '约定上门时间',
      },
    ]);
    expect(JSON.stringify(looks.body)).not.toMatch(/王女士|13800000000|隐私/);
    for (const username of ['admin', 'security', 'hub', 'qianfoshan.leader'])
      expect((await (await app.person(username)).get('/api/contact-views')).status).toBe(403);
  });
});
