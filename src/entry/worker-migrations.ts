/** The migrations as a Worker carries them; a test compares this list with the folder. */
import first from '../../migrations/0000_first.sql';

export const migrations = [{ name: '0000_first.sql', sql: first }];
