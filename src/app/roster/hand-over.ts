/** How is a shift handed over? What the unit owes at that moment, with the notes of who hands over. */
import type { Actor } from '../../domain/actor.ts';
import { handOver } from '../../domain/roster/verbs/hand-over.ts';
import type { App } from '../context.ts';
import type { Done, Key } from '../side.ts';
import { actOnRoster } from './act.ts';
import { readOwed } from './owed.ts';

export type HandOverBody = { notes: readonly { ticketId: string; text: string }[]; note?: string };

/** A note on what is owed no more is left out. */
export const handOverShift = (
  app: App,
  actor: Actor,
  { notes, note }: HandOverBody,
  key?: Key,
): Promise<Done> =>
  actOnRoster(
    app,
    actor,
    handOver,
    async (_roster, now) => {
      const { tickets } = await readOwed(app, actor, now);
      const texts = new Map(notes.map(({ ticketId, text }) => [ticketId, text]));
      return {
        note,
        tickets: tickets.map((each) => ({ ...each, note: texts.get(each.ticketId) })),
      };
    },
    key,
  );
