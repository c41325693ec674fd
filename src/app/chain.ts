/** How does a fact get its place in the chain, and where do its words go? The same for tickets and for all other things. */
import { canonicalJson } from '../domain/canonical.ts';
import type { ThingFact } from '../domain/thing.ts';
import type { ContentRef, Fact } from '../domain/ticket/fact.ts';
import type { App } from './context.ts';
import type { Content } from './ports.ts';

export type AnyFact = Fact | ThingFact;

/** The ticket or other thing a fact is about. */
export const subjectOf = (fact: AnyFact): string =>
  'thingId' in fact ? fact.thingId : fact.ticketId;

/** What a fact's hash covers: the one before, and everything it says. */
export const chainText = (previousHash: string, fact: AnyFact): string => {
  const { version, type, at, by, data } = fact;
  const subject = 'thingId' in fact ? { thingId: fact.thingId } : { ticketId: fact.ticketId };
  return canonicalJson({ previousHash, ...subject, version, type, at, by, data });
};

/** What a content's hash covers. */
export const contentText = (salt: string, body: string): string => `${salt}\n${body}`;

type Maker = Pick<App, 'world'>;

/** Puts a text away; gives what the fact says of it. Ids are the subject's id, a dot, and what it is. */
export const addContent = async (
  { world }: Maker,
  contents: Content[],
  id: string,
  kind: Content['kind'],
  body: string,
): Promise<ContentRef> => {
  const salt = world.newSalt();
  const hash = await world.sha256(contentText(salt, body));
  contents.push({ id, ticketId: id.slice(0, id.indexOf('.')), kind, body, salt, hash });
  return { id, hash };
};
