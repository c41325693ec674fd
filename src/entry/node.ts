/** One Node process: the whole application on one port, until it is told to stop. */
import { ConfigError, readConfig } from './config.ts';
import { nodeWorld } from './node-host.ts';
import { serve } from './serve.ts';

try {
  const { stop } = await serve(readConfig(process.env), nodeWorld);
  const end = async (): Promise<void> => {
    await stop();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void end());
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
