import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { serviceWorker } from './sw-plugin.ts';

const SERVER = 'http://127.0.0.1:3000';

// Phones of field staff: WebViews of 2022 and later.
const TARGET = ['chrome100', 'edge100', 'firefox100', 'safari15.4'];

/** The page at /api/docs takes its script and style from here: the policy lets no other host in. */
const apiDocs = (): Plugin => ({
  name: 'api-docs',
  apply: 'build',
  closeBundle() {
    const from = join(import.meta.dirname, '../node_modules/swagger-ui-dist');
    const to = join(import.meta.dirname, '../dist/web/docs');
    mkdirSync(to, { recursive: true });
    for (const file of ['swagger-ui.css', 'swagger-ui-bundle.js'])
      copyFileSync(join(from, file), join(to, file));
  },
});

export default defineConfig({
  root: import.meta.dirname,
  plugins: [apiDocs(), serviceWorker(TARGET)],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: TARGET,
    // The content security policy lets no inline script in; small files stay files.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // The chart library alone, loaded beside the performance page's figures and never before them.
    chunkSizeWarningLimit: 600,
  },
  server: {
    host: '127.0.0.1',
    proxy: {
      '/api/': SERVER,
      '/socket.io/': { target: SERVER, ws: true },
    },
  },
});
