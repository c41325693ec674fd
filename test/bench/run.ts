/** npm run bench -- raise | live | reads | sweep | scores | push: each beside a bare baseline in the same run. */
import { cpus } from 'node:os';
import { benchLive } from './live.ts';
import { benchPush } from './push.ts';
import { benchRaise } from './raise.ts';
import { benchReads } from './reads.ts';
import { benchScores } from './scores.ts';
import { say } from './stats.ts';
import { benchSweep } from './sweep.ts';

const BENCHES = {
  raise: benchRaise,
  live: benchLive,
  reads: benchReads,
  sweep: benchSweep,
  scores: benchScores,
  push: benchPush,
};
type Name = keyof typeof BENCHES;

const asked = process.argv.slice(2);
const names = (asked.length > 0 ? asked : Object.keys(BENCHES)) as Name[];
say(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`);
for (const name of names) {
  const bench = BENCHES[name];
  if (!bench) throw new Error(`no bench "${name}": choose of ${Object.keys(BENCHES).join(', ')}`);
  await bench();
}
