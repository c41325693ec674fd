/** Is there still anything to do about what is to be told? Asked of the tickets as they stand now. */
import { isMoot } from '../../domain/reach/moot.ts';
import type { Telling } from '../../domain/reach/telling.ts';
import type { App } from '../context.ts';

/** Whether a telling is moot. What is not about a ticket never is. */
export const loadMoot = async (
  app: App,
  tellings: readonly Telling[],
): Promise<(telling: Telling) => boolean> => {
  const ids = tellings.flatMap(({ clockId, message: { subject } }) =>
    subject.noun === 'ticket' && clockId ? [subject.id] : [],
  );
  const stored = await app.store.tickets([...new Set(ids)]);
  const tickets = new Map(stored.map(({ ticket }) => [ticket.id, ticket]));
  return (telling) => {
    const ticket = tickets.get(telling.message.subject.id);
    return ticket !== undefined && isMoot(telling, ticket);
  };
};
