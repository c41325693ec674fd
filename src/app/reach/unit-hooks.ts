/** Which groups and programs does a unit tell, and who sees to them? Its leaders; all its people may look. */
import { type Actor, isLeader, isWorker } from '../../domain/actor.ts';
import { conflict, forbidden, invalid, notFound } from '../../domain/error.ts';
import type { App } from '../context.ts';
import type { Hook, HookPlace } from './address-book.ts';
import { type Carried, type Language, trialTo, type WaysOut } from './carrier.ts';
import type { TrialLimit } from './trial-limit.ts';

export type NewHook = HookPlace & { label: string; language: Language };

/** A hook, and the place that was sealed in it. */
export type OpenedHook = Hook & { place: HookPlace };

export const listHooks = async (app: App, actor: Actor): Promise<OpenedHook[]> => {
  if (!isWorker(actor)) throw forbidden();
  const hooks = await app.store.unitHooks(actor.unit.id);
  return Promise.all(hooks.map((hook) => opened(app, hook)));
};

/** `id` is made of the request's key: a repeat finds what it made. */
export const addHook = async (
  app: App,
  { destinations }: Pick<WaysOut, 'destinations'>,
  actor: Actor,
  id: string,
  { kind, url, secret, label, language }: NewHook,
): Promise<{ hook: OpenedHook; replayed: boolean }> => {
  requireLeader(actor);
  if (!destinations.hook(kind, url)) throw invalid('url', 'unknown_hook_host');
  if (kind === 'webhook' && secret === undefined) throw invalid('secret', 'field_missing');
  const place: HookPlace = { kind, url, ...(secret !== undefined && { secret }) };
  const sealed = await app.vault.seal(JSON.stringify(place), id);
  const made = { madeAt: app.world.now(), madeBy: actor.personId };
  const hook: Hook = { id, unitId: actor.unit.id, kind, label, language, ...made, sealed };
  if (await app.store.addHook(hook)) return { hook: { ...hook, place }, replayed: false };
  const known = await app.store.hook(id);
  if (!known) throw conflict('too_many_hooks');
  const before = await opened(app, known);
  const isSame = before.label === label && before.place.url === url && before.kind === kind;
  if (!isSame) throw conflict('key_reused');
  return { hook: before, replayed: true };
};

/** Says so in the group itself. */
export const tryHook = async (
  app: App,
  { carrier }: Pick<WaysOut, 'carrier'>,
  trials: TrialLimit,
  actor: Actor,
  id: string,
): Promise<Carried> => {
  const { language, sealed } = await ownHook(app, actor, id);
  trials.begin(actor.personId);
  return carrier.carry(trialTo({ id, channel: 'hook', sealed, language }, app.world.newId()));
};

export const removeHook = async (app: App, actor: Actor, id: string): Promise<OpenedHook[]> => {
  const { unitId } = await ownHook(app, actor, id);
  await app.store.removeHook(unitId, id);
  return listHooks(app, actor);
};

const ownHook = async (app: App, actor: Actor, id: string): Promise<Hook> => {
  requireLeader(actor);
  const hook = await app.store.hook(id);
  if (hook?.unitId !== actor.unit.id) throw notFound();
  return hook;
};

const requireLeader = (actor: Actor): void => {
  if (!isLeader(actor)) throw forbidden();
};

const opened = async ({ vault }: App, hook: Hook): Promise<OpenedHook> => ({
  ...hook,
  place: JSON.parse(await vault.open(hook.sealed, hook.id)),
});
