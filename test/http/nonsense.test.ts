import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { QIANFOSHAN, situationCode } from '../support/sample-district.ts';
import { openTestApp, type Person, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let street: Person;
let head: number;
beforeAll(async () => {
  app = await openTestApp();
  street = await app.person('qianfoshan.leader');
  head = await app.store.head();
});
afterAll(() => app.close());

const place = { ...QIANFOSHAN };
const good = { situationCode: situationCode('占道经营'), place };
const raw = (body: BodyInit, headers: Record<string, string> = {}) =>
  street.fetch('/api/tickets', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });

const problemOf = async (response: Response) => {
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  return (await response.json()) as {
    status: number;
    code: string;
    reason: string;
    detail: string;
    fields?: Record<string, string>;
    requestId: string;
  };
};

describe('nonsense gets a clear answer and changes nothing', () => {
  test.each([
    ['no JSON', 'not json', 400, 'malformed', 'bad_json'],
    ['NaN', '{"kind": NaN}', 400, 'malformed', 'bad_json'],
    ['a list', '[]', 422, 'invalid', 'bad_fields'],
    [
      '1 MB of text',
      JSON.stringify({ ...good, detail: 'x'.repeat(1_000_000) }),
      413,
      'too_large',
      'body_too_large',
    ],
  ])('%s', async (_what, body, status, code, reason) => {
    const problem = await problemOf(await raw(body));
    expect(problem).toMatchObject({ status, code, reason });
    expect(problem.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('a body that is not JSON by its type is unsupported', async () => {
    const problem = await problemOf(
      await raw(JSON.stringify(good), { 'content-type': 'text/plain' }),
    );
    expect(problem).toMatchObject({ status: 415, reason: 'json_expected' });
  });

  test.each([
    ['latitude out of range', { ...good, place: { lat: 91, lng: 117 } }, 'place.lat', 'invalid'],
    [
      'latitude and longitude swapped',
      { ...good, place: { lat: 117.03, lng: 36.65 } },
      'place.lat',
      'invalid',
    ],
    ['a position as text', { ...good, place: { lat: '36', lng: 117 } }, 'place.lat', 'invalid'],
    ['no place', { situationCode: good.situationCode }, 'place', 'invalid'],
    ['an unknown kind', { ...good, kind: 'urgent' }, 'kind', 'invalid'],
    ['a title of 121 characters', { ...good, title: '字'.repeat(121) }, 'title', 'invalid'],
    ['a detail of 4,001 characters', { ...good, detail: '字'.repeat(4001) }, 'detail', 'invalid'],
    [
      '21 supports',
      { ...good, supportUnitIds: Array.from({ length: 21 }, () => 'shichang') },
      'supportUnitIds',
      'invalid',
    ],
    ['201 hands', { ...good, hands: { wanted: 201 } }, 'hands.wanted', 'invalid'],
    ['a field nobody knows', { ...good, status: 'closed' }, 'status', 'invalid'],
    ['outside the district', { ...good, place: { lat: 36.9, lng: 117.03 } }, 'place', 'invalid'],
    ['an unknown unit', { ...good, leadUnitId: "x'; drop table tickets" }, 'leadUnitId', 'invalid'],
  ])('%s names the field', async (_what, body, field, code) => {
    const answer = await street.post('/api/tickets', body);
    expect(answer.body).toMatchObject({ status: 422, code });
    expect(Object.keys(answer.body.fields)).toContain(field);
  });

  test('every field error comes together', async () => {
    const { body } = await street.post('/api/tickets', { kind: 1, title: '', place: { lat: 1 } });
    expect(Object.keys(body.fields).sort()).toEqual(['kind', 'place.lng', 'title']);
  });

  test.each([
    '/api/tickets?limit=0',
    '/api/tickets?limit=abc',
    '/api/tickets?status=dead',
    '/api/tickets?bbox=1,2,3',
    '/api/map?bbox=a,b,c,d',
    '/api/feed?after=-1',
    '/api/units?kind=gang',
  ])('%s is malformed', async (path) => {
    expect((await street.get(path)).body).toMatchObject({ status: 400, reason: 'bad_query' });
  });

  test('a status named a thousand times is asked for once', async () => {
    const path = `/api/tickets?status=${Array.from({ length: 1_000 }, () => 'blown').join(',')}`;
    expect((await street.get(path)).status).toBe(200);
  });

  test.each([
    '/api/tickets/nobody',
    '/api/tickets/..%2f..%2fetc%2fpasswd',
    `/api/tickets/${'x'.repeat(300)}`,
    '/api/attachments/..%2f..%2fdata',
    '/api/nothing',
  ])('%s is not found', async (path) => {
    expect((await street.get(path)).body).toMatchObject({ status: 404, code: 'not_found' });
  });

  test('a stranger is refused without waiting for the body', async () => {
    const body = new ReadableStream<Uint8Array>();
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
    const response = await app.anybody.fetch('/api/tickets', {
      ...init,
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(401);
  });

  test('an unknown verb is not found, an unknown ticket too', async () => {
    expect((await street.post('/api/tickets/none/claim')).status).toBe(404);
    expect((await street.post('/api/tickets/none/explode')).status).toBe(404);
  });

  test('a foreign site cannot write with a session cookie, whatever the content type', async () => {
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'null' },
    ];
    for (const headers of foreign) {
      const problem = await problemOf(await raw(JSON.stringify(good), headers));
      expect(problem).toMatchObject({ status: 403, reason: 'foreign_origin' });
    }
  });

  test('a made-up cookie is nobody', async () => {
    const response = await app.anybody.fetch('/api/me', {
      headers: { cookie: 'shaodao.session_token=forged.sig' },
    });
    expect(response.status).toBe(401);
  });

  test('a key of 129 characters is malformed', async () => {
    const answer = await street.post('/api/tickets', good, { 'idempotency-key': 'k'.repeat(129) });
    expect(answer.body).toMatchObject({ status: 400, reason: 'key_too_long' });
  });

  test('a PNG that is an HTML is not kept, nor is an empty or missing file', async () => {
    const send = (form: FormData) =>
      street.fetch('/api/attachments', { method: 'POST', body: form });
    const html = new FormData();
    html.set('file', new Blob(['<script>alert(1)</script>'], { type: 'image/png' }), 'photo.png');
    expect(await problemOf(await send(html))).toMatchObject({ status: 415, reason: 'file_kind' });
    expect((await send(new FormData())).status).toBeGreaterThanOrEqual(400);
    const text = new FormData();
    text.set('file', 'just text');
    expect((await send(text)).status).toBe(422);
  });

  test('words follow the reader: English when asked, Chinese otherwise', async () => {
    const english = await street.fetch('/api/tickets/none', {
      headers: { 'accept-language': 'en-GB' },
    });
    expect((await english.json()).detail).toContain('may not see it');
    const chinese = await street.fetch('/api/tickets/none', {
      headers: { 'accept-language': 'fr' },
    });
    expect((await chinese.json()).detail).toContain('没有找到');
  });

  test('after all of this nothing has changed', async () => {
    expect(await app.store.head()).toBe(head);
  });
});

describe('every answer', () => {
  test.each(['/healthz', '/api/docs', '/api/me', '/api/nothing'])(
    '%s carries the security headers',
    async (path) => {
      const { headers } = await app.anybody.get(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
    },
  );

  test('the interface describes itself as OpenAPI 3.1, every verb in it', async () => {
    const { body } = await app.anybody.get('/api/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    for (const path of [
      '/api/tickets',
      '/api/tickets/{id}/claim',
      '/api/tickets/{id}/verification',
      '/api/feed',
      '/api/map',
      '/api/attachments',
    ])
      expect(Object.keys(body.paths)).toContain(path);
  });
});

describe('signing in', () => {
  const signIn = (username: string, password: string) =>
    app.anybody.post('/api/auth/sign-in/username', { username, password });

  test('a wrong password is a problem, and ten of them lock that name out for a while', async () => {
    for (let attempt = 0; attempt < 10; attempt += 1)
      expect((await signIn('wendong.staff', 'wrong-wrong')).body).toMatchObject({
        status: 401,
        reason: 'wrong_password',
      });
    expect((await signIn('wendong.staff', 'whistle-demo')).body).toMatchObject({ status: 429 });
    expect((await signIn('wendong.leader', 'whistle-demo')).status).toBe(200);
  });

  test('a deactivated person is out at once and cannot come back', async () => {
    const admin = await app.person('admin');
    const out = await app.person('tongxin');
    const people = (await admin.get('/api/people')).body.items;
    const { id } = people.find((each: { username: string }) => each.username === 'tongxin');
    expect((await admin.patch(`/api/people/${id}`, { active: false })).body.active).toBe(false);
    expect((await out.get('/api/me')).status).toBe(401);
    expect((await signIn('tongxin', 'whistle-demo')).status).toBe(401);
  });

  test('admins create people and reset passwords; others do not', async () => {
    const admin = await app.person('admin');
    const person = {
      username: 'new.one',
      name: '演示 新人',
      role: 'staff',
      unitId: 'ranqi',
      password: 'first-password',
    };
    expect((await admin.post('/api/people', person)).status).toBe(201);
    expect((await admin.post('/api/people', person)).body).toMatchObject({
      status: 409,
      reason: 'username_taken',
    });
    expect((await signIn('new.one', 'first-password')).status).toBe(200);
    expect((await street.post('/api/people', person)).status).toBe(403);
    expect((await street.get('/api/people')).status).toBe(403);
  });

  test('a repeat with the same key makes nobody twice, and no file either', async () => {
    const admin = await app.person('admin');
    const key = { 'idempotency-key': 'new-two' };
    const person = {
      username: 'new.two',
      name: '演示 新人',
      role: 'staff',
      unitId: 'ranqi',
      password: 'first-password',
    };
    const [first, again] = [
      await admin.post('/api/people', person, key),
      await admin.post('/api/people', person, key),
    ];
    expect([first.status, again.status, again.body.id]).toEqual([201, 201, first.body.id]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    const other = await admin.post('/api/people', { ...person, username: 'new.three' }, key);
    expect(other.body.reason).toBe('key_reused');
    const upload = async () => {
      const form = new FormData();
      form.set('file', new Blob(['%PDF-1.7']), 'a.pdf');
      const response = await street.fetch('/api/attachments', {
        method: 'POST',
        body: form,
        headers: key,
      });
      return ((await response.json()) as { id: string }).id;
    };
    expect(await upload()).toBe(await upload());
  });

  test('everyone changes their own password', async () => {
    const person = await app.person('gongre');
    const change = (currentPassword: string, newPassword: string) =>
      person.post('/api/auth/change-password', { currentPassword, newPassword });
    expect((await change('whistle-demo', 'short')).body.reason).toBe('weak_password');
    expect((await change('not-the-one', 'longer-password')).body.reason).toBe('wrong_password');
    expect((await change('whistle-demo', 'longer-password')).status).toBe(200);
    expect((await signIn('gongre', 'longer-password')).status).toBe(200);
  });

  test('the last admin cannot be deactivated', async () => {
    const admin = await app.person('admin');
    const people = (await admin.get('/api/people')).body.items;
    const { id } = people.find((each: { username: string }) => each.username === 'admin');
    expect((await admin.patch(`/api/people/${id}`, { active: false })).body.reason).toBe(
      'last_admin',
    );
  });
});
