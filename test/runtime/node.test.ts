import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe } from 'vitest';
import { type PushService, startPushService } from '../support/push-service.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { tempDir } from '../support/temp-dir.ts';
import { tellSameStory } from './same-story.ts';

const dataDir = tempDir();
let server: ServerProcess;
let phones: PushService;

beforeAll(async () => {
  phones = await startPushService();
  server = await startServer({ DATA_DIR: dataDir, PUSH_SERVICES: phones.origin });
});

afterAll(async () => {
  await server?.stop();
  await phones?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('one Node process, with the demo district', () => {
  tellSameStory(
    () => server.url,
    () => phones,
  );
});
