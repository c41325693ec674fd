/** npm run setup -- <file>: outline, units, offices and duty list of a real district. */
import { createStore } from '../store/open.ts';
import { ConfigError, readConfig } from './config.ts';
import { fail } from './fail.ts';
import { loadDistrict, readDistrictFile } from './load-district.ts';
import { nodeWorld } from './node-host.ts';
import { openMigrated } from './node-store.ts';

const [path] = process.argv.slice(2);

try {
  if (!path) throw new ConfigError(['name the district file: npm run setup -- <file>']);
  const file = readDistrictFile(path);
  const client = await openMigrated(readConfig({ ...process.env, DEMO: '0' }));
  await loadDistrict(createStore(client), file, nodeWorld.now());
  client.close();
  const { units, situations, district } = file;
  process.stdout.write(
    `${district.cityName}${district.name}: ${units.length} units, ${situations.length} situations. Next: npm run admin -- create <username> <name>\n`,
  );
} catch (error) {
  fail(error);
}
