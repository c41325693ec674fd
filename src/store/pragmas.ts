/** What is asked of every connection to a local file? */
import type { Client } from '@libsql/client';

const PRAGMAS = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'busy_timeout = 500',
  'cache_size = -65536',
  // A page written by many commits is copied back once: 32 MB instead of 4 between checkpoints.
  'wal_autocheckpoint = 8000',
  // Purged words are overwritten where that costs no further write.
  'secure_delete = FAST',
];

/**
 * PRAGMAs belong to a connection: make the client with `concurrency: 1`, so that it has only one.
 * A server keeps its own: nothing is asked of it.
 */
export const prepareClient = async (client: Client): Promise<void> => {
  if (client.protocol !== 'file') return;
  for (const pragma of PRAGMAS) await client.execute(`PRAGMA ${pragma}`);
};
