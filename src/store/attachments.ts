/** What is known of attachments? */
import { eq, inArray } from 'drizzle-orm';
import { attachments } from '../../db/schema/log.ts';
import type { AttachmentStore } from '../app/ports.ts';
import type { Database } from './database.ts';

export const createAttachments = (db: Database): AttachmentStore => ({
  saveMeta: async (meta) => {
    await db.insert(attachments).values(meta);
  },
  emptyMeta: async (id) => {
    await db.update(attachments).set({ bytes: 0, digest: null }).where(eq(attachments.id, id));
  },
  metas: async (ids) => {
    const rows = await db
      .select()
      .from(attachments)
      .where(inArray(attachments.id, [...ids]));
    return rows.map(({ ticketId, digest, ...rest }) => ({
      ...rest,
      ...(digest !== null && { digest }),
      ...(ticketId !== null && { ticketId }),
    }));
  },
});
