/** Who else on this machine may read what is kept here? Nobody: it holds people's names and words. */
import { chmodSync, existsSync } from 'node:fs';

export const OWNER_FOLDER = 0o700;
export const OWNER_FILE = 0o600;

/** For what is there already; what belongs to somebody else is theirs to share. */
export const keepToOwner = (path: string, mode: number): void => {
  if (!existsSync(path)) return;
  try {
    chmodSync(path, mode);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
  }
};
