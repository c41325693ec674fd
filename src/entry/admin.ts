/** npm run admin -- create <username> <name>: the first admin; the password is asked for or read from a pipe. */
import { createInterface } from 'node:readline/promises';
import { ConfigError, readConfig } from './config.ts';
import { createNodeHost, nodeWorld } from './node-host.ts';
import { openMigrated } from './node-store.ts';
import { wire } from './wire.ts';

const PASSWORD_MIN = 10;
const USAGE = 'usage: npm run admin -- create <username> <name>';

const askPassword = async (): Promise<string> => {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const password = await lines.question('Password (at least 10 characters): ');
  lines.close();
  return password.trim();
};

const create = async (username: string, name: string): Promise<void> => {
  const config = readConfig({ ...process.env, DEMO: '0' });
  const client = await openMigrated(config);
  const { app, accounts } = await wire(createNodeHost(config, client));
  const hub = [...app.directory.rules().units.values()].find((unit) => unit.kind === 'hub');
  if (!hub) throw new ConfigError(['the district has no hub to put the admin in']);
  const password = await askPassword();
  if (password.length < PASSWORD_MIN) throw new ConfigError(['the password is too short']);
  const id = nodeWorld.newId();
  const admin = { id, username, name, role: 'admin', unitId: hub.id } as const;
  const made = await accounts.create(admin, password);
  client.close();
  if (!made) throw new ConfigError([`the username ${username} is taken`]);
  process.stdout.write(`${username} can sign in now.\n`);
};

try {
  const [verb, username, name] = process.argv.slice(2);
  if (verb !== 'create' || !username || !name) throw new ConfigError([USAGE]);
  if (!/^[a-z0-9_.]{2,40}$/.test(username))
    throw new ConfigError(['a username has 2 to 40 of a–z, 0–9, _ and .']);
  await create(username, name);
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
