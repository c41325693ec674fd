/** What may this person read of tickets? What they may not see is not found. */
import { type Actor, isWorker } from '../../domain/actor.ts';
import { notFound } from '../../domain/error.ts';
import { type Instant, shanghaiDay, shanghaiInstant } from '../../domain/instant.ts';
import { roomsOf } from '../../domain/rooms.ts';
import type { Words } from '../../domain/ticket/fact.ts';
import {
  isVolunteer,
  readsWords,
  type Sight,
  sightOf,
  unnamedVolunteers,
} from '../../domain/ticket/sight.ts';
import type { Ticket } from '../../domain/ticket/ticket.ts';
import type { App } from '../context.ts';
import type {
  AttachmentMeta,
  Content,
  Counters,
  Listed,
  LoggedFact,
  PinRow,
  StoredTicket,
  TicketQuery,
} from '../ports.ts';
import type { Done } from '../side.ts';
import { linkingTo, NO_LINKS, readLinks, type TicketLinks } from './links.ts';

export type WordsById = ReadonlyMap<string, Words>;
export type NamesById = ReadonlyMap<string, string>;

const readerOf = (actor: Actor) => ({ rooms: roomsOf(actor) });

/** The ticket and how much of it this person sees. */
export const seenTicket = async (
  app: App,
  actor: Actor,
  ticketId: string,
): Promise<StoredTicket & { sight: Exclude<Sight, 'none'> }> => {
  const stored = await app.store.ticket(ticketId);
  const sight = stored ? sightOf(actor, stored.ticket) : 'none';
  if (!stored || sight === 'none') throw notFound();
  return { ...stored, sight };
};

export type ReadTicket = StoredTicket & {
  words: WordsById;
  people: NamesById;
  attachments: AttachmentMeta[];
  links: TicketLinks;
};

export const readTicket = async (app: App, actor: Actor, ticketId: string): Promise<ReadTicket> => {
  const whole = await app.store.wholeTicket(ticketId);
  if (!whole || sightOf(actor, whole.stored.ticket) === 'none') throw notFound();
  const { stored, contents, linkingIds } = whole;
  return withParts(
    app,
    actor,
    stored,
    contents,
    await readLinks(app, actor, stored.ticket, linkingIds),
  );
};

/** The ticket after a verb, from what the verb wrote as far as that goes. */
export const readDone = async (
  app: App,
  actor: Actor,
  { id: ticketId, written }: Done,
): Promise<ReadTicket> => {
  if (!written) return readTicket(app, actor, ticketId);
  const { ticket, shown, headHash, expectedVersion } = written;
  const isNew = expectedVersion === 0;
  const contents = isNew ? written.contents : await app.store.contents(ticketId);
  const isAlone = isNew && !ticket.relapseOf && !ticket.linkedIds;
  const links = isAlone
    ? NO_LINKS
    : await readLinks(app, actor, ticket, await linkingTo(app, ticketId));
  return withParts(app, actor, { ticket, shown, headHash }, contents, links);
};

const withParts = async (
  app: App,
  actor: Actor,
  stored: StoredTicket,
  contents: readonly Content[],
  links: TicketLinks,
): Promise<ReadTicket> => {
  const { attachmentIds } = stored.ticket;
  const metas = attachmentIds.length > 0 ? await app.store.metas(attachmentIds) : [];
  const attachments = metas.filter(({ bytes }) => bytes > 0);
  const people = await namesIn(app, actor, stored.ticket, peopleIn(stored.ticket));
  return { ...stored, words: wordsById(contents), people, attachments, links };
};

export const readByNumber = async (app: App, actor: Actor, number: string): Promise<ReadTicket> => {
  const id = await app.store.idByNumber(number);
  if (!id) throw notFound();
  return readTicket(app, actor, id);
};

/** What a counter counts. */
type Asked = Omit<TicketQuery, 'mine' | 'yellow' | 'onSite' | 'doneSince'> & {
  mine: boolean;
  only?: 'yellow' | 'on_site' | 'done_today';
};

export const listTickets = (
  app: App,
  actor: Actor,
  { only, ...asked }: Asked,
): Promise<{ items: Listed[]; nextCursor: string | null }> => {
  const now = app.world.now();
  const query = {
    ...asked,
    mine: asked.mine ? { personId: actor.personId, unitId: actor.unit.id } : undefined,
    yellow: only === 'yellow',
    onSite: only === 'on_site',
    doneSince: only === 'done_today' ? dayStart(now) : undefined,
  };
  return app.store.list(query, readerOf(actor), now);
};

export type ReadFacts = {
  facts: LoggedFact[];
  words: WordsById;
  people: NamesById;
  isSensitive: boolean;
};

/** A member in a call reads only what they did themselves; a called unit no words from before its call. */
export const readFacts = async (app: App, actor: Actor, ticketId: string): Promise<ReadFacts> => {
  const { ticket, sight } = await seenTicket(app, actor, ticketId);
  const all = await app.store.facts(ticketId);
  const mine = isVolunteer(ticket, actor.personId);
  const facts = all.filter(
    (fact) => sight === 'full' || (mine && fact.by.personId === actor.personId),
  );
  const silent = facts.filter((fact) => !readsWords(actor, ticket, fact));
  const unread = new Set(silent.map((fact) => fact.data.words?.id));
  const contents = await app.store.contents(ticketId);
  const words = wordsById(contents.filter(({ id }) => !unread.has(id)));
  const doers = facts.flatMap((fact) => (fact.by.personId ? [fact.by.personId] : []));
  const people = await namesIn(app, actor, ticket, doers);
  return { facts, words, people, isSensitive: ticket.sensitivity === 'sensitive' };
};

/** Other streets' pins are shown to streets and communities: pin, kind and clock, no more. */
export const seesForeignPins = (actor: Actor): boolean =>
  isWorker(actor) && ['street', 'community'].includes(actor.unit.kind);

export const readPins = (
  app: App,
  actor: Actor,
  bbox: TicketQuery['bbox'],
  wall: boolean,
): Promise<PinRow[]> => {
  const show = { foreign: seesForeignPins(actor), wall };
  return app.store.pins(bbox, readerOf(actor), show, app.world.now());
};

export const countTickets = (app: App, actor: Actor): Promise<Counters> => {
  const now = app.world.now();
  return app.store.counters(readerOf(actor), dayStart(now), now);
};

const dayStart = (now: Instant): Instant => shanghaiInstant(shanghaiDay(now), '00:00');

/** Names of those this person may know by name. */
const namesIn = async (
  app: App,
  actor: Actor,
  ticket: Ticket,
  ids: readonly string[],
): Promise<NamesById> => {
  const names = await app.directory.names(ids);
  const unnamed = unnamedVolunteers(actor, ticket);
  if (unnamed.length === 0) return names;
  return new Map([...names].filter(([id]) => !unnamed.includes(id)));
};

const peopleIn = ({ raisedBy, tasks, exclusion }: Ticket): string[] => [
  raisedBy.personId,
  ...(exclusion ? [exclusion.askedBy.personId] : []),
  ...tasks.flatMap((task) => [task.personId, task.claimedForBy]).filter((id) => id !== undefined),
];

export const wordsById = (contents: readonly Content[]): WordsById =>
  new Map(
    contents.flatMap(({ id, kind, body }) =>
      kind === 'words' && body !== null ? [[id, JSON.parse(body) as Words] as const] : [],
    ),
  );
