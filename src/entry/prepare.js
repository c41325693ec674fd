/**
 * Before start and test: install and build what is stale, nothing else. Plain JavaScript without
 * dependencies, because it runs on whatever Node came with npm, before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const MODULES = join(ROOT, 'node_modules');
const BUILT = join(ROOT, 'dist/web');
const LOCK = join(ROOT, 'node_modules/.preparing');
const LOCK_STALE_MS = 10 * 60_000;
const forTests = process.argv.includes('--test');

const run = (command, args, env = {}) => {
  const done = spawnSync(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, ...env },
  });
  if (done.status !== 0) {
    process.stderr.write(`${command} ${args.join(' ')} failed\n`);
    process.exit(done.status ?? 1);
  }
};

const hashOf = (paths) => {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(path).update(readFileSync(join(ROOT, path)));
  return hash.digest('hex');
};

const filesUnder = (folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(ROOT.length + 1))
    .sort();

const isCurrent = (stampFile, stamp) =>
  existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;

const install = () => {
  const files = ['package.json', 'package-lock.json'].filter((path) =>
    existsSync(join(ROOT, path)),
  );
  const stampFile = join(MODULES, '.installed');
  if (isCurrent(stampFile, hashOf(files))) return;
  process.stderr.write('Installing packages …\n');
  run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stampFile, hashOf(files));
};

const build = () => {
  const sources = ['web', 'src/contract', 'src/domain'].flatMap(filesUnder);
  const stamp = hashOf([...sources, 'package-lock.json']);
  const stampFile = join(BUILT, '.built');
  if (isCurrent(stampFile, stamp)) return;
  process.stderr.write('Building the web …\n');
  const node = join(MODULES, '.bin/node');
  run(node, [
    join(MODULES, 'vite/bin/vite.js'),
    'build',
    '--config',
    'web/vite.config.ts',
    '--logLevel',
    'warn',
  ]);
  mkdirSync(BUILT, { recursive: true });
  writeFileSync(stampFile, stamp);
};

const isDebianRoot = () => existsSync('/etc/debian_version') && process.getuid?.() === 0;

const installForTests = () => {
  const needs = [
    ['/usr/bin/chromium', 'chromium'],
    ['/usr/share/fonts/opentype/noto', 'fonts-noto-cjk'],
  ].filter(([path]) => !existsSync(path));
  if (needs.length === 0) return;
  const packages = needs.map(([, name]) => name);
  if (!isDebianRoot()) {
    process.stderr.write(
      `The browser tests need ${packages.join(' and ')} (chromium at /usr/bin/chromium).\n`,
    );
    process.exit(1);
  }
  process.stderr.write(`Installing ${packages.join(' and ')} …\n`);
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    DEBIAN_FRONTEND: 'noninteractive',
  });
};

/** Two installs or builds at once in one folder corrupt each other. */
const alone = (work) => {
  mkdirSync(MODULES, { recursive: true });
  for (let waited = 0; ; waited += 1) {
    try {
      mkdirSync(LOCK);
      break;
    } catch {
      if (existsSync(LOCK) && Date.now() - statSync(LOCK).mtimeMs > LOCK_STALE_MS)
        rmSync(LOCK, { recursive: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
      if (waited === 0) process.stderr.write('Waiting for another install or build …\n');
    }
  }
  const unlock = () => rmSync(LOCK, { recursive: true, force: true });
  process.on('exit', unlock);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
  work();
};

alone(() => {
  install();
  if (forTests) installForTests();
  build();
});
