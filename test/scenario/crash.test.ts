import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runEntry } from '../support/run-entry.ts';
import { type ServerProcess, signInAt, startServer } from '../support/server-process.ts';
import { tempDir } from '../support/temp-dir.ts';

const RAISES = 500;
const KILL_AFTER = 200;
const CONNECTIONS = 16;

let dir: string;
let server: ServerProcess;
beforeAll(async () => {
  dir = tempDir();
  server = await startServer({ DATA_DIR: dir });
});
afterAll(async () => {
  await server.stop('SIGKILL');
  rmSync(dir, { recursive: true, force: true });
});

/** Raises with its own key until the server answers or dies; undefined: no answer came. */
const raise = async (
  cookie: string,
  key: string,
): Promise<{ id: string; number: string } | undefined> => {
  const response = await fetch(`${server.url}/api/tickets`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key, cookie },
    body: JSON.stringify({
      situationCode: 'A-01',
      title: key,
      place: { lat: 36.655, lng: 117.032, address: '千佛山路 1 号' },
    }),
  }).catch(() => undefined);
  return response?.status === 201 ? response.json().catch(() => undefined) : undefined;
};

describe('killed in the middle of five hundred raises', () => {
  test('every answered raise is there, once, a repeat answers the same, and the log verifies', async () => {
    const cookie = await signInAt(server.url, 'qianfoshan.leader');
    const answered = new Map<string, string>();
    let next = 0;
    const worker = async (): Promise<void> => {
      while (next < RAISES && server.process.exitCode === null) {
        const key = `crash-${next++}`;
        const ticket = await raise(cookie, key);
        if (!ticket) return;
        answered.set(key, ticket.id);
        if (answered.size === KILL_AFTER) server.process.kill('SIGKILL');
      }
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, worker));
    await server.stop('SIGKILL');
    expect(answered.size).toBeGreaterThanOrEqual(KILL_AFTER);
    expect(answered.size).toBeLessThan(RAISES);

    server = await startServer({ DATA_DIR: dir });
    const repeats = await Promise.all(
      Array.from({ length: next }, (_, index) => raise(cookie, `crash-${index}`)),
    );
    for (const [key, id] of answered) expect(repeats[Number(key.split('-')[1])]?.id).toBe(id);
    expect(new Set(repeats.map((ticket) => ticket?.number)).size).toBe(next);

    const verified = await runEntry('log.ts', ['verify'], { DATA_DIR: dir });
    expect(verified).toMatchObject({ code: 0 });
  });
});
