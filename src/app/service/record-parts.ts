/** What is shown of service records beside what they are: words, names, and what they were about? */
import type { ServiceRecord } from '../../domain/service/record/record.ts';
import type { App } from '../context.ts';
import type { NamesById, WordsById } from '../tickets/find.ts';
import { readWords } from './words.ts';

/** As the need or the ticket is called now. */
type About = { title?: string; number: string };

export type ReadRecords = {
  words: WordsById;
  people: NamesById;
  /** By id of the need or ticket. */
  about: ReadonlyMap<string, About>;
};

export const readRecordParts = async (
  app: App,
  records: readonly ServiceRecord[],
): Promise<ReadRecords> => {
  const [words, people, needs, tickets] = await Promise.all([
    readWords(
      app,
      records.map(({ id }) => id),
    ),
    app.directory.names([...new Set(records.map(({ personId }) => personId))]),
    readNeeds(app, idsOf(records, 'needId')),
    readTickets(app, idsOf(records, 'ticketId')),
  ]);
  return { words, people, about: new Map([...needs, ...tickets]) };
};

const idsOf = (records: readonly ServiceRecord[], name: 'needId' | 'ticketId'): string[] => [
  ...new Set(records.flatMap(({ activity }) => (name in activity ? aboutOf({ activity }) : []))),
];

export const aboutOf = ({ activity }: Pick<ServiceRecord, 'activity'>): string =>
  'needId' in activity ? activity.needId : activity.ticketId;

const readNeeds = async (app: App, ids: readonly string[]): Promise<[string, About][]> => {
  const [stored, words] = await Promise.all([app.store.things(ids), readWords(app, ids)]);
  return stored.flatMap(({ thing }): [string, About][] =>
    thing.noun === 'need'
      ? [[thing.id, { title: words.get(thing.words ?? '')?.title, number: thing.number }]]
      : [],
  );
};

const readTickets = async (app: App, ids: readonly string[]): Promise<[string, About][]> => {
  const stored = ids.length > 0 ? await app.store.tickets(ids) : [];
  return stored.map(({ ticket, shown }): [string, About] => [
    ticket.id,
    { title: shown.title || undefined, number: ticket.number },
  ]);
};
