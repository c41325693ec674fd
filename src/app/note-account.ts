/** What was done to an account, and by whom? For the auditor. */
import type { AccountAct, Actor } from '../domain/actor.ts';
import type { App } from './context.ts';

/** Before the act itself: killed in between, the log tells of an attempt rather than of nothing. */
export const noteAccount = (
  app: App,
  actor: Actor,
  personId: string,
  what: AccountAct,
): Promise<void> =>
  app.store.logAccount({ at: app.world.now(), byPersonId: actor.personId, personId, what });
