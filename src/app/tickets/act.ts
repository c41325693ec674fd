/** How is one verb done? Load, settle, decide, seal, commit, relay; again when somebody was faster. */
import type { Actor } from '../../domain/actor.ts';
import { DomainError, notFound } from '../../domain/error.ts';
import type { Act } from '../../domain/rules.ts';
import { apply } from '../../domain/ticket/apply.ts';
import type { Fact, NewFact } from '../../domain/ticket/fact.ts';
import { decide, type Verb } from '../../domain/ticket/flow.ts';
import { settle } from '../../domain/ticket/settle.ts';
import { sightOf } from '../../domain/ticket/sight.ts';
import type { Ticket } from '../../domain/ticket/ticket.ts';
import { answerOnce } from '../answer-once.ts';
import type { App } from '../context.ts';
import type { Done, Key } from '../side.ts';
import { isUsable } from './attachments.ts';
import { seal } from './seal.ts';

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
    const rules = app.directory.rules();
    const theAct: Act = { actor, now: later(now, settled), rules, deviceAt: key?.deviceAt };
    const facts = decide(verb, settled, input, theAct);
    return { before, sealed: await seal(app, ticketId, before, [...due, ...facts]) };
  });

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
