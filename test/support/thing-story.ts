/** One thing of 双报到 told in memory: verbs on a clock, folded as the application folds them. */
import type { Actor } from '../../src/domain/actor.ts';
import { type Instant, plusMinutes } from '../../src/domain/instant.ts';
import type { Act } from '../../src/domain/rules.ts';
import type { NewServiceFact, ServiceFact } from '../../src/domain/service/fact.ts';
import type { Noun, ServiceThing } from '../../src/domain/thing.ts';
import { allowed, decide, type Verb } from '../../src/domain/ticket/flow.ts';
import { actorOf, sampleRules } from './sample-district.ts';
import { wall } from './story.ts';

type Verbs<T> = Record<string, Verb<never, T, NewServiceFact>>;
type InputOf<V> = V extends Verb<infer Input, never, NewServiceFact> ? Input : never;
type Who = string | Actor;

export const actAt = (who: Who, now: Instant): Act => ({
  actor: typeof who === 'string' ? actorOf(who) : who,
  now,
  rules: sampleRules,
});

/** Contents are named '<version>', a contact '<version>.contact'. */
export const createThingStory = <T extends ServiceThing, V extends Verbs<T>>(
  noun: Noun<T>,
  verbs: V,
  start = '2026-11-25 10:00',
) => {
  let now = wall(start);
  let thing: T | undefined;
  const facts: ServiceFact[] = [];
  const drafts: NewServiceFact[] = [];

  const keep = (more: readonly NewServiceFact[]): void => {
    for (const draft of more) {
      const { type, at, by, data, words, contact } = draft;
      const version = (thing?.version ?? 0) + 1;
      const refs = {
        ...(words && { words: { id: `${version}`, hash: '' } }),
        ...(contact && { contact: { id: `${version}.contact`, hash: '' } }),
      };
      const fact = { thingId: 'x', version, type, at, by, data: { ...data, ...refs } };
      facts.push(fact as ServiceFact);
      drafts.push(draft);
      thing = noun.apply(thing, fact as ServiceFact);
    }
  };
  const current = (): T => {
    if (!thing) throw new Error('nothing told yet');
    return thing;
  };
  const story = {
    facts,
    drafts,
    get thing() {
      return current();
    },
    get now() {
      return now;
    },
    at(time: string) {
      now = wall(time);
      return story;
    },
    later(minutes: number) {
      now = plusMinutes(now, minutes);
      return story;
    },
    /** Told by a function that makes the thing. */
    begin(who: Who, tell: (act: Act) => NewServiceFact[]) {
      keep(tell(actAt(who, now)));
      return story;
    },
    settle() {
      keep(noun.settle(current(), now));
      return story;
    },
    act<N extends keyof V & string>(name: N, who: Who, input: InputOf<V[N]>) {
      story.settle();
      keep(decide(verbs[name] as never, current(), input, actAt(who, now)));
      return story;
    },
    verbs: (who: Who) => allowed(verbs, current(), actAt(who, now).actor, now),
    rooms: () => noun.audience(current()),
    types: () => facts.map(({ type }) => type),
    last: () => drafts.at(-1),
    /** Folded anew, from facts that went through JSON. */
    replayed: () =>
      (JSON.parse(JSON.stringify(facts)) as ServiceFact[]).reduce<T | undefined>(
        (before, fact) => noun.apply(before, fact),
        undefined,
      ),
  };
  return story;
};
