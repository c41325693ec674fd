/** What goes of a ticket when a member who helped withdraws? What they wrote there, and a place they held; that somebody came stays. */
import type { NewFact } from '../../domain/ticket/fact.ts';
import { settle } from '../../domain/ticket/settle.ts';
import { isOver, type Task, type Ticket, volunteersOf } from '../../domain/ticket/ticket.ts';
import { isComing } from '../../domain/ticket/verbs/give-back.ts';
import { answerOnce } from '../answer-once.ts';
import type { App } from '../context.ts';
import type { LoggedFact } from '../ports.ts';
import { foldPlain, later } from '../tickets/act.ts';
import { seal } from '../tickets/seal.ts';
import { NothingLeft, stillKept, unlessNothing } from './left.ts';

export const forgetInTicket = async (
  app: App,
  ticketId: string,
  personId: string,
): Promise<void> => {
  const prepare = async () => {
    const before = await app.store.ticket(ticketId);
    if (!before) throw new Error(`no ticket ${ticketId}`);
    const written = wordsBy(await app.store.facts(ticketId), personId);
    const contentIds = stillKept(written, await app.store.contents(ticketId));
    const now = app.world.now();
    const due = settle(before.ticket, now);
    const freed = placesOf(foldPlain(before.ticket, due), personId).map(
      ({ id: taskId }): NewFact => {
        return { type: 'task.released', at: later(now, before.ticket), by: {}, data: { taskId } };
      },
    );
    const purged = contentIds.map((contentId): NewFact => {
      const data = { contentId, signerIds: [personId, personId] as [string, string] };
      return { type: 'content.purged', at: later(now, before.ticket), by: { personId }, data };
    });
    if (freed.length + purged.length === 0) throw new NothingLeft();
    const facts = [...due, ...freed, ...purged];
    return { before, sealed: await seal(app, ticketId, before, facts) };
  };
  await app.turns
    .take(ticketId, () => answerOnce(app, undefined, 200, prepare))
    .catch(unlessNothing);
};

const placesOf = (ticket: Ticket, personId: string): Task[] =>
  isOver(ticket)
    ? []
    : volunteersOf(ticket).filter((task) => task.personId === personId && isComing(task));

const wordsBy = (facts: readonly LoggedFact[], personId: string): string[] =>
  facts.flatMap(({ by, data }) => (by.personId === personId && data.words ? [data.words.id] : []));
