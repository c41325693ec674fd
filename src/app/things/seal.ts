/** How do the facts of a verb on a thing become one commit? Words go to contents, facts into the chain. */
import { canonicalJson } from '../../domain/canonical.ts';
import { latest } from '../../domain/instant.ts';
import type { NewThingFact, NounName, Thing, ThingFact, ThingOf } from '../../domain/thing.ts';
import type { ContentRef } from '../../domain/ticket/fact.ts';
import { addContent, chainText } from '../chain.ts';
import type { App } from '../context.ts';
import type { Content } from '../ports.ts';
import { nounOf } from './nouns.ts';
import type { ChainedThingFact, StoredThing, ThingChange } from './thing-store.ts';

export type SealedThing<T extends Thing = Thing> = Omit<ThingChange<T>, 'receipt'>;

/** `before` is undefined for a new thing. Facts are never dated before the newest one. */
export const sealThing = async <N extends NounName>(
  app: Pick<App, 'world' | 'vault'>,
  name: N,
  id: string,
  before: StoredThing<ThingOf<N>> | undefined,
  drafts: readonly NewThingFact[],
): Promise<SealedThing<ThingOf<N>>> => {
  const noun = nounOf(name);
  const noticedAt = app.world.now();
  const facts: ChainedThingFact[] = [];
  const contents: Content[] = [];
  let thing = before?.thing;
  let headHash = before?.headHash ?? '';
  for (const draft of drafts) {
    const version = (thing?.version ?? 0) + 1;
    const refs = await contentsOf(app, contents, `${id}.${version}`, draft);
    const at = latest(draft.at, thing?.updatedAt);
    const data = { ...draft.data, ...refs };
    const fact = { thingId: id, version, type: draft.type, at, by: draft.by, data } as ThingFact;
    headHash = await app.world.sha256(chainText(headHash, fact));
    facts.push({ ...fact, hash: headHash, noticedAt });
    thing = noun.apply(thing, fact);
  }
  if (!thing) throw new Error('a change without facts');
  return {
    expectedVersion: before?.thing.version ?? 0,
    thing,
    headHash,
    rooms: noun.audience(thing),
    nextInstant: noun.nextInstant(thing),
    facts,
    contents,
    purgedContentIds: facts.flatMap((fact) =>
      fact.type === 'content.purged' ? fact.data.contentIds : [],
    ),
  };
};

/** Folds what has no words, before anything is sealed. */
export const foldPlain = <N extends NounName>(
  name: N,
  thing: ThingOf<N>,
  drafts: readonly NewThingFact[],
): ThingOf<N> =>
  drafts.reduce(
    (folded, { type, at, by, data }) =>
      nounOf(name).apply(folded, {
        thingId: thing.id,
        version: folded.version + 1,
        type,
        at,
        by,
        data,
      } as ThingFact),
    thing,
  );

const contentsOf = async (
  app: Pick<App, 'world' | 'vault'>,
  contents: Content[],
  id: string,
  { words, contact }: NewThingFact,
) => {
  const refs: { words?: ContentRef; contact?: ContentRef } = {};
  if (words && Object.keys(words).length > 0)
    refs.words = await addContent(app, contents, id, 'words', canonicalJson(words));
  if (contact && (contact.name || contact.phone)) {
    const contactId = `${id}.contact`;
    const body = await app.vault.seal(canonicalJson(contact), contactId);
    refs.contact = await addContent(app, contents, contactId, 'contact', body);
  }
  return refs;
};
