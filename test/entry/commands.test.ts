import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runEntry } from '../support/run-entry.ts';
import { districtFile } from '../support/sample-district.ts';
import { signInAt, startServer } from '../support/server-process.ts';
import { tempDir } from '../support/temp-dir.ts';

let dir: string;
beforeEach(() => {
  dir = tempDir();
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const FILE = join(import.meta.dirname, '../../db/seeds/lixia/district.json');

describe('setting up a real district', () => {
  test('setup, the first admin, and a start without the demo', async () => {
    const env = { DATA_DIR: dir, DEMO: '0' };
    expect((await runEntry('setup.ts', [FILE], env)).output).toContain('历下区');
    const made = await runEntry(
      'admin.ts',
      ['create', 'first.admin', '管理员'],
      env,
      'a-long-password\n',
    );
    expect(made).toMatchObject({ code: 0 });
    const server = await startServer(env);
    await signInAt(server.url, 'first.admin', 'a-long-password');
    await expect(signInAt(server.url, 'hub')).rejects.toThrow();
    expect((await fetch(`${server.url}/api/demo`)).status).toBe(404);
    await server.stop();
  });

  test('where DEMO was only left out, real people are not listed and nothing is reset', async () => {
    await runEntry('setup.ts', [FILE], { DATA_DIR: dir });
    const server = await startServer({ DATA_DIR: dir });
    expect((await fetch(`${server.url}/api/demo`)).status).toBe(404);
    expect(server.output()).not.toContain('password');
    await server.stop();
    const reset = await runEntry('demo-cli.ts', ['reset'], { DATA_DIR: dir });
    expect(reset).toMatchObject({ code: 1, output: expect.stringContaining('real district') });
  });

  test('a file with mistakes is refused whole, every mistake named', async () => {
    const path = join(dir, 'bad.json');
    const units = districtFile.units.filter((unit) => unit.id !== 'chengguan');
    writeFileSync(path, JSON.stringify({ ...districtFile, units, people: [] }));
    const { code, output } = await runEntry('setup.ts', [path], { DATA_DIR: dir });
    expect(code).toBe(1);
    expect(output).toContain('situation A-01: no unit "chengguan"');
  });

  test('without a district and without the demo the start says what to do', async () => {
    const { code, output } = await runEntry('node.ts', [], { DATA_DIR: dir, DEMO: '0', PORT: '0' });
    expect(code).toBe(1);
    expect(output).toContain('npm run setup');
  });
});

describe('what is kept on disk', () => {
  const modesIn = (folder: string): Record<string, string> =>
    Object.fromEntries(
      readdirSync(folder)
        .filter((name) => name !== 'server.pid')
        .map((name) => [name, (statSync(join(folder, name)).mode & 0o777).toString(8)]),
    );

  test('folder, database and secrets are for their owner only, also those of an older version', async () => {
    const dataDir = join(dir, 'data');
    const server = await startServer({ DATA_DIR: dataDir });
    expect((statSync(dataDir).mode & 0o777).toString(8)).toBe('700');
    const names = ['shaodao.db', 'shaodao.db-wal', 'shaodao.db-shm', 'auth-secret', 'data-key'];
    const expected = Object.fromEntries(names.map((name) => [name, '600']));
    expect(modesIn(dataDir)).toEqual(expected);
    await server.stop();
    chmodSync(join(dataDir, 'shaodao.db'), 0o644);
    mkdirSync(join(dataDir, 'files'), { mode: 0o755 });
    const again = await startServer({ DATA_DIR: dataDir });
    expect(modesIn(dataDir)).toEqual({ ...expected, files: '700' });
    await again.stop();
  });
});

describe('the demo', () => {
  test('is never served beyond this machine, even when it was loaded before', async () => {
    const server = await startServer({ DATA_DIR: dir });
    await server.stop();
    const { code, output } = await runEntry('node.ts', [], {
      DATA_DIR: dir,
      HOST: '0.0.0.0',
      PORT: '0',
    });
    expect(code).toBe(1);
    expect(output).toContain('demo people');
  });

  test('secrets are made once and kept', async () => {
    const server = await startServer({ DATA_DIR: dir });
    const secret = readFileSync(join(dir, 'auth-secret'), 'utf8');
    await server.stop();
    const again = await startServer({ DATA_DIR: dir });
    expect(readFileSync(join(dir, 'auth-secret'), 'utf8')).toBe(secret);
    await again.stop();
  });

  test('gives its password to this machine only, and to nobody through a proxy', async () => {
    const server = await startServer({ DATA_DIR: dir });
    const statusOf = async (path: string, headers: Record<string, string>): Promise<number> =>
      new Promise((resolve) => {
        get(`${server.url}${path}`, { headers }, (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        });
      });
    for (const path of ['/api/demo', '/metrics']) {
      expect(await statusOf(path, {})).toBe(200);
      expect(await statusOf(path, { host: 'shaodao.example' })).toBe(404);
      expect(await statusOf(path, { 'x-forwarded-for': '127.0.0.1' })).toBe(404);
      expect(await statusOf(path, { forwarded: 'for=127.0.0.1' })).toBe(404);
    }
    await server.stop();
  });

  test('reset refuses while a server runs on the data, then makes it new', async () => {
    const server = await startServer({ DATA_DIR: dir });
    expect((await runEntry('demo-cli.ts', ['reset'], { DATA_DIR: dir })).output).toContain(
      'stop it first',
    );
    await server.stop();
    expect((await runEntry('demo-cli.ts', ['reset'], { DATA_DIR: dir })).output).toMatch(
      /\d+ tickets/,
    );
  });
});

describe('the log', () => {
  test('tells where it stood at the end of a day, as the duty log has it printed', async () => {
    const url = `file:${join(dir, 'log.db')}`;
    const env = { DATA_DIR: dir, DATABASE_URL: url };
    await runEntry('setup.ts', [FILE], env);
    const head = (day: string) => runEntry('log.ts', ['head', day], env);
    expect(await head('2026-11-24')).toEqual({ code: 1, output: '2026-11-24: no fact yet\n' });
    const client = createClient({ url });
    for (const [n, noticedAt] of ['2026-11-24T15:59:59.999Z', '2026-11-24T16:00:00.000Z'].entries())
      await client.execute({
        sql: `INSERT INTO facts (ticket_id, version, type, at, data, hash, noticed_at)
          VALUES ('t', ?, 'ticket.raised', ?, '{}', ?, ?)`,
        args: [n + 1, noticedAt, `hash${n}`, noticedAt],
      });
    client.close();
    expect(await head('2026-11-24')).toEqual({ code: 0, output: '2026-11-24 1 hash0\n' });
    expect(await head('2026-11-25')).toEqual({ code: 0, output: '2026-11-25 2 hash1\n' });
    expect(await head('2026-02-30')).toMatchObject({
      code: 1,
      output: expect.stringContaining('YYYY-MM-DD'),
    });
  });
});
