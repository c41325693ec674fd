/** How is a shift handed over? What the unit owes at that moment, with the notes of who hands over. */
import type { Actor } from '../../domain/actor.ts';
import { handOver } from '../../domain/roster/verbs/hand-over.ts';
import type { App } from '../context.ts';
import type { Done, Key } from '../side.ts';
import { actOnRoster, ownUnit } from './act.ts';
import { readOwed } from './owed.ts';

export type HandOverBody = { notes: readonly { ticketId: string; text: string }[]; note?: string };

/** A note on what is owed no more is left out. Read before the roster's turn is taken: others do not wait for it. */
export const handOverShift = async (
  app: App,
  actor: Actor,
  { notes, note }: HandOverBody,
  key?: Key,
): Promise<Done> => {
  ownUnit(actor);
  const { tickets, all, more } = await readOwed(app, actor, app.world.now());
  const seen = new Set(tickets.map(({ ticketId }) => ticketId));
  const texts = new Map(
    notes
      .filter(({ ticketId }) => seen.has(ticketId))
      .map(({ ticketId, text }) => [ticketId, text]),
  );
  const handed = all.map((each) => ({ ...each, note: texts.get(each.ticketId) }));
  return actOnRoster(app, actor, handOver, () => ({ note, tickets: handed, more }), key);
};
