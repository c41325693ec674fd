/** What does the person at the terminal need to know? */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Config } from './config.ts';
import type { Wired } from './wire.ts';

const SHOWN = [
  'qianfoshan.staff',
  'qianfoshan.leader',
  'qipanjie',
  'chengguan',
  'xiaofang',
  'member1',
  'hub',
  'oversight',
  'district',
  'admin',
];

export const greet = async (
  config: Config,
  server: Server,
  { app, demoPassword }: Wired,
): Promise<void> => {
  const { port } = server.address() as AddressInfo;
  const address = config.baseUrl ?? `http://${config.host}:${port}`;
  const lines = [`哨到 Shaodao · ${app.directory.district().name} · ${address}`];
  if (demoPassword !== undefined) {
    const people = await app.store.people();
    const names = new Map(people.map((person) => [person.username, person.name]));
    lines.push(`Demo sign-ins, password ${demoPassword} (all of them on the sign-in page):`);
    for (const username of SHOWN)
      if (names.has(username)) lines.push(`  ${username.padEnd(20)}${names.get(username)}`);
  }
  process.stdout.write(`${lines.join('\n')}\n`);
};
