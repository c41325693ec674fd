/** What went wrong in the database: lost a race, or try again in a moment? */
import type { CommitResult } from '../app/ports.ts';

type Taken = Extract<CommitResult, { ok: false }>['taken'];

/** Which constraint failed; undefined when it was something else. */
export const takenBy = (error: unknown): Taken | undefined => {
  const said = messageOf(error);
  if (
    /UNIQUE constraint failed: (facts\.ticket_id|tickets\.id|things\.id|settings_log\.subject|policies\.key|situation_versions\.code)/.test(
      said,
    )
  )
    return 'version';
  if (/UNIQUE constraint failed: (tickets|things)\.number/.test(said)) return 'number';
  if (said.includes('UNIQUE constraint failed: receipts.')) return 'receipt';
  // Decided again, the verb finds the attachment in use and says so.
  if (said.includes('attachment used')) return 'version';
  return undefined;
};

export const isTaken = (error: unknown): boolean => /constraint failed/.test(messageOf(error));

/** Nothing was written: another process holds the write lock. */
export const isBusy = (error: unknown): boolean =>
  /SQLITE_(BUSY|LOCKED)|database is locked/.test(messageOf(error));

const messageOf = (error: unknown): string => {
  if (!(error instanceof Error)) return '';
  const code = 'code' in error ? String(error.code) : '';
  return `${code} ${error.message} ${messageOf(error.cause)}`;
};
