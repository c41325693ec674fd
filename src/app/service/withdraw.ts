/** How does somebody withdraw, though they may be arriving somewhere at the same instant? */
import type { Actor } from '../../domain/actor.ts';
import { REGISTRATION_VERBS } from '../../domain/service/registration/verbs.ts';
import { decide } from '../../domain/ticket/flow.ts';
import { answerOnce } from '../answer-once.ts';
import type { App } from '../context.ts';
import type { Done, Key, Prepared } from '../side.ts';
import { seenThing, settled } from '../things/act.ts';
import { sealThing } from '../things/seal.ts';

/**
 * One after another with their arrivals here; between processes the commit itself refuses to leave
 * anybody withdrawn and on site.
 */
export const withdraw = async (app: App, actor: Actor, id: string, key?: Key): Promise<Done> => {
  const known = await app.store.thing('registration', id);
  const once = () => answerOnce(app, key, 200, () => prepare(app, actor, id));
  const inTurn = () => app.turns.take(id, once);
  const personId = known?.thing.personId;
  return personId ? app.turns.take(presenceOf(personId), inTurn) : inTurn();
};

/** Whose turn it is to say whether somebody comes or goes for good. */
export const presenceOf = (personId: string): string => `presence ${personId}`;

const prepare = async (app: App, actor: Actor, id: string): Promise<Prepared> => {
  const before = await seenThing(app, actor, 'registration', id);
  const { due, thing, now } = settled(app, 'registration', before);
  const isOnSite = thing.personId !== undefined && (await isPresent(app, thing.personId));
  const act = { actor, now, rules: app.directory.rules() };
  const facts = decide(REGISTRATION_VERBS.withdraw, thing, { isOnSite }, act);
  return { before, sealed: await sealThing(app, 'registration', id, before, [...due, ...facts]) };
};

const isPresent = async (app: App, personId: string): Promise<boolean> => {
  const query = { personId, status: ['present'], limit: 1 };
  return (await app.store.listThings('record', query)).items.length > 0;
};
