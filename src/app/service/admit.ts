/** How does a community take in a member who has no account, and say the code that opens it? */
import type { Actor } from '../../domain/actor.ts';
import { conflict } from '../../domain/error.ts';
import { type AdmitInput, decideAdmit } from '../../domain/service/registration/admit.ts';
import { refuseInviting } from '../../domain/service/registration/invitation.ts';
import type { Registration } from '../../domain/service/registration/registration.ts';
import type { App } from '../context.ts';
import { noteAccount } from '../note-account.ts';
import type { Done, Key } from '../side.ts';
import { makeThing, seenThing } from '../things/act.ts';
import { invitationOf, inviteFor } from './invitation.ts';
import { lettersOf } from './number.ts';
import { actNow, registrationNumber } from './register.ts';
import { registrationIdOf } from './registration-of.ts';

const USERNAME_PREFIX = 'dy';
const USERNAME_LENGTH = 8;

export type NewName = AdmitInput & { name: string };

/** As the person there will be: whoever asks with the same id again finds them there. */
export const admit = async (
  app: App,
  actor: Actor,
  personId: string,
  { name, ...input }: NewName,
  key?: Key,
): Promise<Done> => {
  const id = await registrationIdOf(app, personId);
  const draft = async () => {
    if (await app.store.thing('registration', id)) throw conflict('already_registered');
    const tell = decideAdmit(input, actNow(app, actor));
    const { codeHash, until } = await inviteFor(app, personId);
    const { unitId, communityId } = input;
    const username = await usernameOf(app, personId);
    return {
      facts: tell({ personId, number: await registrationNumber(app, id) }),
      newPerson: {
        id: personId,
        username,
        name,
        unitId,
        communityId,
        codeHash,
        codeUntil: until,
      },
    };
  };
  return makeThing(app, 'registration', id, draft, key);
};

const usernameOf = async ({ world }: App, personId: string): Promise<string> => {
  const hash = await world.sha256(`username ${personId}`);
  return `${USERNAME_PREFIX}${lettersOf(hash, USERNAME_LENGTH).toLowerCase()}`;
};

/** Said to the side that admitted; a code used since is said no more. */
export type Admitted = { registration: Registration; username: string; code: string };

export const readAdmitted = async (app: App, actor: Actor, id: string): Promise<Admitted> => {
  const { thing } = await seenThing(app, actor, 'registration', id);
  const { personId = '' } = thing;
  const until = await app.store.invitedUntil(personId);
  const person = await app.store.person(personId);
  return {
    registration: thing,
    username: person?.username ?? '',
    code: until ? (await invitationOf(app, personId, until)).code : '',
  };
};

/** The code got lost: another one instead, as long as the member has not set a password. */
export const inviteAgain = async (app: App, actor: Actor, id: string): Promise<Admitted> => {
  const { thing } = await seenThing(app, actor, 'registration', id);
  const { personId = '' } = thing;
  refuseInviting(thing, actor, (await app.store.invitedUntil(personId)) !== undefined);
  await noteAccount(app, actor, personId, 'invited');
  const { codeHash, until } = await inviteFor(app, personId);
  await app.store.renewCode(personId, codeHash, until);
  return readAdmitted(app, actor, id);
};
