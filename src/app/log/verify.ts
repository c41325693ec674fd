/** Is everything still as the facts say? Replays the whole log, read-only, beside a running server. */
import { canonicalJson } from '../../domain/canonical.ts';
import { apply } from '../../domain/ticket/apply.ts';
import type { Fact, Words } from '../../domain/ticket/fact.ts';
import { nextInstant } from '../../domain/ticket/settle.ts';
import { audienceOf } from '../../domain/ticket/sight.ts';
import type { Ticket } from '../../domain/ticket/ticket.ts';
import type { Change, Content, LoggedFact, Shown, TicketStore, World } from '../ports.ts';
import { shownAfter } from '../tickets/seal.ts';
import { strayContents } from './contents.ts';
import { type Difference, strayHashes, strayVersions } from './verify-chain.ts';
import { type LogStore as ThingLogStore, verifyThing } from './verify-things.ts';

export type Folded = Pick<Change, 'ticket' | 'shown' | 'headHash' | 'audience' | 'nextInstant'>;

/** Everything kept of one ticket, read at one moment. */
export type LoggedTicket = {
  ticketId: string;
  /** By version. */
  facts: LoggedFact[];
  contents: Content[];
  /** The folded ticket in its row; undefined when there is no row. */
  ticket?: Ticket;
  /** Columns and rows that are not what this would have written. */
  strayColumns(folded: Folded): string[];
};

/** What does the log hold, ticket by ticket? */
export type LogStore = Pick<TicketStore, 'head'> &
  ThingLogStore & {
    /** In order of id, after one; empty at the end. */
    loggedTickets(afterId: string, limit: number): Promise<LoggedTicket[]>;
  };

/** `things`: registrations, needs, records, teams and feedback. */
export type LogCheck = {
  facts: number;
  tickets: number;
  things: number;
  differences: Difference[];
};

const PAGE = 500;

export const verifyLog = async (
  store: LogStore,
  sha256: World['sha256'],
  onProgress: (sofar: { facts: number; tickets: number }) => void = () => undefined,
): Promise<LogCheck> => {
  const head = await store.head();
  const check: LogCheck = { facts: 0, tickets: 0, things: 0, differences: [] };
  let upToHead = 0;
  for (let after: string | undefined = ''; after !== undefined; ) {
    const page: LoggedTicket[] = await store.loggedTickets(after, PAGE);
    for (const logged of page) {
      check.differences.push(...(await verifyTicket(logged, sha256)));
      check.facts += logged.facts.length;
      upToHead += logged.facts.filter(({ seq }) => seq <= head).length;
    }
    check.tickets += page.length;
    onProgress({ facts: check.facts, tickets: check.tickets });
    after = page.at(-1)?.ticketId;
  }
  for (let after: string | undefined = ''; after !== undefined; ) {
    const page = await store.loggedThings(after, PAGE);
    for (const logged of page) {
      check.differences.push(...(await verifyThing(logged, sha256)));
      check.facts += logged.facts.length;
      upToHead += logged.facts.filter(({ seq }) => seq <= head).length;
    }
    check.things += page.length;
    after = page.at(-1)?.thingId;
  }
  if (upToHead !== head)
    check.differences.push({ ticketId: '', what: `${head - upToHead} facts are missing` });
  return check;
};

const verifyTicket = async (
  logged: LoggedTicket,
  sha256: World['sha256'],
): Promise<Difference[]> => {
  const { ticketId } = logged;
  const told = (what: string, version?: number): Difference => ({ ticketId, version, what });
  return [
    ...(await strayHashes(logged.facts, sha256)).map((version) => told('hash', version)),
    ...strayVersions(logged.facts).map((version) => told('version', version)),
    ...(await strayContents(logged, sha256)).map((id) => told(`content ${id}`)),
    ...strayRows(logged).map((what) => told(what)),
  ];
};

const strayRows = (logged: LoggedTicket): string[] => {
  const folded = fold(logged);
  if (typeof folded === 'string') return [folded];
  if (!logged.ticket) return ['ticket: no row'];
  const same = canonicalJson(folded.ticket) === canonicalJson(logged.ticket);
  return [...(same ? [] : ['body']), ...logged.strayColumns(folded)];
};

/** The ticket again from its facts, or why it cannot be told. */
const fold = ({ facts, contents }: LoggedTicket): Folded | string => {
  let ticket: Ticket | undefined;
  let shown: Shown = { title: '' };
  try {
    for (const fact of facts) {
      shown = shownAfter(fact, wordsOf(fact, contents), shown, ticket);
      ticket = apply(ticket, plain(fact));
    }
  } catch (error) {
    return `facts do not fold: ${error instanceof Error ? error.message : error}`;
  }
  const headHash = facts.at(-1)?.hash;
  if (!ticket || !headHash) return 'a row without facts';
  return {
    ticket,
    shown,
    headHash,
    audience: audienceOf(ticket),
    nextInstant: nextInstant(ticket),
  };
};

const plain = ({ ticketId, version, type, at, by, data }: LoggedFact): Fact =>
  ({ ticketId, version, type, at, by, data }) as Fact;

const wordsOf = (fact: LoggedFact, contents: readonly Content[]): Words | undefined => {
  const body = contents.find((content) => content.id === fact.data.words?.id)?.body;
  return body ? (JSON.parse(body) as Words) : undefined;
};
