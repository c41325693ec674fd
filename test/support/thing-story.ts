/** One registration, need, record, team or feedback told in memory, folded as the application folds it. */
import type { Actor } from '../../src/domain/actor.ts';
import { plusMinutes } from '../../src/domain/instant.ts';
import type { NewServiceFact, ServiceFact } from '../../src/domain/service/fact.ts';
import type { ServiceVerb } from '../../src/domain/service/flow.ts';
import type { Noun, Thing } from '../../src/domain/service/thing.ts';
import { allowed, decide } from '../../src/domain/ticket/flow.ts';
import { sampleRules } from './sample-district.ts';
import { wall } from './story.ts';

/** Starts at a Shanghai wall time such as '2026-11-23 10:00' (a Monday). */
export const createThingStory = <
  T extends Thing,
  V extends { [name: string]: ServiceVerb<never, T> },
>(
  noun: Noun<T>,
  verbs: V,
  start: string,
) => {
  let now = wall(start);
  let thing: T | undefined;
  const facts: ServiceFact[] = [];

  const current = (): T => {
    if (!thing) throw new Error('nothing told yet');
    return thing;
  };
  const act = (actor: Actor) => ({ actor, now, rules: sampleRules });
  const story = {
    facts,
    actOf: act,
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
    keep(drafts: readonly NewServiceFact[]) {
      for (const { type, at, by, data, words, contact } of drafts) {
        const version = (thing?.version ?? 0) + 1;
        const refs = {
          ...(words && { words: { id: `W.${version}`, hash: '' } }),
          ...(contact && { contact: { id: `C.${version}`, hash: '' } }),
        };
        const fact = { thingId: 'T', version, type, at, by, data: { ...data, ...refs } };
        facts.push(fact as ServiceFact);
        thing = noun.apply(thing, fact as ServiceFact);
      }
      return story;
    },
    settle() {
      return story.keep(noun.settle(current(), now));
    },
    act<N extends keyof V & string>(name: N, actor: Actor, input: Parameters<V[N]['decide']>[1]) {
      story.settle();
      return story.keep(decide(verbs[name] as never, current(), input, act(actor)));
    },
    verbs: (actor: Actor) => allowed(verbs, current(), actor, now),
    types: () => facts.map(({ type }) => type),
    replayed: () => {
      const stored: ServiceFact[] = JSON.parse(JSON.stringify(facts));
      return stored.reduce<T | undefined>(noun.apply, undefined);
    },
  };
  return story;
};
