import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTap, tapFor, tapMinutes } from '../../../src/app/reach/one-tap.ts';
import { plusMinutes } from '../../../src/domain/instant.ts';
import { personIdOf } from '../../support/service-people.ts';
import { wall } from '../../support/story.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';

const NOW = wall('2026-11-25 10:00');
const PATH = '/api/one-tap';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
beforeEach(() => app.setNow(NOW));
afterAll(() => app.close());

/** An emergency for 城管, with a clock of arrival; a matter of everyday without one. */
const raise = async (kind = 'emergency') => {
  const answer = await (await app.person('qianfoshan.leader')).post('/api/tickets', {
    kind,
    title: '井盖破损',
    place: { lat: 36.655, lng: 117.032 },
    leadUnitId: 'chengguan',
    supportUnitIds: [],
  });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body;
};

const tokenFor = async (username: string, ticketId: string, expiresAt = plusMinutes(NOW, 5)) =>
  tapFor(app.app, await personIdOf(app, username), ticketId, expiresAt);

const tap = (token: unknown, headers = {}) => app.anybody.post(PATH, { token }, headers);
const claimsOf = async (id: string) =>
  (await app.app.store.facts(id)).filter(({ type }) => type === 'task.claimed');

describe('one tap', () => {
  test('claims for the unit without a session, there in fifteen minutes', async () => {
    const ticket = await raise();
    const token = await tokenFor('chengguan', ticket.id);
    expect(tapMinutes(token ?? '')).toBe(15);
    const answer = await tap(token);
    expect([answer.status, answer.body]).toEqual([
      200,
      { number: ticket.number, href: `/t/${ticket.number}` },
    ]);
    const [claim] = await claimsOf(ticket.id);
    expect(claim).toMatchObject({
      by: { personId: await personIdOf(app, 'chengguan') },
      data: { unitId: 'chengguan', eta: plusMinutes(NOW, 15) },
    });
  });

  test('promises no time where nobody waits at the place', async () => {
    const ticket = await raise('daily');
    const token = await tokenFor('chengguan', ticket.id);
    expect(tapMinutes(token ?? '')).toBe(0);
    await tap(token);
    expect((await claimsOf(ticket.id))[0]?.data).not.toHaveProperty('eta');
  });

  test('twenty times at once is one claim, and every answer is the same', async () => {
    const ticket = await raise();
    const token = await tokenFor('chengguan', ticket.id);
    const answers = await Promise.all(Array.from({ length: 20 }, () => tap(token)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const replayed = answers.filter((each) => each.headers.get('Idempotency-Replayed') === 'true');
    expect(replayed).toHaveLength(19);
    expect(await claimsOf(ticket.id)).toHaveLength(1);
  });

  test('a repeat after the time is over answers what was done', async () => {
    const ticket = await raise();
    const token = await tokenFor('chengguan', ticket.id);
    await tap(token);
    app.setNow(plusMinutes(NOW, 60));
    expect((await tap(token)).status).toBe(200);
    expect(await claimsOf(ticket.id)).toHaveLength(1);
  });

  test('serves until the claim is due, at that very instant still', async () => {
    const ticket = await raise();
    const token = await tokenFor('chengguan', ticket.id);
    app.setNow(plusMinutes(NOW, 6));
    const late = await tap(token);
    expect([late.status, late.body.reason]).toEqual([409, 'tap_over']);
    expect(late.body.detail).toContain('请打开工单');
    app.setNow(plusMinutes(NOW, 5));
    expect((await tap(token)).status).toBe(200);
  });

  test('serves half an hour at most', async () => {
    const ticket = await raise('daily');
    const token = await tokenFor('chengguan', ticket.id, plusMinutes(NOW, 240));
    app.setNow(plusMinutes(NOW, 31));
    expect((await tap(token)).body.reason).toBe('tap_over');
  });

  test('after somebody else claimed says that it is claimed', async () => {
    const ticket = await raise();
    const token = await tokenFor('chengguan', ticket.id);
    const other = await app.person('chengguan.leader');
    await other.post(`/api/tickets/${ticket.id}/claim`, {});
    const answer = await tap(token);
    expect([answer.status, answer.body.reason]).toEqual([409, 'already_claimed']);
  });

  test('two of one unit: one claims, the other is told', async () => {
    const ticket = await raise();
    const tokens = await Promise.all(
      ['chengguan', 'chengguan.leader'].map((username) => tokenFor(username, ticket.id)),
    );
    const answers = await Promise.all(tokens.map((token) => tap(token)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('of a person deactivated meanwhile claims nothing', async () => {
    const ticket = await raise();
    const token = await tokenFor('chengguan', ticket.id);
    const id = await personIdOf(app, 'chengguan');
    await app.app.store.setPersonActive(id, false);
    const answer = await tap(token);
    await app.app.store.setPersonActive(id, true);
    expect([answer.status, answer.body.reason]).toEqual([403, 'deactivated']);
    expect(await claimsOf(ticket.id)).toEqual([]);
  });

  test('of a person who has moved claims for neither unit', async () => {
    const ticket = await raise();
    const personId = await personIdOf(app, 'gongan');
    const token = await createTap(app.app.vault).write({
      id: 'moved',
      personId,
      unitId: 'chengguan',
      ticketId: ticket.id,
      until: plusMinutes(NOW, 5),
      minutes: 15,
    });
    const answer = await tap(token);
    expect([answer.status, answer.body.reason]).toEqual([409, 'tap_moved']);
  });

  test.each(['gongan', 'qianfoshan.leader', 'hub', 'auditor'])(
    'is not given to %s, who cannot claim it for their unit',
    async (username) => {
      const ticket = await raise();
      expect(await tokenFor(username, ticket.id)).toBeUndefined();
    },
  );

  test('is not given when the claim is due already, or done', async () => {
    const ticket = await raise();
    expect(await tokenFor('chengguan', ticket.id, NOW)).toBeUndefined();
    await tap(await tokenFor('chengguan', ticket.id));
    expect(await tokenFor('chengguan', ticket.id)).toBeUndefined();
  });

  test('from another site is refused', async () => {
    const ticket = await raise();
    const token = await tokenFor('chengguan', ticket.id);
    const answer = await tap(token, { origin: 'https://evil.example' });
    expect(answer.body.reason).toBe('foreign_origin');
  });
});

describe('a word that is not ours', () => {
  const from = (address: string) => ({ 'x-test-address': address });

  test('changed in any part is refused', async () => {
    const ticket = await raise();
    const token = (await tokenFor('chengguan', ticket.id)) ?? '';
    const [version, payload = '', mac = ''] = token.split('.');
    const other = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')));
    other[1] = await personIdOf(app, 'chengguan.leader');
    const forged = [
      `2.${payload}.${mac}`,
      `${version}.${btoa(JSON.stringify(other)).replaceAll('=', '')}.${mac}`,
      `${version}.${payload}.${mac.replace(/.$/, (last) => (last === '0' ? '1' : '0'))}`,
      `${version}.${payload}.`,
      `${token}.more`,
      'nonsense',
    ];
    for (const [n, each] of forged.entries()) {
      const answer = await tap(each, from(`10.1.0.${n}`));
      expect([answer.status, answer.body.reason]).toEqual([422, 'tap_broken']);
    }
    expect(await claimsOf(ticket.id)).toEqual([]);
  });

  test('tried too often from one address is refused for a while; ours from there still serves', async () => {
    const ticket = await raise();
    const token = await tokenFor('chengguan', ticket.id);
    for (let n = 0; n < 10; n += 1)
      expect((await tap('nonsense', from('10.9.9.9'))).status).toBe(422);
    expect((await tap('nonsense', from('10.9.9.9'))).status).toBe(429);
    expect((await tap(token, from('10.9.9.9'))).status).toBe(200);
  });

  test.each([undefined, 7, '', 'x'.repeat(3_000)])(
    'of another shape is refused: %j',
    async (token) => {
      expect((await tap(token)).status).toBe(422);
    },
  );
});
