import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { session } from '../../db/schema/people.ts';
import { prune } from '../../src/app/prune.ts';
import { openTestApp, PASSWORD, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const signIn = (username: string, password: string, address = 'test') =>
  app.anybody.post(
    '/api/auth/sign-in/username',
    { username, password },
    { 'x-test-address': address },
  );

const cookieOf = ({ headers }: { headers: Headers }): string =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

describe('guessing passwords', () => {
  test('eighty guesses at once: ten are judged, seventy are too many', async () => {
    const guesses = Array.from({ length: 80 }, (_, n) => signIn('hub', `guess-${n}`, 'guesser'));
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(70);
  });

  test('meanwhile another address signs in to the same name', async () => {
    const guesses = Array.from({ length: 12 }, (_, n) =>
      signIn(`wendong.${n}`, 'guess-guess', 'other-guesser'),
    );
    expect((await signIn('hub', PASSWORD, 'office')).status).toBe(200);
    await Promise.all(guesses);
  });

  test.each([
    ['200 KB long', 'x'.repeat(200_000)],
    ['of other characters', 'hub; drop table user'],
    ['empty', ''],
  ])(
    'a name nobody can have, %s, is refused as a wrong password and not counted',
    async (_, name) => {
      for (let attempt = 0; attempt < 12; attempt += 1)
        expect((await signIn(name, PASSWORD)).body).toMatchObject({
          status: 401,
          reason: 'wrong_password',
        });
    },
  );

  test('signing in rightly, ever so often, uses up no tries', async () => {
    for (let attempt = 0; attempt < 11; attempt += 1)
      expect((await signIn('oversight', PASSWORD)).status).toBe(200);
  });
});

describe('changing the own password', () => {
  const change = (cookie: string, currentPassword: string, newPassword: string) =>
    app.anybody.post(
      '/api/auth/change-password',
      { currentPassword, newPassword, revokeOtherSessions: false },
      { cookie },
    );
  const isIn = async (cookie: string): Promise<boolean> =>
    (await app.anybody.fetch('/api/me', { headers: { cookie } })).status === 200;

  test('ends every other session and socket, whatever the client asks', async () => {
    const elsewhere = cookieOf(await signIn('ranqi', PASSWORD));
    const here = cookieOf(await signIn('ranqi', PASSWORD));
    const { user } = (await (
      await app.anybody.fetch('/api/me', { headers: { cookie: elsewhere } })
    ).json()) as { user: { id: string } };
    const changed = await change(here, PASSWORD, 'another-password');
    expect(changed.status).toBe(200);
    expect(app.hungUp).toEqual([user.id]);
    expect([await isIn(elsewhere), await isIn(here)]).toEqual([false, false]);
    expect(await isIn(cookieOf(changed))).toBe(true);
  });

  test('ten wrong current passwords are too many, also at once', async () => {
    const cookie = cookieOf(await signIn('zhaoming', PASSWORD));
    const tries = Array.from({ length: 14 }, (_, n) =>
      change(cookie, `guess-${n}`, 'new-password'),
    );
    const answers = await Promise.all(tries);
    const judged = answers.filter(({ body }) => body.reason === 'wrong_password');
    expect(judged).toHaveLength(10);
    expect(judged[0]?.body.fields).toHaveProperty('currentPassword');
    expect((await change(cookie, PASSWORD, 'new-password')).body).toMatchObject({ status: 429 });
  });

  test('a password of more than 128 characters is refused by its field', async () => {
    const cookie = cookieOf(await signIn('gongre', PASSWORD));
    const { status, body } = await change(cookie, PASSWORD, 'x'.repeat(129));
    expect([status, Object.keys(body.fields)]).toEqual([422, ['newPassword']]);
  });
});

test('a session is forgotten once it has ended by itself, and not before', async () => {
  await signIn('hub', PASSWORD);
  const count = async (): Promise<number> => app.store.db.$count(session);
  const before = await count();
  await prune(app.app);
  expect(await count()).toBe(before);
  app.setNow(new Date(Date.now() + 15 * 86_400_000).toISOString());
  await prune(app.app);
  app.setNow(undefined);
  expect(await count()).toBe(0);
});
