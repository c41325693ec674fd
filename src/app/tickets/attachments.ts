/** How is a photo, a PDF or a recording kept, and who may read it? */
import type { Actor } from '../../domain/actor.ts';
import { conflict, DomainError, notFound } from '../../domain/error.ts';
import { fileKind } from '../../domain/file-kind.ts';
import { DAY_MS, HOUR_MS, type Instant, toInstant, toMillis } from '../../domain/instant.ts';
import { roomsOf } from '../../domain/rooms.ts';
import { OPEN_STATUSES } from '../../domain/ticket/ticket.ts';
import type { App } from '../context.ts';
import type { AttachmentMeta } from '../ports.ts';
import { seenTicket } from './find.ts';

export const FILE_LIMIT_BYTES = 20 * 1024 * 1024;

/** Until when a file may be used that no ticket uses yet; then it goes. */
const USABLE_MS = DAY_MS;
/** Somewhat later: a verb that was still let through has been committed by then. */
const KEPT_MS = USABLE_MS + HOUR_MS;
const BATCH = 100;
/** What one person may fill the disk with. */
const UNUSED_MAX = 100;

/** Whoever could attach it: who sees tickets, and a member while there is something to help with. */
export const mayUpload = async (app: App, actor: Actor): Promise<boolean> => {
  const rooms = roomsOf(actor);
  if (rooms.length === 0 || actor.role !== 'member') return rooms.length > 0;
  const query = { status: [...OPEN_STATUSES], limit: 1 };
  return (await app.store.list(query, { rooms }, app.world.now())).items.length > 0;
};

/** Kept under an id, what it was called is not kept. True when this id had been kept before. */
export const keepAttachment = async (
  app: App,
  actor: Actor,
  id: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean> => {
  if (bytes.byteLength > FILE_LIMIT_BYTES) throw new DomainError('too_large', 'file_too_large');
  const type = fileKind(bytes);
  if (!type) throw new DomainError('unsupported', 'file_kind');
  const { personId: byPersonId } = actor;
  if ((await app.store.countUnused(byPersonId)) >= UNUSED_MAX)
    throw new DomainError('too_many', 'too_many_unused');
  const digest = await app.world.sha256(bytes);
  const keptAt = app.world.now();
  const meta = { id, type, bytes: bytes.byteLength, digest, byPersonId, keptAt };
  const isNew = await app.store.saveMeta(meta);
  const [known] = await app.store.metas([id]);
  if (known?.digest !== digest) throw conflict('key_reused');
  // Also for a repeat: the first may have been cut off before its bytes were there.
  if (!known.ticketId) await app.files.put(id, bytes);
  return !isNew;
};

/** An attachment is used once, by who uploaded it, within a day. */
export const isUsable = (meta: AttachmentMeta, actor: Actor, now: Instant): boolean =>
  meta.byPersonId === actor.personId &&
  meta.ticketId === undefined &&
  (meta.keptAt === undefined || toMillis(now) - toMillis(meta.keptAt) <= USABLE_MS);

/** The bytes go first: killed in between, the rest goes the next time. */
export const removeUnused = async (app: App): Promise<void> => {
  const now = app.world.now();
  const before = toInstant(toMillis(now) - KEPT_MS);
  let ids: string[];
  do {
    ids = await app.store.unusedBefore(before, BATCH, now);
    for (const id of ids) {
      await app.files.remove(id);
      await app.store.forgetUnused(id);
    }
  } while (ids.length > 0);
};

/** For who uploaded it until it is used, then for who sees all of its ticket. */
export const seenAttachment = async (
  app: App,
  actor: Actor,
  id: string,
): Promise<AttachmentMeta> => {
  const [meta] = await app.store.metas([id]);
  if (!meta || !(await maySee(app, actor, meta))) throw notFound();
  return meta;
};

const maySee = async (app: App, actor: Actor, meta: AttachmentMeta): Promise<boolean> => {
  if (!meta.ticketId) return meta.byPersonId === actor.personId;
  const { sight } = await seenTicket(app, actor, meta.ticketId);
  return sight === 'full';
};
