/** How does a process end that cannot go on? What was configured wrongly is said plainly, what nobody expected as in the log. */
import { toLoggable } from '../app/loggable.ts';
import { ConfigError } from './config.ts';
import { DistrictFileError } from './load-district.ts';

export const fail = (error: unknown): never => {
  const isExpected = error instanceof ConfigError || error instanceof DistrictFileError;
  const said = isExpected ? error.message : JSON.stringify(toLoggable(error), null, 2);
  process.stderr.write(`${said}\n`);
  process.exit(1);
};
