/** How is a registration answered, whichever verb or read led to it? */
import type { Context } from 'hono';
import type { App } from '../../app/context.ts';
import type { Admitted } from '../../app/service/admit.ts';
import { peopleOf } from '../../app/service/register.ts';
import { readWords } from '../../app/service/words.ts';
import type { Done } from '../../app/side.ts';
import { seenThing } from '../../app/things/act.ts';
import { type Said, toRegistrationView } from '../../contract/registration-view.ts';
import type { AdmittedView, RegistrationView } from '../../contract/service-views.ts';
import type { Actor } from '../../domain/actor.ts';
import { conflict } from '../../domain/error.ts';
import type { Registration } from '../../domain/service/registration/registration.ts';
import type { Thing } from '../../domain/thing.ts';
import type { Deps, Env } from '../env.ts';
import { REPLAYED } from '../once.ts';
import type { Sessions } from '../session.ts';

/** Names and words behind the ids of these things. */
export const readSaid = async (
  app: App,
  things: readonly Thing[],
  personIds: readonly string[],
): Promise<Said> => ({
  units: app.directory.rules().units,
  people: await app.directory.names(personIds),
  words: await readWords(
    app,
    things.map(({ id }) => id),
  ),
});

export const viewRegistrations = async (
  app: App,
  actor: Actor,
  registrations: readonly Registration[],
): Promise<RegistrationView[]> => {
  const people = registrations.flatMap(({ personId }) => personId ?? []);
  const invited = await app.store.stillInvited(people);
  const said = { ...(await readSaid(app, registrations, people)), invited };
  return registrations.map((each) => toRegistrationView(each, said, actor, app.world.now()));
};

export const viewRegistration = async (
  app: App,
  actor: Actor,
  registration: Registration,
): Promise<RegistrationView> => {
  const [view] = await viewRegistrations(app, actor, [registration]);
  if (!view) throw new Error('no view of a registration');
  return view;
};

/** Also to whoever refused a move and sees it for the last time. */
export const answerRegistration = async (
  c: Context<Env>,
  app: App,
  done: Done,
): Promise<RegistrationView> => {
  if (done.replayed) c.header(REPLAYED, 'true');
  const stored = await app.store.thing('registration', done.id);
  if (!stored) throw conflict('lost_race');
  return viewRegistration(app, c.get('actor'), stored.thing);
};

export const viewAdmitted = async (
  app: App,
  actor: Actor,
  admitted: readonly Admitted[],
): Promise<AdmittedView[]> => {
  const views = await viewRegistrations(
    app,
    actor,
    admitted.map(({ registration }) => registration),
  );
  return admitted.flatMap(({ username, code }, i) => {
    const registration = views[i];
    return registration ? [{ registration, username, code }] : [];
  });
};

/** Where they live or report decides what they see: their sessions and sockets begin anew. */
export const beginAnew = (deps: Deps, sessions: Sessions, personIds: readonly string[]): void => {
  for (const personId of personIds) {
    sessions.dropPerson(personId);
    deps.hangUp(personId);
    deps.app.directory.forgetName(personId);
  }
};

export const beginAnewFor = async (
  deps: Deps,
  sessions: Sessions,
  registrationId: string,
): Promise<void> => {
  const stored = await deps.app.store.thing('registration', registrationId);
  if (stored) beginAnew(deps, sessions, await peopleOf(deps.app, stored.thing));
};

export const readRegistration = async (
  app: App,
  actor: Actor,
  id: string,
): Promise<RegistrationView> =>
  viewRegistration(app, actor, (await seenThing(app, actor, 'registration', id)).thing);
