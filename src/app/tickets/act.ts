/** How is one verb done? Load, settle, decide, seal, commit, relay; again when somebody was faster. */
import type { Actor } from '../../domain/actor.ts';
import { conflict, DomainError, notFound } from '../../domain/error.ts';
import type { Act } from '../../domain/rules.ts';
import { apply } from '../../domain/ticket/apply.ts';
import type { Fact, NewFact } from '../../domain/ticket/fact.ts';
import { decide, type Verb } from '../../domain/ticket/flow.ts';
import { settle } from '../../domain/ticket/settle.ts';
import { sightOf } from '../../domain/ticket/sight.ts';
import type { Ticket } from '../../domain/ticket/ticket.ts';
import type { App } from '../context.ts';
import { relay } from '../feed/relay.ts';
import type { Receipt, StoredTicket } from '../ports.ts';
import type { SealedThing } from '../service/seal.ts';
import type { StoredThing } from '../service/thing-store.ts';
import { isUsable } from './attachments.ts';
import { type Sealed, seal } from './seal.ts';

/** What the caller asked it by: repeated, it answers the same. */
export type Key = Omit<Receipt, 'subjectId' | 'status'>;

/** `written` is what was just committed of a ticket; a replay has nothing new to show. */
export type Done = { id: string; replayed: boolean; status: number; written?: Sealed };

const TRIES = 3;

export const act = async <Input>(
  app: App,
  actor: Actor,
  ticketId: string,
  verb: Verb<Input>,
  input: Input,
  key?: Key,
): Promise<Done> => app.turns.take(ticketId, () => tryAct(app, actor, ticketId, verb, input, key));

const tryAct = <Input>(
  app: App,
  actor: Actor,
  ticketId: string,
  verb: Verb<Input>,
  input: Input,
  key?: Key,
): Promise<Done> =>
  answerOnce(app, key, 200, async () => {
    const before = await app.store.ticket(ticketId);
    if (!before || sightOf(actor, before.ticket) === 'none') throw notFound();
    await refuseStrangeAttachments(app, actor, input);
    const now = app.world.now();
    const due = settle(before.ticket, now);
    const settled = foldPlain(before.ticket, due);
    const theAct: Act = { actor, now: later(now, settled), rules: app.directory.rules() };
    const facts = decide(verb, settled, input, theAct);
    return { before, sealed: await seal(app, ticketId, before, [...due, ...facts]) };
  });

/** One thing of a commit: what it was, and what it becomes. */
export type Side =
  | { before?: StoredTicket; sealed: Sealed }
  | { before?: StoredThing; sealed: SealedThing };

/** `also`: the other side of a merge, or what a volunteer's step means for their record, in the same commit. */
export type Prepared = Side & { also?: Side };

/** Runs a preparation until its commit stands; a key answered before is answered again. */
export const answerOnce = async (
  app: App,
  key: Key | undefined,
  status: number,
  prepare: () => Promise<Prepared>,
): Promise<Done> => {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const replay = key && (await replayOf(app, key));
    if (replay) return replay;
    const { also, ...side } = await prepare();
    const { sealed } = side;
    const subjectId = 'ticket' in sealed ? sealed.ticket.id : sealed.thing.id;
    const receipt = key && { ...key, subjectId, status };
    const result = await app.store.commit({ ...sealed, receipt }, also?.sealed);
    if (result.ok) {
      relay(app, side, result.seqs.slice(0, sealed.facts.length));
      if (also) relay(app, also, result.seqs.slice(sealed.facts.length));
      const written = 'ticket' in sealed ? sealed : undefined;
      return { id: subjectId, replayed: false, status, written };
    }
  }
  throw conflict('lost_race');
};

export const replayOf = async (app: App, key: Key): Promise<Done | undefined> => {
  const receipt = await app.store.receipt(key.personId, key.key);
  if (!receipt) return undefined;
  if (receipt.requestHash !== key.requestHash) throw conflict('key_reused');
  return { id: receipt.subjectId, replayed: true, status: receipt.status };
};

/** Settling facts have no words, so they fold before they are sealed. */
export const foldPlain = (ticket: Ticket, facts: readonly NewFact[]): Ticket =>
  facts.reduce(
    (folded, { type, at, by, data }) =>
      apply(folded, {
        ticketId: ticket.id,
        version: folded.version + 1,
        type,
        at,
        by,
        data,
      } as Fact),
    ticket,
  );

export const later = (now: string, ticket: Ticket): string =>
  now > ticket.updatedAt ? now : ticket.updatedAt;

/** Those of somebody else, used, too old or unknown. */
export const refuseStrangeAttachments = async (
  app: App,
  actor: Actor,
  input: unknown,
): Promise<void> => {
  const ids = attachmentIdsOf(input);
  if (ids.length === 0) return;
  const metas = await app.store.metas(ids);
  const now = app.world.now();
  const usable = metas.filter((meta) => isUsable(meta, actor, now));
  if (usable.length !== new Set(ids).size)
    throw new DomainError('invalid', 'unknown_attachment', { attachmentIds: 'unknown_attachment' });
};

const attachmentIdsOf = (input: unknown): string[] =>
  typeof input === 'object' && input !== null && 'attachmentIds' in input
    ? ((input.attachmentIds as string[] | undefined) ?? [])
    : [];
