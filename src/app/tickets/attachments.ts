/** How is a photo, a PDF or a recording kept, and who may read it? */
import type { Actor } from '../../domain/actor.ts';
import { conflict, DomainError, notFound } from '../../domain/error.ts';
import { fileKind } from '../../domain/file-kind.ts';
import type { App } from '../context.ts';
import type { AttachmentMeta } from '../ports.ts';
import { seenTicket } from './find.ts';

export const FILE_LIMIT_BYTES = 20 * 1024 * 1024;

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
  const [known] = await app.store.metas([id]);
  const digest = await app.world.sha256(bytes);
  if (known && known.digest !== digest) throw conflict('key_reused');
  if (known) return true;
  await app.files.put(id, bytes);
  const { personId: byPersonId } = actor;
  await app.store.saveMeta({ id, type, bytes: bytes.byteLength, digest, byPersonId });
  return false;
};

/** For who uploaded it until it is used, then for who sees all of its ticket. */
export const readAttachment = async (
  app: App,
  actor: Actor,
  id: string,
): Promise<{ meta: AttachmentMeta; bytes: Uint8Array<ArrayBuffer> }> => {
  const [meta] = await app.store.metas([id]);
  if (!meta || !(await maySee(app, actor, meta))) throw notFound();
  const bytes = await app.files.get(id);
  if (!bytes) throw notFound();
  return { meta, bytes };
};

const maySee = async (app: App, actor: Actor, meta: AttachmentMeta): Promise<boolean> => {
  if (!meta.ticketId) return meta.byPersonId === actor.personId;
  const { sight } = await seenTicket(app, actor, meta.ticketId);
  return sight === 'full';
};
