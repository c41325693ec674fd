import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** Folder → what it may import from us, and from npm. Imports only go down. */
const ALLOWED: Record<string, { ours: string[]; npm: RegExp }> = {
  'src/domain': { ours: [], npm: /^$/ },
  'src/contract': { ours: ['src/domain'], npm: /^@hono\/zod-openapi$|^zod$/ },
  'src/app': { ours: ['src/domain'], npm: /^$/ },
  'db/schema': { ours: ['src/domain'], npm: /^drizzle-orm/ },
  'src/store': { ours: ['src/app', 'src/domain', 'db'], npm: /^drizzle-orm|^@libsql\/client/ },
  'src/http': { ours: ['src/app', 'src/contract', 'src/domain'], npm: /^hono($|\/)|^@hono\// },
  'src/sheets': {
    ours: ['src/contract', 'src/domain'],
    npm: /^(write|read)-excel-file\/universal$/,
  },
  'src/push': {
    ours: ['src/app', 'src/contract', 'src/domain'],
    npm: /^web-push$|^node:crypto$/,
  },
  'src/realtime': {
    ours: ['src/app', 'src/contract', 'src/domain'],
    npm: /^socket\.io|^@socket\.io\/|^cloudflare:workers$/,
  },
  web: {
    ours: ['src/contract', 'src/domain'],
    npm: /^preact|^@preact\/|^leaflet|^supercluster$|^socket\.io-client$|^protomaps-leaflet$|^gcoord$|^echarts\/|^vite$|^qr(\/|$)|^@noble\/hashes\/|^idb$|^workbox-/,
  },
};

/** They run when it is built, not in the browser. */
const ON_THE_WAY = ['vite.config.ts', 'sw-plugin.ts'];

const filesOf = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !ON_THE_WAY.includes(path))
    .map((path) => join(folder, path));

const IMPORT =
  /^(?:import|export)\b(?: type\b)?[^;'"]*?from '([^']+)'|^import '([^']+)'|import\('([^']+)'\)/gm;

/** Types vanish when the program runs, so those of a package may go anywhere. */
const importsOf = (path: string): string[] =>
  [...readFileSync(join(ROOT, path), 'utf8').matchAll(IMPORT)].flatMap((match) => {
    const target = match[1] ?? match[2] ?? match[3] ?? '';
    const isPackageType = /^(?:import|export) type/.test(match[0]) && !target.startsWith('.');
    return isPackageType ? [] : [target];
  });

const strays = (folder: string): string[] => {
  const rule = ALLOWED[folder];
  return filesOf(folder).flatMap((path) =>
    importsOf(path)
      .filter((target) => {
        if (!target.startsWith('.')) return !rule?.npm.test(target);
        const inside = join(path, '..', target);
        return ![folder, ...(rule?.ours ?? [])].some((room) => inside.startsWith(`${room}/`));
      })
      .map((target) => `${path} → ${target}`),
  );
};

describe('imports only go down, and neighbours never import each other', () => {
  test.each(Object.keys(ALLOWED))('%s keeps to its table', (folder) => {
    expect(strays(folder)).toEqual([]);
  });

  test('the clock and chance are read on the entry floor only', () => {
    const rooms = [
      'src/domain',
      'src/contract',
      'src/app',
      'src/store',
      'src/http',
      'src/realtime',
      'src/sheets',
      'src/push',
    ];
    const readers = rooms.flatMap(filesOf).filter((path) => {
      const text = readFileSync(join(ROOT, path), 'utf8');
      return /Date\.now\(|new Date\(\)|Math\.random\(|randomUUID|getRandomValues/.test(text);
    });
    expect(readers).toEqual([]);
  });

  test('Leaflet and echarts are touched behind our own elements only', () => {
    const strangers = filesOf('web').filter(
      (path) =>
        !path.startsWith('web/elements/') &&
        importsOf(path).some((target) => /^(leaflet|echarts)(\/|$)/.test(target)),
    );
    expect(strangers).toEqual([]);
  });

  test('the screen takes types and words from the contract, never zod at run time', () => {
    const loads = filesOf('web').filter((path) =>
      /import \{[^}]*\} from '[^']*contract\/(?:[a-z]+-)?(requests|answers)\.ts'/.test(
        readFileSync(join(ROOT, path), 'utf8'),
      ),
    );
    expect(loads).toEqual([]);
  });
});
