/** Which purges were asked for, and which are signed? */
import { desc, eq } from 'drizzle-orm';
import { purges } from '../../db/schema/log.ts';
import type { PurgeRequest, PurgeStore } from '../app/ports.ts';
import type { Database } from './database.ts';

export const createPurges = (db: Database): PurgeStore => ({
  savePurge: async (request) => {
    const { signedBy = null } = request;
    await db
      .insert(purges)
      .values(request)
      .onConflictDoUpdate({ target: purges.id, set: { signedBy } });
  },
  purge: async (id) => {
    const [row] = await db.select().from(purges).where(eq(purges.id, id));
    return row && toRequest(row);
  },
  purges: async () => {
    const rows = await db.select().from(purges).orderBy(desc(purges.id));
    return rows.map(toRequest);
  },
});

const toRequest = ({ signedBy, ...rest }: typeof purges.$inferSelect): PurgeRequest => ({
  ...rest,
  ...(signedBy !== null && { signedBy }),
});
