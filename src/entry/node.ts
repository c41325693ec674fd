/** One Node process: the whole application on one port, until it is told to stop. */
import { readConfig } from './config.ts';
import { fail } from './fail.ts';
import { nodeWorld } from './node-host.ts';
import { serve } from './serve.ts';

process.on('uncaughtException', fail);

try {
  const { stop } = await serve(readConfig(process.env), nodeWorld);
  const end = async (): Promise<void> => {
    await stop();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void end());
} catch (error) {
  fail(error);
}
