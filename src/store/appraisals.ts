/** Which filing numbers were entered? Only ever added to; the newest counts. */
import { desc } from 'drizzle-orm';
import { appraisals } from '../../db/schema/scores.ts';
import type { AppraisalStore } from '../app/scores/review-store.ts';
import type { Database } from './database.ts';

export const createAppraisals = (db: Database): AppraisalStore => ({
  appraisal: async () => {
    const [row] = await db.select().from(appraisals).orderBy(desc(appraisals.n)).limit(1);
    if (!row) return undefined;
    const { filingNumber, enteredAt, enteredBy } = row;
    return { filingNumber, enteredAt, ...(enteredBy !== null && { enteredBy }) };
  },
  addAppraisal: async (entry) => {
    await db.insert(appraisals).values(entry);
  },
});
