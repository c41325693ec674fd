/** How is a service team founded, and who in it is named to whom? */
import type { Actor } from '../../domain/actor.ts';
import { isOrganiser } from '../../domain/service/need/reach.ts';
import { isNamedToFellows } from '../../domain/service/registration/registration.ts';
import { decideFound, type FoundInput } from '../../domain/service/team/found.ts';
import { isIn, presentMembers, type Team } from '../../domain/service/team/team.ts';
import type { App } from '../context.ts';
import type { Done, Key } from '../side.ts';
import { makeThing } from '../things/act.ts';
import { idOf } from '../things/nouns.ts';
import { actNow } from './register.ts';
import { registrationsOf } from './registration-of.ts';

/** `unique`: what makes this team, and no other. */
export const foundTeam = (
  app: App,
  actor: Actor,
  unique: string,
  input: Omit<FoundInput, 'communityId'>,
  key?: Key,
): Promise<Done> => {
  const draft = async () => {
    const whole = { ...input, communityId: actor.unit.id };
    return { facts: decideFound(whole, actNow(app, actor)) };
  };
  return makeThing(app, 'team', idOf('team', unique), draft, key);
};

/** Of each team, whom this person may know to be in it. */
export const namedMembers = async (
  app: App,
  actor: Actor,
  teams: readonly Team[],
): Promise<Map<string, string[]>> => {
  const known = teams.flatMap((team) => presentMembers(team).map(({ personId }) => personId));
  const registrations = await registrationsOf(app, known);
  const isOpen = (personId: string): boolean => {
    const registration = registrations.get(personId);
    return registration !== undefined && isNamedToFellows(registration);
  };
  return new Map(
    teams.map((team) => {
      const ids = presentMembers(team).map(({ personId }) => personId);
      const isFellow = isIn(team, actor.personId);
      const seen = ids.filter(
        (id) => isOrganiser(team, actor) || id === actor.personId || (isFellow && isOpen(id)),
      );
      return [team.id, seen];
    }),
  );
};
