/** Which kinds does a person want to hear of by which channel, and at which number? */
import type { Actor } from '../../domain/actor.ts';
import type { Choices } from '../../domain/reach/channels.ts';
import type { App } from '../context.ts';
import type { PhonePlace } from './address-book.ts';
import type { Language } from './carrier.ts';
import { gone } from './devices.ts';

export type Chosen = { kinds: Choices; phone?: string };

export const readChoices = async (app: App, { personId }: Actor): Promise<Chosen> => {
  const [choices, kept] = await Promise.all([
    app.store.choicesOf([personId]),
    app.store.phone(personId),
  ]);
  const place = kept && (JSON.parse(await app.vault.open(kept.sealed, kept.id)) as PhonePlace);
  return { kinds: choices.get(personId) ?? {}, ...(place && { phone: place.phone }) };
};

export const keepChoices = (app: App, { personId }: Actor, kinds: Choices): Promise<void> =>
  app.store.saveChoices(personId, kinds);

/** Null: no longer by phone. */
export const keepPhone = async (
  app: App,
  { personId }: Actor,
  phone: string | null,
  language: Language,
): Promise<void> => {
  if (phone === null) return app.store.removePhone(personId);
  const id = `phone.${personId}`;
  const place: PhonePlace = { phone };
  const sealed = await app.vault.seal(JSON.stringify(place), id);
  const kept = { id, personId, language, madeAt: app.world.now(), sealed };
  if (!(await app.store.savePhone(kept))) throw gone();
};
