/** What every host must do alike, told to whatever answers at the address. */
import { afterAll, expect, test, vi } from 'vitest';
import { workbook } from '../support/duty-workbook.ts';
import { type Listener, listen } from '../support/live-house.ts';
import type { PushService } from '../support/push-service.ts';
import { situationCode } from '../support/sample-district.ts';
import { signInAt } from '../support/server-process.ts';

const AT_ONCE = 20;
const PATIENCE_MS = 10_000;
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** The demo district and its people must be there, with the usual password; `phones` a push service it may use. */
export const tellSameStory = (urlOf: () => string, phones: () => PushService): void => {
  const listeners: Listener[] = [];
  afterAll(() => {
    for (const { socket } of listeners) socket.disconnect();
  });

  const connect = (headers: Record<string, string>, transport?: string): Listener => {
    const listener = listen(urlOf(), headers, transport);
    listeners.push(listener);
    return listener;
  };
  const hear = async (username: string, transport?: string): Promise<Listener> => {
    const listener = connect({ cookie: await signInAt(urlOf(), username) }, transport);
    await listener.ready();
    return listener;
  };
  const raise = (cookie: string, key: string): Promise<Response> =>
    fetch(`${urlOf()}/api/tickets`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie, 'idempotency-key': key },
      body: JSON.stringify({
        situationCode: situationCode('占道经营'),
        place: { lat: 36.655, lng: 117.032, address: '千佛山路 1 号' },
      }),
    });

  test('a person signs in and raises a whistle, and those called hear it by either transport', async () => {
    const lead = await hear('chengguan');
    const hub = await hear('hub', 'polling');
    const stranger = await hear('ranqi');
    const response = await raise(await signInAt(urlOf(), 'qianfoshan.leader'), 'first');
    expect(response.status).toBe(201);
    const { id, number } = await response.json();
    for (const listener of [lead, hub])
      await vi.waitUntil(() => listener.seqs().length > 0, { timeout: PATIENCE_MS });
    for (const listener of [lead, hub])
      expect(listener.heard.at(-1)).toMatchObject([
        'fact',
        { ticketId: id, type: 'ticket.raised', ticket: { number } },
      ]);
    expect(lead.socket.io.engine.transport.name).toBe('websocket');
    expect(stranger.seqs()).toEqual([]);
  });

  test('a browser subscribes, and what it is told arrives encrypted and signed by the key', async () => {
    const cookie = await signInAt(urlOf(), 'hub');
    const headers = { 'content-type': 'application/json', cookie };
    const post = async (path: string, body: object) =>
      (await fetch(urlOf() + path, { method: 'POST', headers, body: JSON.stringify(body) })).json();
    const { key } = await (await fetch(`${urlOf()}/api/push/key`, { headers })).json();
    const { id } = await post('/api/push/subscriptions', phones().subscribe('phone'));
    const tried = await post(`/api/push/subscriptions/${id}/trial`, {});
    expect(tried).toEqual({ delivered: true, status: 201 });
    expect(phones().received.at(-1)).toMatchObject({
      headers: { ttl: '60', 'content-encoding': 'aes128gcm' },
      vapid: { aud: phones().origin, key },
      payload: { count: 0, href: '/inbox' },
    });
  });

  test('an admin downloads the duty list, and a long one is read row by row', async () => {
    const cookie = await signInAt(urlOf(), 'admin');
    const send = async (path: string, bytes: Uint8Array<ArrayBuffer>) => {
      const body = new FormData();
      body.set('file', new File([bytes], 'list.xlsx'));
      return (await fetch(urlOf() + path, { method: 'POST', headers: { cookie }, body })).json();
    };
    const list = await fetch(`${urlOf()}/api/duty-list.xlsx`, { headers: { cookie } });
    const same = await send('/api/duty-list/preview', new Uint8Array(await list.arrayBuffer()));
    expect(same.counts).toMatchObject({ added: 0, changed: 0, refused: 0 });
    const head = ['编码', '情形名称', '清单', '类型', '主责单位', '依据', '平常说法'];
    const rows = Array.from({ length: 1_500 }, (_, i) => [
      ...[`N-${i}`, `情形${i}`, '配合履职', '民生', '区城管局', `《某法》第${i}条`],
      Array.from({ length: 12 }, (_, n) => `说法${i}之${n}`).join('、'),
    ]);
    const long = await send('/api/duty-list/preview', await workbook([head, ...rows]));
    expect(long.counts).toEqual({ added: 1_500, changed: 0, unchanged: 0, refused: 0 });
  });

  test('many at once: every whistle has its own number and reaches the hub, in order', async () => {
    const hub = await hear('hub');
    const cookie = await signInAt(urlOf(), 'qianfoshan.leader');
    const keys = Array.from({ length: AT_ONCE }, (_, index) => `at-once-${index}`);
    const responses = await Promise.all(keys.map((key) => raise(cookie, key)));
    const tickets = await Promise.all(responses.map((response) => response.json()));
    expect(responses.map(({ status }) => status)).toEqual(keys.map(() => 201));
    expect(new Set(tickets.map(({ number }) => number)).size).toBe(AT_ONCE);
    await vi.waitUntil(() => hub.seqs().length === AT_ONCE, { timeout: PATIENCE_MS });
    expect(hub.seqs()).toEqual([...hub.seqs()].sort((a, b) => a - b));
  });

  test('two claim at once: one gets it, the other a conflict', async () => {
    const raised = await raise(await signInAt(urlOf(), 'qianfoshan.leader'), 'claimed');
    const { id } = await raised.json();
    const people = await Promise.all(
      ['chengguan', 'chengguan.leader'].map((username) => signInAt(urlOf(), username)),
    );
    const answers = await Promise.all(
      people.map((cookie) =>
        fetch(`${urlOf()}/api/tickets/${id}/claim`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', cookie },
          body: '{}',
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('an admin edits a limit, and what would be due follows it', async () => {
    const headers = {
      'content-type': 'application/json',
      cookie: await signInAt(urlOf(), 'admin'),
    };
    const edit = { key: 'emergency.claim', amount: 7, unit: 'minutes', version: 1 };
    const edited = await fetch(`${urlOf()}/api/policies`, {
      method: 'POST',
      headers,
      body: JSON.stringify(edit),
    });
    expect(edited.status).toBe(201);
    const claimDue = async () => {
      const query = 'kind=emergency&at=2026-11-23T02:00:00Z';
      const response = await fetch(`${urlOf()}/api/due?${query}`, { headers });
      return (await response.json()).clocks[0].dueAt;
    };
    await vi.waitFor(async () => expect(await claimDue()).toBe('2026-11-23T02:07:00.000Z'), {
      timeout: PATIENCE_MS,
    });
  });

  test('a socket without a session, or from another site, is refused', async () => {
    const cookie = await signInAt(urlOf(), 'hub');
    const foreign = connect({ cookie, origin: 'https://elsewhere.example' });
    expect((await connect({}).refusal).data).toEqual({ code: 'unauthenticated' });
    expect((await foreign.refusal).data).toEqual({ code: 'forbidden' });
  });

  test('an attachment is kept and comes back as it was', async () => {
    const cookie = await signInAt(urlOf(), 'qianfoshan.leader');
    const form = new FormData();
    form.set('file', new Blob([PIXEL], { type: 'image/png' }), 'pixel.png');
    const post = { method: 'POST', headers: { cookie }, body: form };
    const sent = await fetch(`${urlOf()}/api/attachments`, post);
    expect(sent.status).toBe(201);
    const { id } = await sent.json();
    const back = await fetch(`${urlOf()}/api/attachments/${id}`, { headers: { cookie } });
    expect(Buffer.from(await back.arrayBuffer())).toEqual(PIXEL);
  });
};
