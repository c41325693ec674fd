/** Creating people and changing their accounts, with better-auth's own hashing. */
import type { World } from '../app/ports.ts';
import type { Accounts } from '../http/env.ts';
import type { OpenStore } from '../store/open.ts';
import type { AuthInstance } from './auth.ts';

export const createAccounts = (auth: AuthInstance, store: OpenStore, world: World): Accounts => ({
  create: async (person, password) => {
    const hash = await (await auth.$context).password.hash(password);
    return (await store.createPeople([{ ...person, active: true }], hash, world.now())) > 0;
  },
  setPassword: async (personId, password) => {
    const context = await auth.$context;
    await context.internalAdapter.updatePassword(personId, await context.password.hash(password));
    await context.internalAdapter.deleteUserSessions(personId);
  },
  join: async (personId, codeHash, password) => {
    const hash = await (await auth.$context).password.hash(password);
    return store.acceptCode(personId, codeHash, hash, world.now());
  },
  rename: (personId, name) => store.renamePerson(personId, name),
  setActive: async (personId, active) => {
    await store.setPersonActive(personId, active);
    if (!active) await (await auth.$context).internalAdapter.deleteUserSessions(personId);
  },
});
