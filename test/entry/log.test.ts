import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLog } from '../../src/entry/node-host.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

/** A write that the database refuses, with everything its error carries. */
const failedWrite = async (): Promise<unknown> => {
  const { db } = app.store;
  const write = db.run(sql`INSERT INTO user (id, name) VALUES (${'secret-id'}, ${'张三丰'})`);
  return write.then(
    () => undefined,
    (error: unknown) => error,
  );
};

test('an error of the database is logged by statement, code and place, without its values', async () => {
  const error = await failedWrite();
  expect(String(error)).toContain('张三丰');
  const lines: string[] = [];
  createLog('error', { write: (line) => void lines.push(line) }).error({ err: error }, 'failed');
  const line = lines.join('');
  expect(line).not.toMatch(/张三丰|secret-id/);
  const { err } = JSON.parse(line);
  expect(err).toMatchObject({
    message: 'Failed query: INSERT INTO user (id, name) VALUES (?, ?)',
    stack: expect.stringMatching(/^\s+at /),
    cause: { code: expect.stringMatching(/^SQLITE_CONSTRAINT/) },
  });
});
