import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prune } from '../../src/app/prune.ts';
import { plusMinutes } from '../../src/domain/instant.ts';
import { QIANFOSHAN, situationCode } from '../support/sample-district.ts';
import { openTestApp, type Person, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let street: Person;
beforeAll(async () => {
  app = await openTestApp();
  street = await app.person('qianfoshan.leader');
});
afterAll(() => app.close());

const MB = 1024 * 1024;
const PDF = new Blob(['%PDF-1.7 a page']);

const upload = async (by: Person, file = PDF): Promise<{ status: number; id: string }> => {
  const form = new FormData();
  form.set('file', file, 'a.pdf');
  const response = await by.fetch('/api/attachments', { method: 'POST', body: form });
  const { id } = (await response.json()) as { id: string };
  return { status: response.status, id };
};

const raise = (more: object) =>
  street.post('/api/tickets', {
    situationCode: situationCode('占道经营'),
    place: QIANFOSHAN,
    ...more,
  });

/** A form that never ends and does not say how long it is. */
const pourIn = (by: Person) => {
  let poured = 0;
  const head =
    '--cut\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7';
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode(head)),
    pull: (controller) => {
      poured += 1;
      controller.enqueue(new Uint8Array(MB));
    },
  });
  const init = {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=cut' },
    body,
    duplex: 'half',
  };
  return { response: by.fetch('/api/attachments', init as RequestInit), poured: () => poured };
};

describe('how much is taken in', () => {
  test('a body that does not say its length is cut off at the limit', async () => {
    const { response, poured } = pourIn(street);
    const problem = await (await response).json();
    expect(problem).toMatchObject({ status: 413, reason: 'file_too_large' });
    expect(poured()).toBeLessThan(24);
  });

  test('four files of one person at once; a fifth is too many, until one of them is through', async () => {
    const open: ReadableStreamDefaultController<Uint8Array>[] = [];
    const hang = () => {
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => void open.push(controller),
      });
      const headers = { 'content-type': 'multipart/form-data; boundary=cut' };
      return street.fetch('/api/attachments', {
        method: 'POST',
        headers,
        body,
        duplex: 'half',
      } as RequestInit);
    };
    const hanging = Array.from({ length: 4 }, hang);
    await expect.poll(() => open.length).toBe(4);
    await expect.poll(async () => (await upload(street)).status).toBe(429);
    expect((await upload(await app.person('qianfoshan.staff'))).status).toBe(201);
    for (const each of open) each.close();
    await Promise.all(hanging);
    expect((await upload(street)).status).toBe(201);
  });
});

describe('who may send a file', () => {
  test('the three system roles may not, for they see no ticket to attach it to', async () => {
    for (const username of ['admin', 'security', 'auditor'])
      expect((await upload(await app.person(username))).status).toBe(403);
  });

  test('a member may once a call for hands is in sight', async () => {
    const member = await app.person('member1');
    expect((await upload(member)).status).toBe(403);
    const raised = await raise({ hands: { wanted: 2, scope: 'district' } });
    expect(raised.status).toBe(201);
    expect((await upload(member)).status).toBe(201);
  });
});

describe('a file that no ticket uses', () => {
  test('may be used for a day, and is gone soon after; a used one stays', async () => {
    const now = '2026-11-23T02:00:00.000Z';
    app.setNow(now);
    const [used, unused] = [await upload(street), await upload(street)];
    const ticket = await raise({ attachmentIds: [used.id] });
    expect(ticket.status).toBe(201);
    app.setNow(plusMinutes(now, 24 * 60 + 1));
    street = await app.person('qianfoshan.leader');
    expect((await raise({ attachmentIds: [unused.id] })).body.reason).toBe('unknown_attachment');
    await prune(app.app);
    expect(await app.store.metas([unused.id])).toHaveLength(1);
    app.setNow(plusMinutes(now, 25 * 60 + 1));
    await prune(app.app);
    expect(await app.store.metas([unused.id])).toEqual([]);
    expect(await app.app.files.get(unused.id)).toBeUndefined();
    expect((await street.fetch(`/api/attachments/${used.id}`)).status).toBe(200);
    app.setNow(undefined);
  });

  test('one whose age nobody noted is given a day from when it is found', async () => {
    const { id } = await upload(street);
    await app.store.db.run(`UPDATE attachments SET kept_at = NULL WHERE id = '${id}'`);
    await prune(app.app);
    expect(await app.store.metas([id])).toMatchObject([{ keptAt: expect.any(String) }]);
  });
});

test('a hundred files that no ticket uses are the most one person may have', async () => {
  const hub = await app.person('hub');
  const first = await upload(hub);
  const [meta] = await app.store.metas([first.id]);
  if (!meta) throw new Error('not kept');
  for (let n = 1; n < 100; n += 1) await app.store.saveMeta({ ...meta, id: `unused-${n}` });
  expect((await upload(hub)).status).toBe(429);
  await app.store.forgetUnused('unused-1');
  expect((await upload(hub)).status).toBe(201);
});

test('asking for the head of a file opens nothing and tells its length', async () => {
  const { id } = await upload(street);
  const head = await street.fetch(`/api/attachments/${id}`, { method: 'HEAD' });
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([
    200,
    String(PDF.size),
    '',
  ]);
});
