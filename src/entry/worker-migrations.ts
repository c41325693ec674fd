/** The migrations as a Worker carries them; a test compares this list with the folder. */
import first from '../../migrations/0000_first.sql';
import fileDigests from '../../migrations/0001_file_digests.sql';

export const migrations = [
  { name: '0000_first.sql', sql: first },
  { name: '0001_file_digests.sql', sql: fileDigests },
];
