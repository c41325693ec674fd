/** How do words leave the record for good? A legal basis, two signers, one fact; the chain still verifies. */
import { type Actor, isWorker } from '../../domain/actor.ts';
import { conflict, DomainError, forbidden, notFound } from '../../domain/error.ts';
import type { NewFact } from '../../domain/ticket/fact.ts';
import { settle } from '../../domain/ticket/settle.ts';
import { answerOnce } from '../answer-once.ts';
import type { App } from '../context.ts';
import type { PurgeRequest } from '../ports.ts';
import { seal } from './seal.ts';

/** Asked by account security; what the words say is not shown to them. */
export const askPurge = async (
  app: App,
  actor: Actor,
  ticketId: string,
  contentId: string,
  basis: string,
  id: string,
): Promise<PurgeRequest> => {
  if (actor.role !== 'security') throw forbidden();
  const known = await app.store.purge(id);
  if (known && (known.contentId !== contentId || known.basis !== basis))
    throw conflict('key_reused');
  if (known) return known;
  const contents = await app.store.contents(ticketId);
  const content = contents.find((each) => each.id === contentId);
  if (!content || content.body === null) throw notFound();
  const request: PurgeRequest = {
    id,
    ticketId,
    contentId,
    basis,
    askedBy: actor.personId,
    askedAt: app.world.now(),
  };
  await app.store.savePurge(request);
  return request;
};

/** Signed by somebody else: oversight or the auditor. */
export const signPurge = async (app: App, actor: Actor, id: string): Promise<PurgeRequest> => {
  if (!maySignPurge(actor)) throw forbidden();
  const known = await app.store.purge(id);
  if (!known) throw notFound();
  return app.turns.take(known.ticketId, async () => {
    const request = (await app.store.purge(id)) ?? known;
    if (request.signedBy) throw conflict('already_done');
    if (await isSameHand(app, request, actor)) throw new DomainError('conflict', 'same_signer');
    await removeFile(app, request);
    await writePurge(app, actor, request);
    const signed = { ...request, signedBy: actor.personId };
    await app.store.savePurge(signed);
    return signed;
  });
};

export const maySignPurge = (actor: Actor): boolean =>
  (actor.unit.kind === 'oversight' && isWorker(actor)) || actor.role === 'auditor';

/** Who asked may not sign, nor may an account whose password they set. */
const isSameHand = async (app: App, { askedBy }: PurgeRequest, signer: Actor): Promise<boolean> =>
  askedBy === signer.personId || (await app.store.passwordSetBy(signer.personId)) === askedBy;

/** The bytes go first: killed in between, the purge is signed once more and goes through. */
const removeFile = async (app: App, { ticketId, contentId }: PurgeRequest): Promise<void> => {
  const contents = await app.store.contents(ticketId);
  const content = contents.find(({ id, kind }) => id === contentId && kind === 'file');
  if (!content?.body) return;
  const { attachmentId } = JSON.parse(content.body) as { attachmentId: string };
  await app.files.remove(attachmentId);
  await app.store.emptyMeta(attachmentId);
};

const writePurge = (app: App, actor: Actor, request: PurgeRequest) =>
  answerOnce(app, undefined, 200, async () => {
    const before = await app.store.ticket(request.ticketId);
    if (!before) throw notFound();
    const now = app.world.now();
    const purged: NewFact = {
      type: 'content.purged',
      at: now,
      by: { personId: actor.personId, unitId: actor.unit.id },
      data: { contentId: request.contentId, signerIds: [request.askedBy, actor.personId] },
    };
    const sealed = await seal(app, request.ticketId, before, [
      ...settle(before.ticket, now),
      purged,
    ]);
    return { before, sealed };
  });
