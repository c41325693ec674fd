import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { QIANFOSHAN, situationCode } from '../support/sample-district.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  app.setNow('2026-11-23T02:40:00.000Z');
});
afterAll(() => app.close());

const body = { situationCode: situationCode('占道经营'), place: QIANFOSHAN, supportUnitIds: [] };
const NOTED = '2026-11-23T10:05:00+08:00';

let count = 0;
const keyed = (deviceTime: string) => ({
  'idempotency-key': `device-${++count}`,
  'device-time': deviceTime,
});

const raiseAt = async (deviceTime: string) =>
  (await app.person('qianfoshan.leader')).post('/api/tickets', body, keyed(deviceTime));

const newestFact = async (ticketId: string) => {
  const { body: read } = await (await app.person('chengguan')).get(
    `/api/tickets/${ticketId}/facts`,
  );
  return read.items.at(-1);
};

describe('the phone says when it was done without network', () => {
  test('its time stands beside the time of receipt, and no clock starts earlier', async () => {
    const { body: ticket } = await raiseAt(NOTED);
    const fact = await newestFact(ticket.id);
    expect(fact).toMatchObject({
      at: '2026-11-23T02:40:00.000Z',
      deviceAt: '2026-11-23T02:05:00.000Z',
      data: { deviceAt: '2026-11-23T02:05:00.000Z' },
    });
    expect(ticket.clocks[0].startedAt).toBe('2026-11-23T02:40:00.000Z');
  });

  test('a claim tells it too, and a claim sent at once tells nothing', async () => {
    const { body: ticket } = await raiseAt('2026-11-23T02:39:30.000Z');
    expect(await newestFact(ticket.id)).not.toHaveProperty('deviceAt');
    const unit = await app.person('chengguan');
    const claim = { eta: '2026-11-23T03:00:00.000Z' };
    await unit.post(`/api/tickets/${ticket.id}/claim`, claim, keyed(NOTED));
    expect(await newestFact(ticket.id)).toMatchObject({
      type: 'task.claimed',
      deviceAt: '2026-11-23T02:05:00.000Z',
    });
  });

  test.each([
    ['runs ahead', '2026-11-23T03:40:00.000Z'],
    ['stands in another year', '2020-01-01T00:00:00.000Z'],
  ])('a clock that %s says nothing and holds nothing up', async (_how, said) => {
    const { status, body: ticket } = await raiseAt(said);
    expect(status).toBe(201);
    expect(await newestFact(ticket.id)).not.toHaveProperty('deviceAt');
  });

  test.each(['yesterday', '10:05', '2026-13-45T99:00:00Z', '1764000000'])(
    'what is no instant is refused: %s',
    async (said) => {
      const { status, body: problem } = await raiseAt(said);
      expect([status, problem.reason]).toEqual([400, 'bad_device_time']);
    },
  );

  test('an act of somebody else is never done in the name of who is signed in now', async () => {
    const street = await app.person('qianfoshan.leader');
    const headers = { ...keyed(NOTED), 'act-of': 'somebody-else' };
    const refused = await street.post('/api/tickets', body, headers);
    expect([refused.status, refused.body.reason]).toEqual([401, 'signed_out']);
    const { body: me } = await street.get('/api/me');
    const own = await street.post('/api/tickets', body, { ...headers, 'act-of': me.user.id });
    expect(own.status).toBe(201);
  });

  test('sent again under its key, the act is the one already there', async () => {
    const street = await app.person('qianfoshan.leader');
    const headers = keyed(NOTED);
    const first = await street.post('/api/tickets', body, headers);
    app.setNow('2026-11-23T03:10:00.000Z');
    const again = await street.post('/api/tickets', body, headers);
    expect(again.body.id).toBe(first.body.id);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
  });
});
