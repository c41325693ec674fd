import { readSheet } from 'read-excel-file/universal';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Row } from 'write-excel-file/universal';
import { forgetWithdrawn } from '../../../src/app/service/forget.ts';
import type { AdmittedView } from '../../../src/contract/service-views.ts';
import { plusMinutes } from '../../../src/domain/instant.ts';
import { sendList, workbook } from '../../support/duty-workbook.ts';
import { QIPANJIE } from '../../support/registrations.ts';
import { NOW } from '../../support/service-people.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';

const PATH = '/api/registrations/admissions';
const JIA = '演示 驻区单位党委 甲';
const YI = '演示 驻区单位党委 乙';
const HEAD = ['姓名', '党组织', '电话', '特长'];
const PASSWORD = 'long enough 1';
const DAY = 24 * 60;

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  app.setNow(NOW);
});
afterAll(() => app.close());

const as = (username: string) => app.person(username);
const admit = async (name: string, headers?: Record<string, string>) =>
  (await as('qipanjie')).post(
    PATH,
    { name, unitId: 'dangwei_jia', phone: '13900000009', skills: ['law'] },
    headers,
  );
const join = (code: string, password = PASSWORD, address = 'test') =>
  app.anybody.post('/api/join', { code, password }, { 'x-test-address': address });
const signIn = (username: string, password = PASSWORD) =>
  app.anybody.post('/api/auth/sign-in/username', { username, password });
const send = async (username: string, way: string, rows: Row[], head: Row = HEAD) =>
  sendList(await as(username), `${PATH}/${way}`, await workbook([head, ...rows]));
const members = async (username = 'qipanjie') =>
  (await (await as(username)).get('/api/registrations?kind=member&limit=200')).body.items;

describe('admitted one by one', () => {
  test('in force at once, with a name to sign in with and a code for the password', async () => {
    const { status, body } = await admit('王一');
    expect(status).toBe(201);
    expect(body.registration).toMatchObject({
      status: 'confirmed',
      invited: true,
      person: { name: '王一' },
      organisation: { id: 'dangwei_jia' },
      community: { id: QIPANJIE },
      hasContact: true,
    });
    expect(body.username).toMatch(/^dy[0-9a-z]{8}$/);
    expect(body.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
    expect((await signIn(body.username)).status).toBe(401);
    const log = (await (await as('auditor')).get('/api/account-log')).body.items;
    expect(log[0]).toMatchObject({ what: 'created', person: { name: '王一' } });
  });

  test('a repeat answers the same code, and admits nobody else', async () => {
    const headers = { 'idempotency-key': 'a2' };
    const [first, again] = [await admit('王二', headers), await admit('王二', headers)];
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect((await admit('王三', headers)).body.reason).toBe('key_reused');
  });

  test('is noted for the auditor once, though the first commit lost a race or was cut off', async () => {
    const { store } = app.app;
    const commit = vi.spyOn(store, 'commit');
    commit.mockResolvedValueOnce({ ok: false, taken: 'number' });
    const { registration } = (await admit('王五')).body as AdmittedView;
    commit.mockRejectedValueOnce(new Error('killed'));
    const key = { 'idempotency-key': 'cut off' };
    expect((await admit('王六', key)).status).toBe(500);
    commit.mockRestore();
    expect((await admit('王六', key)).status).toBe(201);
    const { items } = (await (await as('auditor')).get('/api/account-log')).body;
    const noted = (items as { what: string; person: { id: string; name: string } }[]).filter(
      ({ what }) => what === 'created',
    );
    expect(noted.filter(({ person }) => person.id === registration.person?.id)).toHaveLength(1);
    expect(noted.filter(({ person }) => person.name === '王六')).toHaveLength(1);
    expect(noted.some(({ person }) => person.name === '')).toBe(false);
  });

  test('nobody but the community and its street admits', async () => {
    const body = { name: '王四', unitId: 'dangwei_jia', communityId: QIPANJIE };
    for (const [who, status] of [
      ['qianfoshan.staff', 201],
      ['lishanmingjun', 403],
      ['wendong.staff', 403],
      ['dangwei_jia', 403],
      ['member1', 403],
      ['hub', 403],
    ] as const)
      expect((await (await as(who)).post(PATH, body)).status, who).toBe(status);
    expect((await app.anybody.post(PATH, body)).status).toBe(401);
  });
});

describe('joining with the code', () => {
  test('sets the first password once; then the code is over', async () => {
    const { username, code, registration } = (await admit('李一')).body as AdmittedView;
    expect((await join(code, 'short')).status).toBe(422);
    const typed = ` ${code.slice(0, 5).toLowerCase()}-${code.slice(5)} `;
    expect(await join(typed)).toMatchObject({ status: 200, body: { username } });
    const twice = await join(code, 'another password');
    expect(twice).toMatchObject({ status: 422, body: { reason: 'code_over' } });
    expect(Object.keys(twice.body.fields)).toEqual(['code']);
    expect((await signIn(username)).status).toBe(200);
    const now = (await (await as('qipanjie')).get(`/api/registrations/${registration.id}`)).body;
    expect(now.invited).toBeUndefined();
    const again = await (await as('qipanjie')).post(
      `/api/registrations/${registration.id}/invitation`,
    );
    expect(again).toMatchObject({ status: 409, body: { reason: 'already_joined' } });
  });

  test('two at once: one password', async () => {
    const { username, code } = (await admit('李二')).body;
    const both = await Promise.all([join(code, 'first password'), join(code, 'other password')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
    const winner = both[0]?.status === 200 ? 'first password' : 'other password';
    expect((await signIn(username, winner)).status).toBe(200);
  });

  test.each([
    ['before the attempt is noted', 'logAccount'],
    ['before the password is set', 'acceptCode'],
  ] as const)('killed %s, the same code goes on where it stopped', async (_name, step) => {
    const { username, code, registration } = (await admit(`王${step}`)).body;
    vi.spyOn(app.app.store, step).mockRejectedValueOnce(new Error('killed'));
    expect((await join(code)).status).toBe(500);
    expect((await signIn(username)).status).toBe(401);
    expect(await join(code)).toMatchObject({ status: 200, body: { username } });
    expect((await signIn(username)).status).toBe(200);
    const told = await app.store.thingFacts(registration.id);
    expect(told.map(({ type }) => type)).toEqual(['registration.asked', 'registration.joined']);
  });

  test('killed half-way and the code lost: the community still sees them waiting, and gives another', async () => {
    const { username, code, registration } = (await admit('王半')).body;
    vi.spyOn(app.app.store, 'acceptCode').mockRejectedValueOnce(new Error('killed'));
    expect((await join(code)).status).toBe(500);
    const path = `/api/registrations/${registration.id}`;
    expect((await (await as('qipanjie')).get(path)).body.invited).toBe(true);
    app.setNow(plusMinutes(NOW, 5));
    const renewed = (await (await as('qipanjie')).post(`${path}/invitation`)).body.code;
    expect((await join(code)).body.reason).toBe('code_over');
    expect((await join(renewed)).status).toBe(200);
    expect((await signIn(username)).status).toBe(200);
    expect((await (await as('qipanjie')).get(path)).body.invited).toBeUndefined();
    app.setNow(NOW);
  });

  test('the code lasts thirty days, and another one takes its place', async () => {
    const { code, registration } = (await admit('李三')).body;
    const path = `/api/registrations/${registration.id}/invitation`;
    app.setNow(plusMinutes(NOW, 30 * DAY + 1));
    expect((await join(code)).body.reason).toBe('code_over');
    expect((await (await as('lishanmingjun')).post(path)).status).toBe(404);
    const renewed = (await (await as('qipanjie')).post(path)).body;
    expect(renewed.code).not.toBe(code);
    expect((await (await as('qipanjie')).post(path)).body.code).toBe(renewed.code);
    expect((await join(renewed.code)).status).toBe(200);
    app.setNow(NOW);
  });

  test('guessing is cut off by address', async () => {
    for (let n = 0; n < 100; n += 1)
      expect((await join(`0000000${100 + n}`, PASSWORD, 'guesser')).status).toBe(422);
    expect((await join('0000000099', PASSWORD, 'guesser')).status).toBe(429);
    const { code } = (await admit('李四')).body;
    expect((await join(code, PASSWORD, 'guesser')).status).toBe(429);
    expect((await join(code, PASSWORD, 'elsewhere')).status).toBe(200);
  });
});

describe('a whole list', () => {
  const ROWS = [
    ['赵一', JIA, '13900000011', '法律\uFF1B电工'],
    ['赵二', YI, '', ''],
  ];

  test('the dry run says what would come of each row, and makes nothing', async () => {
    const before = (await members()).length;
    const { status, body } = await send('qipanjie', 'preview', [
      ...ROWS,
      ['王一', JIA, '', ''],
      ['赵二', YI, '', ''],
      ['', '没有的党委', '电话', '飞行'],
    ]);
    expect(status).toBe(200);
    expect(body.counts).toEqual({ new: 2, known: 1, refused: 2 });
    expect(
      body.rows.map(({ row, state }: Row & { row: number; state: string }) => [row, state]),
    ).toEqual([
      [2, 'new'],
      [3, 'new'],
      [4, 'known'],
      [5, 'refused'],
      [6, 'refused'],
    ]);
    expect(Object.keys(body.rows[3].fields)).toEqual(['name']);
    expect(Object.keys(body.rows[4].fields)).toEqual(['name', 'organisation', 'phone', 'skills']);
    expect((await members()).length).toBe(before);
  });

  test('one refused row, and nobody is taken in', async () => {
    const before = (await members()).length;
    const { status, body } = await send('qipanjie', 'import', [...ROWS, ['赵三', '某党委']]);
    expect([status, body.reason]).toEqual([422, 'rows_refused']);
    expect(Object.keys(body.fields)).toEqual(['4.organisation']);
    expect((await members()).length).toBe(before);
  });

  test('taken in once, however often it is sent, and each can join', async () => {
    const rows = [...ROWS, ['王一', JIA, '', '']];
    const first = await send('qipanjie', 'import', rows);
    expect(first.status).toBe(201);
    expect(
      first.body.items.map(({ registration }: AdmittedView) => registration.person?.name),
    ).toEqual(['赵一', '赵二']);
    expect(first.body.items[0].registration.skills).toEqual(['law', 'electric']);
    const count = (await members()).length;
    const again = await send('qipanjie', 'import', rows);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect((await members()).length).toBe(count);
    const { username, code } = first.body.items[1];
    expect((await join(code)).body).toEqual({ username });
  });

  test('sent twice at once, both are answered the same people', async () => {
    const rows = [
      ['周一', JIA, '', ''],
      ['周二', YI, '', ''],
    ];
    const [one, other] = await Promise.all([1, 2].map(() => send('qipanjie', 'import', rows)));
    expect([one?.status, other?.status]).toEqual([201, 201]);
    expect(other?.body).toEqual(one?.body);
  });

  test('cut off in the middle, a repeat goes on and doubles nobody', async () => {
    const rows = [
      ['钱一', JIA, '', ''],
      ['钱二', JIA, '', ''],
    ];
    const { store } = app.app;
    const commit = store.commit;
    let left = 1;
    store.commit = (...args) => {
      left -= 1;
      return left < 0 ? Promise.reject(new Error('killed')) : commit(...args);
    };
    expect((await send('qipanjie', 'import', rows)).status).toBe(500);
    store.commit = commit;
    const { body } = await send('qipanjie', 'import', rows);
    expect(body.items).toHaveLength(2);
    const names = (await members()).map(({ person }: { person: { name: string } }) => person.name);
    expect(names.filter((name: string) => name.startsWith('钱')).sort()).toEqual(['钱一', '钱二']);
  });

  test('who withdrew since is not taken in again by the same file', async () => {
    const rows = [['孙一', JIA, '', '']];
    const [{ code, registration }] = (await send('qipanjie', 'import', rows)).body.items;
    const { username } = (await join(code)).body;
    const session = await signIn(username);
    const cookie = session.headers.getSetCookie().join('; ');
    const gone = await app.anybody.post(
      `/api/registrations/${registration.id}/withdrawal`,
      {},
      { cookie },
    );
    expect(gone.status).toBe(200);
    expect(await forgetWithdrawn(app.app)).toBe(0);
    expect((await send('qipanjie', 'import', rows)).body.items).toEqual([]);
  });

  test.each([
    ['columns are missing', [['赵四']], ['姓名'], 'columns_missing'],
    [
      'more than five hundred',
      Array.from({ length: 501 }, (_, n) => [`人${n}`, JIA]),
      HEAD,
      'too_many_rows',
    ],
    [
      'a formula',
      [[{ type: 'Formula', value: '1+1' }, JIA]] as unknown as Row[],
      HEAD,
      'has_formulas',
    ],
  ])('%s: refused', async (_what, rows, head, reason) => {
    const { status, body } = await send('qipanjie', 'preview', rows, head);
    expect([status, body.reason]).toEqual([422, reason]);
  });

  test('no workbook, too large, or not from a community: refused', async () => {
    const qipanjie = await as('qipanjie');
    const wrong = await sendList(qipanjie, `${PATH}/preview`, 'no workbook');
    expect(wrong.body.reason).toBe('not_a_workbook');
    const head = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.xlsx"\r\n\r\n';
    const large = await qipanjie.fetch(`${PATH}/import`, {
      method: 'POST',
      body: new Blob([head, new Uint8Array(20 * 1024 * 1024), '\r\n--x--\r\n']),
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    });
    expect(large.status).toBe(413);
    for (const stranger of ['dangwei_jia', 'member1', 'hub'])
      expect((await send(stranger, 'preview', ROWS)).status).toBe(403);
  });

  test('another community finds none of them known', async () => {
    const { body } = await send('lishanmingjun', 'preview', [['王一', JIA, '', '']]);
    expect(body.counts).toEqual({ new: 1, known: 0, refused: 0 });
  });

  test('the template can be filled in and sent', async () => {
    const response = await (await as('qipanjie')).fetch(`${PATH}.xlsx`);
    const [head] = await readSheet(await response.arrayBuffer());
    expect(head).toEqual(HEAD);
    expect((await (await as('member1')).fetch(`${PATH}.xlsx`)).status).toBe(403);
  });
});

test('every way in is described', async () => {
  const { paths } = (await app.anybody.get('/api/openapi.json')).body;
  expect(Object.keys(paths)).toEqual(
    expect.arrayContaining([
      '/api/join',
      '/api/registrations',
      '/api/registrations/{id}',
      ...['', '.xlsx', '/preview', '/import'].map((end) => `${PATH}${end}`),
      ...[
        'confirmation',
        'again',
        'profile',
        'move',
        'move/answer',
        'withdrawal',
        'lines',
        'lines/{n}/end',
        'contact',
        'invitation',
      ].map((verb) => `/api/registrations/{id}/${verb}`),
      '/api/teams',
      '/api/teams/{id}/join',
      '/api/teams/{id}/leave',
      '/api/teams/{id}/end',
      '/api/feedback',
      '/api/feedback/{id}/answer',
      '/api/service/sums',
    ]),
  );
});
