/** Which registration is a person's? One each, ever: its id is made of theirs. */
import type { Registration } from '../../domain/service/registration/registration.ts';
import type { App } from '../context.ts';
import { idOf } from '../things/nouns.ts';

const ID_LENGTH = 32;

/** The same for everybody who asks, so that two at once make one and not two. */
export const madeOf = async (
  { world }: Pick<App, 'world'>,
  what: string,
  ...parts: readonly (string | number | undefined)[]
): Promise<string> => (await world.sha256([what, ...parts].join('\n'))).slice(0, ID_LENGTH);

export const registrationIdOf = async (
  app: Pick<App, 'world'>,
  personId: string,
): Promise<string> => idOf('registration', await madeOf(app, 'registration', personId));

/** By person; who never reported is left out. */
export const registrationsOf = async (
  app: Pick<App, 'world' | 'store'>,
  personIds: readonly string[],
): Promise<Map<string, Registration>> => {
  const ids = await Promise.all(
    [...new Set(personIds)].map((personId) => registrationIdOf(app, personId)),
  );
  const found = await app.store.things(ids);
  return new Map(
    found.flatMap(({ thing }) =>
      thing.noun === 'registration' && thing.personId ? [[thing.personId, thing] as const] : [],
    ),
  );
};
