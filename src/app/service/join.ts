/** How does an admitted member come in for the first time? With the code, once. */
import { DomainError, invalid } from '../../domain/error.ts';
import { REGISTRATION_VERBS } from '../../domain/service/registration/verbs.ts';
import type { App } from '../context.ts';
import { noteAccount } from '../note-account.ts';
import { actOn } from '../things/act.ts';
import { readCode } from './invitation.ts';
import { registrationIdOf } from './registration-of.ts';

/** Gives false when somebody was faster. */
export type SetFirstPassword = (personId: string, codeHash: string) => Promise<boolean>;

export type Joined = { personId: string; username: string };

/**
 * The fact goes first: killed in between, the code is still good and the rest is done the next time.
 */
export const join = async (
  app: App,
  typed: string,
  setPassword: SetFirstPassword,
): Promise<Joined> => {
  const codeHash = await app.world.sha256(readCode(typed));
  const invited = await app.store.invitedBy(codeHash, app.world.now());
  const actor = invited && (await app.directory.actor(invited.personId));
  if (!actor) throw codeOver();
  const { personId } = actor;
  const id = await registrationIdOf(app, personId);
  const registration = (await app.store.thing('registration', id))?.thing;
  if (registration?.status !== 'confirmed') throw codeOver();
  if (registration.invited)
    await actOn(app, actor, 'registration', id, REGISTRATION_VERBS.join, {}).catch(unlessJoined);
  await noteAccount(app, actor, personId, 'password_changed');
  if (!(await setPassword(personId, codeHash))) throw codeOver();
  return { personId, username: (await app.store.person(personId))?.username ?? '' };
};

const codeOver = (): DomainError => invalid('code', 'code_over');

/** Twice at once: who sets the password is decided by the code. */
const unlessJoined = (error: unknown): void => {
  if (!(error instanceof DomainError) || error.reason !== 'already_done') throw error;
};
