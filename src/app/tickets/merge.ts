/** How are two tickets made one? Both sides in one commit: neither can be half done. */
import type { Actor } from '../../domain/actor.ts';
import { invalid, notFound } from '../../domain/error.ts';
import type { Act } from '../../domain/rules.ts';
import { decide } from '../../domain/ticket/flow.ts';
import { settle } from '../../domain/ticket/settle.ts';
import { sightOf } from '../../domain/ticket/sight.ts';
import { absorb } from '../../domain/ticket/verbs/merge.ts';
import { VERBS } from '../../domain/ticket/verbs.ts';
import { answerOnce } from '../answer-once.ts';
import type { App } from '../context.ts';
import type { StoredTicket } from '../ports.ts';
import type { Done, Key } from '../side.ts';
import { foldPlain, later } from './act.ts';
import { seal } from './seal.ts';

/** `into` is the id or the number of the ticket that stays. */
export const merge = async (
  app: App,
  actor: Actor,
  ticketId: string,
  { into, text }: { into: string; text: string },
  key?: Key,
): Promise<Done> =>
  answerOnce(app, key, 200, async () => {
    const from = await settled(app, actor, ticketId);
    if (!from) throw notFound();
    const intoId = (await app.store.idByNumber(into)) ?? into;
    const to = await settled(app, actor, intoId);
    if (!to) throw invalid('into', 'no_such_thing');
    const rules = app.directory.rules();
    const now = later(from.now, to.ticket);
    const act: Act = { actor, now, rules, deviceAt: key?.deviceAt };
    const facts = decide(VERBS.merge, from.ticket, { into: to.ticket, text }, act);
    const taken = absorb(from.ticket, text, act);
    return {
      before: from.before,
      sealed: await seal(app, ticketId, from.before, [...from.due, ...facts]),
      also: {
        before: to.before,
        sealed: await seal(app, intoId, to.before, [...to.due, ...taken]),
      },
    };
  });

const settled = async (app: App, actor: Actor, ticketId: string) => {
  const before: StoredTicket | undefined = await app.store.ticket(ticketId);
  if (!before || sightOf(actor, before.ticket) !== 'full') return undefined;
  const now = app.world.now();
  const due = settle(before.ticket, now);
  const ticket = foldPlain(before.ticket, due);
  return { before, due, ticket, now: later(now, ticket) };
};
