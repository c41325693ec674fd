/** How does /sw.js come about, and what does it keep? Bundled after the pages, with the list of their files. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';

/** Pages that must open where there is no signal; the others are kept once they were opened. */
const FIELD_PAGES = [
  'sign-in',
  'desk',
  'duty',
  'raise',
  'ticket',
  'service',
  'service-attend',
  'roster',
  'handover',
  'inbox',
  'outbox',
];

type Entry = { url: string; revision: string | null };

export const serviceWorker = (target: string[]): Plugin => {
  const entries: Entry[] = [];
  return {
    name: 'service-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const page = bundle['index.html'];
      entries.push(
        ...fieldFiles(bundle).map((file) => ({ url: `/${file}`, revision: null })),
        ...(page?.type === 'asset' ? [{ url: '/', revision: hashOf(page.source) }] : []),
        ...publicEntries(),
      );
    },
    closeBundle: async () => {
      await build({
        configFile: false,
        root: import.meta.dirname,
        publicDir: false,
        logLevel: 'warn',
        define: { __PRECACHE__: JSON.stringify(entries) },
        build: {
          target,
          outDir: '../dist/web',
          emptyOutDir: false,
          modulePreload: false,
          rolldownOptions: {
            input: join(import.meta.dirname, 'sw/sw.ts'),
            output: { format: 'iife', entryFileNames: 'sw.js' },
          },
        },
      });
    },
  };
};

/** What the document and each field page need, as far as imports reach, with their styles. */
const fieldFiles = (bundle: Rolldown.OutputBundle): string[] => {
  const found = new Set<string>();
  const take = (name: string): void => {
    const chunk = bundle[name];
    if (found.has(name) || chunk?.type !== 'chunk') return;
    found.add(name);
    for (const style of chunk.viteMetadata?.importedCss ?? []) found.add(style);
    for (const file of chunk.viteMetadata?.importedAssets ?? []) found.add(file);
    for (const next of chunk.imports) take(next);
    for (const next of chunk.dynamicImports) if (!isPage(next)) take(next);
  };
  const isPage = (name: string): boolean => pageOf(bundle[name]) !== undefined;
  for (const [name, chunk] of Object.entries(bundle)) {
    if (chunk.type !== 'chunk') continue;
    if (chunk.isEntry || FIELD_PAGES.includes(pageOf(chunk) ?? '')) take(name);
  }
  return [...found].sort();
};

/** '…/web/pages/desk.tsx' → 'desk' */
const pageOf = (chunk: Rolldown.OutputAsset | Rolldown.OutputChunk | undefined) =>
  chunk?.type === 'chunk'
    ? /\/web\/pages\/([a-z-]+)\.tsx$/.exec(chunk.facadeModuleId ?? '')?.[1]
    : undefined;

const PUBLIC = join(import.meta.dirname, 'public');

/** Icons and the manifest; the pages of the API's description are for a desk. */
const publicEntries = (): Entry[] =>
  readdirSync(PUBLIC, { withFileTypes: true })
    .filter((file) => file.isFile())
    .map(({ name }) => ({ url: `/${name}`, revision: hashOf(readFileSync(join(PUBLIC, name))) }));

const hashOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 16);
