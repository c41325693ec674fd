/** How does somebody report, and what follows for their account? */
import type { Actor } from '../../domain/actor.ts';
import type { Act } from '../../domain/rules.ts';
import {
  type AskMemberInput,
  decideAskMember,
} from '../../domain/service/registration/ask-member.ts';
import {
  type AskOrganisationInput,
  decideAskOrganisation,
} from '../../domain/service/registration/ask-organisation.ts';
import type { Registration } from '../../domain/service/registration/registration.ts';
import type { App } from '../context.ts';
import type { Done, Key } from '../side.ts';
import { makeThing } from '../things/act.ts';
import { listAll } from '../things/list-all.ts';
import { idOf } from '../things/nouns.ts';
import { NUMBER_PREFIX, numberOf } from './number.ts';
import { madeOf, registrationIdOf } from './registration-of.ts';

export const actNow = (app: App, actor: Actor): Act => ({
  actor,
  now: app.world.now(),
  rules: app.directory.rules(),
});

export const registrationNumber = (app: App, id: string): Promise<string> =>
  numberOf(app.world, NUMBER_PREFIX.registration, id, app.world.now());

export const registerMember = async (
  app: App,
  actor: Actor,
  input: AskMemberInput,
  key?: Key,
): Promise<Done> => {
  const id = await registrationIdOf(app, actor.personId);
  const draft = async () => {
    const existing = (await app.store.thing('registration', id))?.thing;
    const tell = decideAskMember(input, actNow(app, actor), existing);
    return { facts: tell(await registrationNumber(app, id)) };
  };
  return makeThing(app, 'registration', id, draft, key);
};

/** Of the same two sides there may have been others before, which were refused or are over. */
export const registerOrganisation = async (
  app: App,
  actor: Actor,
  input: AskOrganisationInput,
  key?: Key,
): Promise<Done> => {
  const { kind, communityId, streetId } = input;
  const unitId = input.unitId ?? actor.unit.id;
  const others = (): Promise<Registration[]> =>
    listAll(app, 'registration', { unitId, kind: [kind], communityId });
  const count = (await others()).length;
  const place = communityId ?? streetId;
  const id = idOf('registration', await madeOf(app, 'report', kind, unitId, place, count));
  const draft = async () => {
    const tell = decideAskOrganisation(input, actNow(app, actor), await others());
    return { facts: tell(await registrationNumber(app, id)) };
  };
  return makeThing(app, 'registration', id, draft, key);
};

/** Whose rights depend on it: the member's, or those of everybody in the organisation. */
export const peopleOf = async (
  app: App,
  { personId, kind, unitId }: Registration,
): Promise<string[]> => {
  if (kind === 'member') return personId ? [personId] : [];
  const people = await app.store.people();
  return people
    .filter((person) => person.unitId === unitId && person.role !== 'member')
    .map(({ id }) => id);
};
