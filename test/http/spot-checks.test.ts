import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { subjectOf } from '../../src/app/chain.ts';
import { verifyLog } from '../../src/app/log/verify.ts';
import { sweep } from '../../src/app/sla/sweep.ts';
import { drawn } from '../../src/domain/score/draw.ts';
import type { Ticket } from '../../src/domain/ticket/ticket.ts';
import { wall } from '../support/story.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

const NOW = wall('2026-11-25 15:00');
const DECEMBER = wall('2026-12-01 09:00');
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  await app.runDemo(NOW);
  app.setNow(NOW);
});
afterAll(() => app.close());

const read = async (username: string) =>
  (await app.person(username)).get('/api/spot-checks?period=2026-11');
const announce = async (username: string, period: string) =>
  (await app.person(username)).post('/api/spot-checks', { period });
const draw = async (username: string) =>
  (await app.person(username)).post('/api/spot-checks/2026-11/draw');

const closedInNovember = async (): Promise<Ticket[]> => {
  const ids = new Set((await app.store.factsAfter(0, 100_000)).map(subjectOf));
  const tickets = (await app.store.tickets([...ids])).map(({ ticket }) => ticket);
  return tickets.filter(
    ({ status, closedAt = '' }) =>
      status === 'closed' &&
      closedAt >= wall('2026-11-01 00:00') &&
      closedAt < wall('2026-12-01 00:00'),
  );
};

describe('spot checks', () => {
  test('oversight promises a seed before the month ends; the seed itself stays secret', async () => {
    expect((await read('hub')).status).toBe(404);
    expect((await announce('hub.leader', '2026-11')).status).toBe(403);
    const { status, body } = await announce('oversight', '2026-11');
    expect(status).toBe(201);
    expect(body).toEqual({
      period: '2026-11',
      commitment: expect.stringMatching(/^[0-9a-f]{64}$/),
      announcedAt: NOW,
      items: [],
    });
  });

  test('announced twice or late is refused, and so is drawing early', async () => {
    expect((await announce('oversight', '2026-11')).body.reason).toBe('already_there');
    expect((await announce('oversight', '2026-10')).body.reason).toBe('period_over');
    expect((await draw('oversight')).body.reason).toBe('period_not_over');
    expect((await announce('oversight', '2026-Q4')).status).toBe(422);
  });

  test('the draw tells the seed, and redone by hand it gives the same tickets', async () => {
    app.setNow(DECEMBER);
    await sweep(app.app);
    expect((await draw('hub.leader')).status).toBe(403);
    const { status, body } = await draw('oversight.leader');
    expect(status).toBe(200);
    const closed = await closedInNovember();
    expect([sha256(body.seed), body.closed]).toEqual([body.commitment, closed.length]);
    const places = closed.map(({ number }) => [sha256(`${body.seed}:${number}`), number]).sort();
    const expected = places.slice(0, Math.ceil(closed.length / 20)).map(([, number]) => number);
    expect(expected.length).toBeGreaterThan(0);
    expect(body.items.map(({ ticket }: { ticket: Ticket }) => ticket.number)).toEqual(expected);
  });

  test('drawn again it is the same draw', async () => {
    const before = (await read('oversight.leader')).body;
    expect((await draw('oversight.leader')).body).toEqual(before);
  });

  test('a drawn ticket says so, may be checked, and the finding is listed', async () => {
    const [{ ticket }] = (await read('oversight.leader')).body.items;
    const hub = await app.person('hub.leader');
    expect((await hub.get(`/api/tickets/${ticket.id}`)).body.verbs).toContain('spot_check');
    const input = { matches: true, how: 'phone', text: '属实' };
    const key = { 'idempotency-key': 'check-1' };
    const checked = await hub.post(`/api/tickets/${ticket.id}/spot-check`, input, key);
    expect(checked.body.spotChecks).toMatchObject([{ period: '2026-11', matches: true }]);
    const again = await hub.post(`/api/tickets/${ticket.id}/spot-check`, input, key);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    const [item] = (await read('oversight.leader')).body.items;
    expect(item).toMatchObject({ checkedAt: DECEMBER, matches: true });
    expect((await verifyLog(app.store, app.app.world.sha256)).differences).toEqual([]);
  });
});

describe('how many are drawn', () => {
  test.each([
    [0, 0],
    [1, 1],
    [20, 1],
    [21, 2],
    [100, 5],
  ])('of %i closed tickets %i', (count, expected) => {
    const candidates = Array.from({ length: count }, (_, i) => ({
      number: `${i}`,
      hash: sha256(`${i}`),
    }));
    expect(drawn(candidates)).toHaveLength(expected);
  });
});
