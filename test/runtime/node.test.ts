import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe } from 'vitest';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { tempDir } from '../support/temp-dir.ts';
import { tellSameStory } from './same-story.ts';

const dataDir = tempDir();
let server: ServerProcess;

beforeAll(async () => {
  server = await startServer({ DATA_DIR: dataDir });
});

afterAll(async () => {
  await server?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('one Node process, with the demo district', () => {
  tellSameStory(() => server.url);
});
