/** Which of a person's devices are told? Browsers that subscribed; a shared one belongs to whoever did last. */
import type { Actor } from '../../domain/actor.ts';
import { DomainError, invalid, notFound } from '../../domain/error.ts';
import type { App } from '../context.ts';
import type { Device, PushPlace } from './address-book.ts';
import type { Language } from './carrier.ts';
import type { Destinations } from './destinations.ts';

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

/** Withdrawn or deactivated while asking. */
export const gone = (): DomainError => new DomainError('unauthenticated', 'signed_out');
