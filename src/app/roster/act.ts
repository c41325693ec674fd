/** How is one verb done on a unit's duty roster? The first write opens it, in the same commit. */
import type { Actor } from '../../domain/actor.ts';
import { forbidden, notFound } from '../../domain/error.ts';
import { type Instant, latest } from '../../domain/instant.ts';
import { blankRoster } from '../../domain/roster/apply.ts';
import { decideOpen, type RosterVerb } from '../../domain/roster/flow.ts';
import { readsRoster } from '../../domain/roster/readers.ts';
import { type Roster, rosterIdOf } from '../../domain/roster/roster.ts';
import { decide } from '../../domain/ticket/flow.ts';
import type { Unit } from '../../domain/unit.ts';
import { answerOnce } from '../answer-once.ts';
import type { App } from '../context.ts';
import type { Done, Key } from '../side.ts';
import { sealThing } from '../things/seal.ts';

/** The unit whose roster this person reads and writes; not found for all others. */
export const ownUnit = (actor: Actor): Unit => {
  if (!readsRoster(actor, actor.unit)) throw notFound();
  return actor.unit;
};

/** `inputFor` is asked again when somebody else wrote first. */
export const actOnRoster = <Input>(
  app: App,
  actor: Actor,
  verb: RosterVerb<Input>,
  inputFor: (roster: Roster, now: Instant) => Input | Promise<Input>,
  key?: Key,
): Promise<Done> => {
  const unit = ownUnit(actor);
  const id = rosterIdOf(unit.id);
  return app.turns.take(id, () =>
    answerOnce(app, key, 200, async () => {
      const before = await app.store.thing('roster', id);
      const now = latest(app.world.now(), before?.thing.updatedAt);
      const act = { actor, now, rules: app.directory.rules() };
      const roster = before?.thing ?? blankRoster(unit.id, now);
      if (!verb.isFor(roster, actor, now)) throw forbidden();
      const facts = decide(verb, roster, await inputFor(roster, now), act);
      const opening = before ? [] : decideOpen(unit.id, act);
      return { before, sealed: await sealThing(app, 'roster', id, before, [...opening, ...facts]) };
    }),
  );
};
