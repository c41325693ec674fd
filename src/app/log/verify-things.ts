/** Are registrations, needs, records, teams and feedback still as their facts say? */
import { canonicalJson } from '../../domain/canonical.ts';
import type { Thing, ThingFact } from '../../domain/thing.ts';
import type { Content, World } from '../ports.ts';
import { nounOf, nounOfId } from '../things/nouns.ts';
import type { LoggedThingFact, ThingChange } from '../things/thing-store.ts';
import { strayContents } from './contents.ts';
import { type Difference, strayHashes, strayVersions } from './verify-chain.ts';

export type FoldedThing = Pick<ThingChange, 'thing' | 'headHash' | 'rooms' | 'nextInstant'>;

/** Everything kept of one thing, read at one moment. */
export type LoggedThing = {
  thingId: string;
  /** By version. */
  facts: LoggedThingFact[];
  contents: Content[];
  /** The folded thing in its row; undefined when there is no row. */
  thing?: Thing;
  /** Columns and rows that are not what this would have written. */
  strayColumns(folded: FoldedThing): string[];
};

export type LogStore = {
  /** In order of id, after one ('' for the first); empty at the end. */
  loggedThings(afterId: string, limit: number): Promise<LoggedThing[]>;
};

export const verifyThing = async (
  logged: LoggedThing,
  sha256: World['sha256'],
): Promise<Difference[]> => {
  const told = (what: string, version?: number): Difference => ({
    ticketId: logged.thingId,
    version,
    what,
  });
  return [
    ...(await strayHashes(logged.facts, sha256)).map((version) => told('hash', version)),
    ...strayVersions(logged.facts).map((version) => told('version', version)),
    ...(await strayContents(logged, sha256)).map((id) => told(`content ${id}`)),
    ...strayRows(logged).map((what) => told(what)),
  ];
};

const strayRows = (logged: LoggedThing): string[] => {
  const folded = fold(logged);
  if (typeof folded === 'string') return [folded];
  if (!logged.thing) return ['thing: no row'];
  const same = canonicalJson(folded.thing) === canonicalJson(logged.thing);
  return [...(same ? [] : ['body']), ...logged.strayColumns(folded)];
};

/** The thing again from its facts, or why it cannot be told. */
const fold = ({ thingId, facts }: LoggedThing): FoldedThing | string => {
  const name = nounOfId(thingId);
  if (!name) return 'an id of no noun';
  const noun = nounOf(name);
  let thing: Thing | undefined;
  try {
    for (const fact of facts) thing = noun.apply(thing, plain(fact));
  } catch (error) {
    return `facts do not fold: ${error instanceof Error ? error.message : error}`;
  }
  const headHash = facts.at(-1)?.hash;
  if (!thing || !headHash) return 'a row without facts';
  const rooms = noun.audience(thing);
  return { thing, headHash, rooms, nextInstant: noun.nextInstant(thing) };
};

const plain = ({ thingId, version, type, at, by, data }: LoggedThingFact): ThingFact =>
  ({ thingId, version, type, at, by, data }) as ThingFact;
