/** Secrets that nobody configured are made once and kept beside the data, readable by the owner only. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.ts';
import { OWNER_FILE, OWNER_FOLDER } from './owner-only.ts';

const BYTES = 32;

export const keptSecrets = (config: Config): { authSecret: string; dataKey: string } => ({
  authSecret: config.authSecret ?? kept(config.dataDir, 'auth-secret'),
  dataKey: config.dataKey ?? kept(config.dataDir, 'data-key'),
});

const kept = (dataDir: string, name: string): string => {
  const path = join(dataDir, name);
  if (existsSync(path)) return readFileSync(path, 'utf8').trim();
  mkdirSync(dataDir, { recursive: true, mode: OWNER_FOLDER });
  const secret = randomBytes(BYTES).toString('hex');
  writeFileSync(path, `${secret}\n`, { mode: OWNER_FILE, flag: 'wx' });
  return secret;
};
