/** The names a timeline needs, gathered from the ticket and the directory. */
import type { TicketView } from '../../../src/contract/views.ts';
import { clockWords } from '../../../src/contract/words/pages/clock.ts';
import { ticketWords } from '../../../src/contract/words/pages/ticket.ts';
import { situations, unitById } from '../../state.ts';
import { book, pageWords } from '../../words.ts';
import { say } from '../clock/clock-left.tsx';
import type { Teller } from './fact-sentences.ts';

type Known = Partial<Pick<TicketView, 'street' | 'community' | 'situation'>> &
  Pick<TicketView, 'tasks' | 'clocks'>;

/** For a list of facts of many tickets: what only a ticket knows stays unsaid. */
export const tellerOfMany = (sayInstant: (instant: string) => string): Teller =>
  tellerFor({ tasks: [], clocks: [] }, sayInstant);

export const tellerFor = (ticket: Known, sayInstant: (instant: string) => string = say): Teller => {
  const names = new Map(
    [ticket.street, ticket.community, ...ticket.tasks.map(({ unit }) => unit)].flatMap((unit) =>
      unit ? [[unit.id, unit.name] as const] : [],
    ),
  );
  const unitName = (unitId: string | undefined): string =>
    names.get(unitId ?? '') ?? unitById.value.get(unitId ?? '')?.name ?? '';
  return {
    book: book(),
    words: pageWords(ticketWords),
    unitName,
    taskName: (taskId) => {
      const task = ticket.tasks.find((each) => each.id === taskId);
      return (task?.person?.name || task?.unit?.name) ?? '';
    },
    situationName: (code) =>
      ticket.situation?.code === code
        ? ticket.situation.name
        : (situations.value.find((each) => each.code === code)?.name ?? code),
    clock: (clockId) => ticket.clocks.find((clock) => clock.id === clockId),
    sayInstant,
    sayLevel: pageWords(clockWords).level,
  };
};
