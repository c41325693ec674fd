/** What does the environment say? Either a whole configuration, or every problem at once. */
import { z } from 'zod';
import type { TilesView } from '../contract/views.ts';
import { type ReachConfig, reachShape, readReach } from './reach-config.ts';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const LOOPBACK = ['127.0.0.1', 'localhost', '::1', '[::1]'];
const SECRET_MIN = 32;
const PASSWORD_MIN = 10;

export type Config = {
  port: number;
  host: string;
  dataDir: string;
  databaseUrl: string;
  databaseAuthToken?: string;
  baseUrl?: string;
  /** Absent: made and kept in the data folder. */
  authSecret?: string;
  /** 32 bytes as 64 hex characters; absent: made and kept in the data folder. */
  dataKey?: string;
  /** How many proxies in front may be believed about the client's address. */
  trustedProxies: number;
  /** Who may read /metrics from elsewhere; absent: this machine only. */
  metricsToken?: string;
  demo: boolean;
  /** Only this machine can reach it. */
  isPrivate: boolean;
  demoPassword: string;
  logLevel: (typeof LOG_LEVELS)[number];
  tiles?: TilesView;
  reach: ReachConfig;
};

export class ConfigError extends Error {
  readonly problems: string[];

  constructor(problems: string[]) {
    super(`The configuration cannot be used:\n${problems.map((each) => `  - ${each}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

const shape = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: z
    .string()
    .regex(/^(file:.+|https?:\/\/.+|libsql:\/\/.+)$/, 'must be file:…, http(s)://… or libsql://…')
    .optional(),
  DATABASE_AUTH_TOKEN: z.string().min(1).optional(),
  BASE_URL: z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }).optional(),
  AUTH_SECRET: z.string().min(SECRET_MIN, `must have at least ${SECRET_MIN} characters`).optional(),
  DATA_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, 'must be 64 hex characters')
    .optional(),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  DEMO: z.enum(['0', '1'], 'must be 1 or 0').optional(),
  DEMO_PASSWORD: z
    .string()
    .min(PASSWORD_MIN, `must have at least ${PASSWORD_MIN} characters`)
    .default('whistle-demo'),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
  MAP_TILES: z.string().optional(),
  NODE_ENV: z.string().optional(),
  ...reachShape,
});

/** Throws ConfigError with every problem listed. An empty value counts as absent. */
export const readConfig = (env: Record<string, string | undefined>): Config => {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = shape.safeParse(given);
  if (!read.success)
    throw new ConfigError(
      read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`),
    );
  const values = read.data;
  const problems: string[] = [];
  const tiles = readTiles(values.MAP_TILES, problems);
  const reach = readReach(values, problems);
  const isOwn = reachesNobody(values) && isOnThisMachine(values.DATABASE_URL);
  const demo = values.DEMO === undefined ? isOwn : values.DEMO === '1';
  if (demo && !reachesNobody(values))
    problems.push(
      'DEMO=1 puts known passwords on the network: it is refused with a HOST or BASE_URL that is not loopback and with NODE_ENV=production. Set DEMO=0',
    );
  if (problems.length > 0) throw new ConfigError(problems);
  return {
    port: values.PORT,
    host: values.HOST,
    dataDir: values.DATA_DIR,
    databaseUrl: values.DATABASE_URL ?? `file:${values.DATA_DIR}/shaodao.db`,
    databaseAuthToken: values.DATABASE_AUTH_TOKEN,
    baseUrl: values.BASE_URL,
    authSecret: values.AUTH_SECRET,
    dataKey: values.DATA_KEY,
    trustedProxies: values.TRUSTED_PROXIES,
    metricsToken: values.METRICS_TOKEN,
    demo,
    isPrivate: reachesNobody(values),
    demoPassword: values.DEMO_PASSWORD,
    logLevel: values.LOG_LEVEL,
    tiles,
    reach,
  };
};

type Reach = { HOST: string; BASE_URL?: string; NODE_ENV?: string };

/** Nobody but this machine can reach it. */
const reachesNobody = ({ HOST, BASE_URL, NODE_ENV }: Reach): boolean =>
  LOOPBACK.includes(HOST) &&
  (BASE_URL === undefined || LOOPBACK.includes(new URL(BASE_URL).hostname)) &&
  NODE_ENV !== 'production';

/** A database elsewhere may be anybody's: the demo is not loaded there unasked. */
const isOnThisMachine = (databaseUrl: string | undefined): boolean =>
  databaseUrl === undefined ||
  databaseUrl.startsWith('file:') ||
  (URL.canParse(databaseUrl) && LOOPBACK.includes(new URL(databaseUrl).hostname));

const TILES_HELP =
  'MAP_TILES must be tianditu:<key>, xyz:<https address with {z} {x} {y}>, xyz-gcj02:<the same> or pmtiles:<address>';

const readTiles = (value: string | undefined, problems: string[]): TilesView | undefined => {
  if (value === undefined) return undefined;
  const [, kind, rest] = /^([a-z0-9-]+):(.+)$/.exec(value) ?? [];
  if (kind === 'tianditu' && rest) return { kind, key: rest };
  if (kind === 'pmtiles' && rest) return { kind, url: rest };
  const isTemplate = ['{z}', '{x}', '{y}'].every((part) => rest?.includes(part));
  if ((kind === 'xyz' || kind === 'xyz-gcj02') && rest && isTemplate)
    return { kind: 'xyz', url: rest, attribution: '', gcj02: kind === 'xyz-gcj02' };
  problems.push(TILES_HELP);
  return undefined;
};
