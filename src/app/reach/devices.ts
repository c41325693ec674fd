/** Which of a person's devices are told? Browsers that subscribed; a shared one belongs to whoever did last. */
import type { Actor } from '../../domain/actor.ts';
import { DomainError, invalid, notFound } from '../../domain/error.ts';
import type { App } from '../context.ts';
import type { Device, PushPlace } from './address-book.ts';
import { type Address, type Carried, type Language, trialTo, type WaysOut } from './carrier.ts';
import type { Destinations } from './destinations.ts';
import type { TrialLimit } from './trial-limit.ts';

export type NewDevice = PushPlace & { label: string; language: Language };

export const addDevice = async (
  app: App,
  destinations: Destinations,
  { personId }: Actor,
  { endpoint, keys, label, language }: NewDevice,
): Promise<Device> => {
  if (!destinations.push(endpoint)) throw invalid('endpoint', 'unknown_push_service');
  const id = await app.world.sha256(endpoint);
  const place: PushPlace = { endpoint, keys };
  const sealed = await app.vault.seal(JSON.stringify(place), id);
  const device = { id, personId, label, language, madeAt: app.world.now(), sealed };
  if (!(await app.store.saveDevice(device))) throw gone();
  return device;
};

export const removeDevice = async (
  app: App,
  { personId }: Actor,
  id: string,
): Promise<Device[]> => {
  if (!(await app.store.removeDevice(personId, id))) throw notFound();
  return app.store.devices(personId);
};

/** One that has died meanwhile goes. */
export const tryDevice = async (
  app: App,
  { carrier }: Pick<WaysOut, 'carrier'>,
  trials: TrialLimit,
  { personId }: Actor,
  id: string,
): Promise<Carried> => {
  const device = (await app.store.devices(personId)).find((each) => each.id === id);
  if (!device) throw notFound();
  trials.begin(personId);
  const { sealed, language } = device;
  const to: Address = { id, channel: 'push', sealed, language };
  const carried = await carrier.carry(trialTo(to, app.world.newId()));
  if (carried.status === 404 || carried.status === 410) await app.store.dropAddress(id);
  return carried;
};

/** Withdrawn or deactivated while asking. */
export const gone = (): DomainError => new DomainError('unauthenticated', 'signed_out');
