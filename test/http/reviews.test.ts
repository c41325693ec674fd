import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plusMinutes } from '../../src/domain/instant.ts';
import { wall } from '../support/story.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

const NOW = wall('2026-11-25 15:00');

let app: TestApp;
let id: string;
beforeAll(async () => {
  app = await openTestApp();
  await app.runDemo(NOW);
  const path = '/api/scores/chengguan/tickets?period=2026-11&term=cases';
  const { items } = (await (await app.person('hub.leader')).get(path)).body;
  const stored = await app.store.tickets(items.map((item: { id: string }) => item.id));
  const closings = stored.map(({ ticket }) => [ticket.closedAt ?? '', ticket.id] as const).sort();
  const [closedAt = '', newest = ''] = closings.at(-1) ?? [];
  id = newest;
  app.setNow(plusMinutes(closedAt, 60));
});
afterAll(() => app.close());

const post = async (username: string, path: string, body: unknown, key?: string) =>
  (await app.person(username)).post(
    `/api/tickets/${id}/${path}`,
    body,
    key ? { 'idempotency-key': key } : {},
  );
const excluded = async () =>
  (await (await app.person('hub')).get('/api/scores?period=2026-11')).body.whole.excluded;

describe('how a closed ticket counts, over HTTP', () => {
  test('a unit appeals, oversight upholds, another unit signs: the record leaves the ticket out', async () => {
    const before = await excluded();
    const appealed = await post('chengguan', 'appeals', { text: '不属我局管辖' }, 'appeal-1');
    expect(appealed.body.appeals).toMatchObject([{ n: 1, text: '不属我局管辖' }]);
    const again = await post('chengguan', 'appeals', { text: '不属我局管辖' }, 'appeal-1');
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([200, 'true']);
    expect((await post('chengguan', 'appeals', { text: '再来' })).body.reason).toBe(
      'already_there',
    );

    const answer = { upheld: true, code: 'beyond_power', text: '属实' };
    const unknown = await post('oversight', 'appeals/7/answer', answer);
    expect(unknown.body.reason).toBe('nothing_due');
    const answered = await post('oversight', 'appeals/1/answer', answer);
    expect(answered.body.appeals[0]).toMatchObject({ upheld: true, answer: '属实' });
    expect(answered.body.exclusion).toMatchObject({
      code: 'beyond_power',
      state: 'asked',
      appeal: 1,
    });
    expect(await excluded()).toBe(before);

    expect((await post('oversight.leader', 'exclusion/signature', { approve: true })).status).toBe(
      403,
    );
    const signed = await post('hub.leader', 'exclusion/signature', { approve: true, text: '同意' });
    expect(signed.body.exclusion).toMatchObject({ state: 'excluded', decisionText: '同意' });
    expect(await excluded()).toBe(before + 1);
    const late = await post('district', 'exclusion/signature', { approve: false });
    expect(late.body).toMatchObject({ status: 409, reason: 'nothing_due' });
  });

  test('an exclusion without a code, or with one nobody knows, is invalid', async () => {
    for (const body of [{ text: '因' }, { code: 'because', text: '因' }, { code: 'history' }])
      expect((await post('oversight', 'exclusion', body)).status).toBe(422);
  });
});
