/** How is one verb done on a registration, need, record, team or feedback? As on a ticket: load, settle, decide, seal, commit, relay. */
import type { Actor } from '../../domain/actor.ts';
import { notFound } from '../../domain/error.ts';
import { latest } from '../../domain/instant.ts';
import { roomsOf } from '../../domain/rooms.ts';
import type { Act } from '../../domain/rules.ts';
import type { NewThingFact, NounName, Thing, ThingOf } from '../../domain/thing.ts';
import { decide, type Verb } from '../../domain/ticket/flow.ts';
import { answerOnce } from '../answer-once.ts';
import type { App } from '../context.ts';
import type { Done, Key, Side } from '../side.ts';
import { nounOf } from './nouns.ts';
import { foldPlain, type SealedThing, sealThing } from './seal.ts';
import type { StoredThing } from './thing-store.ts';

/** What else stands or falls with it. */
export type Also<T extends Thing> = (sealed: SealedThing<T>) => Promise<Side | undefined>;

/** Throws not_found for what this person may not see. */
export const actOn = <N extends NounName, Input>(
  app: App,
  actor: Actor,
  noun: N,
  id: string,
  verb: Verb<Input, ThingOf<N>, NewThingFact>,
  input: Input,
  key?: Key,
  also?: Also<ThingOf<N>>,
): Promise<Done> =>
  app.turns.take(id, () =>
    answerOnce(app, key, 200, async () => {
      const before = await seenThing(app, actor, noun, id);
      const { due, thing, now } = settled(app, noun, before);
      const act: Act = { actor, now, rules: app.directory.rules() };
      const facts = decide(verb, thing, input, act);
      const sealed = await sealThing(app, noun, id, before, [...due, ...facts]);
      return { before, sealed, also: await also?.(sealed) };
    }),
  );

/** Makes a new thing of these facts. `id` opens with the mark of its noun. */
export const makeThing = <N extends NounName>(
  app: App,
  noun: N,
  id: string,
  draft: () => Promise<{ facts: NewThingFact[] } & Pick<SealedThing, 'newPerson'>>,
  key?: Key,
  also?: Also<ThingOf<N>>,
): Promise<Done> =>
  app.turns.take(key ? `${key.personId} ${key.key}` : id, () =>
    answerOnce(app, key, 201, async () => {
      const { facts, newPerson } = await draft();
      const made = await sealThing(app, noun, id, undefined, facts);
      const sealed = newPerson ? { ...made, newPerson } : made;
      return { sealed, also: await also?.(sealed) };
    }),
  );

/** The thing, when this person shares a room with it. */
export const seenThing = async <N extends NounName>(
  app: App,
  actor: Actor,
  noun: N,
  id: string,
): Promise<StoredThing<ThingOf<N>>> => {
  const stored = await app.store.thing(noun, id);
  if (!stored || !seesThing(actor, stored.thing)) throw notFound();
  return stored;
};

export const seesThing = (actor: Actor, thing: Thing): boolean => {
  const rooms = new Set(roomsOf(actor));
  return nounOf(thing.noun)
    .audience(thing)
    .some((room) => rooms.has(room));
};

/** As it stands now, with what its clocks owe. */
export const settled = <N extends NounName>(
  app: App,
  noun: N,
  { thing: before }: StoredThing<ThingOf<N>>,
) => {
  const due = nounOf(noun).settle(before, app.world.now());
  const thing = foldPlain(noun, before, due);
  return { due, thing, now: latest(app.world.now(), thing.updatedAt) };
};
