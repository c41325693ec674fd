/** Secrets that nobody configured are made once and kept beside the data, readable by the owner only. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.ts';

const BYTES = 32;

export const keptSecrets = (config: Config): { authSecret: string; dataKey: string } => ({
  authSecret: config.authSecret ?? kept(config.dataDir, 'auth-secret'),
  dataKey: config.dataKey ?? kept(config.dataDir, 'data-key'),
});

const kept = (dataDir: string, name: string): string => {
  const path = join(dataDir, name);
  if (existsSync(path)) return readFileSync(path, 'utf8').trim();
  mkdirSync(dataDir, { recursive: true });
  const secret = randomBytes(BYTES).toString('hex');
  writeFileSync(path, `${secret}\n`, { mode: 0o600, flag: 'wx' });
  return secret;
};
