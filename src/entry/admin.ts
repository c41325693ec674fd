/** npm run admin -- create | reset: accounts of the three system roles; the password is asked for or read from a pipe. */
import { createInterface } from 'node:readline/promises';
import { type Role, SYSTEM_ROLES } from '../domain/actor.ts';
import { hubOf } from '../domain/unit.ts';
import { USERNAME } from '../domain/username.ts';
import { ConfigError, readConfig } from './config.ts';
import { fail } from './fail.ts';
import { createNodeHost, nodeWorld } from './node-host.ts';
import { openMigrated } from './node-store.ts';
import { type Wired, wire } from './wire.ts';

const PASSWORD_MIN = 10;
const USAGE = `usage: npm run admin -- create <username> <name> [${SYSTEM_ROLES.join('|')}]
       npm run admin -- reset <username>`;

const askPassword = async (): Promise<string> => {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const password = (await lines.question('Password (at least 10 characters): ')).trim();
  lines.close();
  if (password.length < PASSWORD_MIN) throw new ConfigError(['the password is too short']);
  return password;
};

/** Who sits at the server is nobody the programme knows; the log names the account itself. */
const note = ({ app }: Wired, personId: string, what: 'created' | 'password_set') =>
  app.store.logAccount({ at: app.world.now(), byPersonId: personId, personId, what });

const create = async (wired: Wired, [username = '', name = '', role]: string[]) => {
  if (!USERNAME.test(username))
    throw new ConfigError(['a username has 2 to 40 of a–z, 0–9, _ and .']);
  const hub = hubOf(wired.app.directory.rules().units);
  if (!hub) throw new ConfigError(['the district has no hub to put the account in']);
  const password = await askPassword();
  const id = nodeWorld.newId();
  const person = { id, username, name, role: systemRole(role), unitId: hub.id };
  if (!(await wired.accounts.create(person, password)))
    throw new ConfigError([`the username ${username} is taken`]);
  await note(wired, id, 'created');
  return `${username} can sign in now.`;
};

const systemRole = (role = 'admin'): Role => {
  const found = SYSTEM_ROLES.find((each) => each === role);
  if (!found) throw new ConfigError([USAGE]);
  return found;
};

const reset = async (wired: Wired, [username = '']: string[]) => {
  const person = (await wired.app.store.people()).find((each) => each.username === username);
  if (!person) throw new ConfigError([`there is no ${username}`]);
  const password = await askPassword();
  await note(wired, person.id, 'password_set');
  await wired.accounts.setPassword(person.id, password);
  return `${username} has a new password; every sign-in of theirs has ended.`;
};

const run = async ([verb, ...words]: string[]): Promise<void> => {
  if (!(verb === 'create' && words[0] && words[1]) && !(verb === 'reset' && words[0]))
    throw new ConfigError([USAGE]);
  const config = readConfig({ ...process.env, DEMO: '0' });
  const client = await openMigrated(config);
  try {
    const wired = await wire(createNodeHost(config, client));
    const told = await (verb === 'create' ? create(wired, words) : reset(wired, words));
    process.stdout.write(`${told}\n`);
  } finally {
    client.close();
  }
};

try {
  await run(process.argv.slice(2));
} catch (error) {
  fail(error);
}
