import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

test('the Worker carries every migration of the folder, in order, each under its own name', () => {
  const text = readFileSync(join(ROOT, 'src/entry/worker-migrations.ts'), 'utf8');
  const files = readdirSync(join(ROOT, 'migrations')).filter((name) => name.endsWith('.sql'));
  const imports = [...text.matchAll(/^import (\w+) from '..\/..\/migrations\/(.+)';$/gm)];
  const listed = [...text.matchAll(/\{ name: '(.+?)', sql: (\w+) \}/g)];
  expect(imports.map(([, , name]) => name)).toEqual(files.sort());
  expect(listed.map(([, name, word]) => [word, name])).toEqual(
    imports.map(([, word, name]) => [word, name]),
  );
});
