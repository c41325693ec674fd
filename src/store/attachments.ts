/** What is known of attachments? */
import { and, eq, inArray, isNull, lt } from 'drizzle-orm';
import { attachments } from '../../db/schema/log.ts';
import type { AttachmentStore } from '../app/ports.ts';
import type { Database } from './database.ts';

export const createAttachments = (db: Database): AttachmentStore => ({
  saveMeta: async (meta) => {
    const { rowsAffected } = await db.insert(attachments).values(meta).onConflictDoNothing();
    return rowsAffected > 0;
  },
  emptyMeta: async (id) => {
    await db.update(attachments).set({ bytes: 0, digest: null }).where(eq(attachments.id, id));
  },
  metas: async (ids) => {
    const rows = await db
      .select()
      .from(attachments)
      .where(inArray(attachments.id, [...ids]));
    return rows.map(({ ticketId, digest, keptAt, ...rest }) => ({
      ...rest,
      ...(digest !== null && { digest }),
      ...(ticketId !== null && { ticketId }),
      ...(keptAt !== null && { keptAt }),
    }));
  },
  countUnused: (personId) =>
    db.$count(attachments, and(UNUSED, eq(attachments.byPersonId, personId))),
  unusedBefore: async (instant, limit, now) => {
    const undated = and(UNUSED, isNull(attachments.keptAt));
    await db.update(attachments).set({ keptAt: now }).where(undated);
    const rows = await db
      .select({ id: attachments.id })
      .from(attachments)
      .where(and(UNUSED, lt(attachments.keptAt, instant)))
      .limit(limit);
    return rows.map(({ id }) => id);
  },
  forgetUnused: async (id) => {
    await db.delete(attachments).where(and(eq(attachments.id, id), UNUSED));
  },
});

const UNUSED = isNull(attachments.ticketId);
