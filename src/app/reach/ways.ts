/** Where can these people and groups be reached now, and by which ways for what they are told? */
import { CHANNELS, type Choices, channelsFor, type Way } from '../../domain/reach/channels.ts';
import type { Telling } from '../../domain/reach/telling.ts';
import type { App } from '../context.ts';
import type { Address, Carrier } from './carrier.ts';
import { hookIdOf, hookPerson } from './hooks.ts';

export type Ways = {
  /** The inbox alone where there is no other. */
  waysFor(personId: string, tellings: readonly Telling[]): Way[];
  addressesOf(personId: string): Address[];
};

type Asked = { personId: string; unitId: string };

export const loadWays = async (
  app: App,
  { channels }: Pick<Carrier, 'channels'>,
  asked: readonly Asked[],
): Promise<Ways> => {
  const people = new Set(asked.map(({ personId }) => personId).filter((id) => !hookIdOf(id)));
  const units = new Set(asked.filter(({ personId }) => hookIdOf(personId)).map((a) => a.unitId));
  const [addresses, choices, hooks] = await Promise.all([
    people.size > 0 ? app.store.addressesOf([...people]) : new Map<string, Address[]>(),
    people.size > 0 ? app.store.choicesOf([...people]) : new Map<string, Choices>(),
    units.size > 0 ? app.store.hooksOf([...units]) : [],
  ]);
  const groups = new Map(hooks.map((hook) => [hookPerson(hook.id), [hook]]));
  const addressesOf = (personId: string): Address[] =>
    (groups.get(personId) ?? addresses.get(personId) ?? []).filter(({ channel }) =>
      channels.includes(channel),
    );
  return {
    addressesOf,
    waysFor: (personId, tellings) => {
      const owned = new Set<Way>(addressesOf(personId).map(({ channel }) => channel));
      if (hookIdOf(personId)) return owned.size > 0 ? ['hook'] : [];
      const theirs = CHANNELS.filter((channel) => owned.has(channel));
      const wanted = new Set(
        tellings.flatMap((told) => channelsFor(choices.get(personId) ?? {}, theirs, told)),
      );
      return CHANNELS.filter((channel) => wanted.has(channel));
    },
  };
};
