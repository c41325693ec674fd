/** What is shown of needs beside what they are: words, names, who lets fellows know, who is there now? */
import type { Actor } from '../../domain/actor.ts';
import { activityKey } from '../../domain/service/code.ts';
import { claimOf, claimsOfShift } from '../../domain/service/need/claims.ts';
import type { Need } from '../../domain/service/need/need.ts';
import { isOrganiser } from '../../domain/service/need/reach.ts';
import { shiftsAround } from '../../domain/service/need/shifts.ts';
import {
  isNamedToFellows,
  type Profile,
  type Registration,
} from '../../domain/service/registration/registration.ts';
import type { App } from '../context.ts';
import type { NamesById, WordsById } from '../tickets/find.ts';
import { registrationsOf } from './registration-of.ts';
import { readWords } from './words.ts';

export type ReadNeeds = {
  words: WordsById;
  people: NamesById;
  teams: ReadonlyMap<string, string>;
  /** People who let fellows of an activity know their name. */
  open: ReadonlySet<string>;
  profile?: Profile;
  /** By need: how many are there now; where the reader organises it. */
  onSite: ReadonlyMap<string, number>;
};

export const readNeedParts = async (
  app: App,
  actor: Actor,
  needs: readonly Need[],
): Promise<ReadNeeds> => {
  const fellows = needs.flatMap((need) => fellowsOf(need, actor));
  const asked = actor.role === 'member' ? [...fellows, actor.personId] : fellows;
  const [words, teams, registrations, onSite] = await Promise.all([
    readWords(
      app,
      needs.map(({ id }) => id),
    ),
    readTeams(app, needs),
    asked.length > 0 ? registrationsOf(app, asked) : new Map<string, Registration>(),
    readOnSite(app, actor, needs),
  ]);
  const open = new Set(
    fellows.filter((personId) => {
      const registration = registrations.get(personId);
      return registration !== undefined && isNamedToFellows(registration);
    }),
  );
  const profile = registrations.get(actor.personId);
  const people = await app.directory.names(peopleIn(needs));
  return { words, people, teams, open, profile, onSite };
};

/** Who else holds a place in a shift in which the reader holds one. */
const fellowsOf = (need: Need, { personId }: Actor): string[] =>
  need.shifts
    .filter(({ id }) => claimOf(need, personId, id)?.state === 'held')
    .flatMap(({ id }) => claimsOfShift(need, id))
    .flatMap((claim) => claim.personId ?? [])
    .filter((id) => id !== personId);

const readTeams = async (app: App, needs: readonly Need[]): Promise<Map<string, string>> => {
  const ids = [...new Set(needs.flatMap(({ teamId }) => teamId ?? []))];
  if (ids.length === 0) return new Map();
  const [stored, words] = await Promise.all([app.store.things(ids), readWords(app, ids)]);
  return new Map(
    stored.flatMap(({ thing }): [string, string][] =>
      thing.noun === 'team' ? [[thing.id, words.get(thing.words ?? '')?.name ?? '']] : [],
    ),
  );
};

const peopleIn = (needs: readonly Need[]): string[] => [
  ...new Set(needs.flatMap(({ claims }) => claims.flatMap(({ personId }) => personId ?? []))),
];

/** One read for the whole page, and none where nothing is on. */
const readOnSite = async (
  app: App,
  actor: Actor,
  needs: readonly Need[],
): Promise<Map<string, number>> => {
  const now = app.world.now();
  const keys = new Map(
    needs
      .filter((need) => isOrganiser(need, actor))
      .map((need) => [need.id, shiftsAround(need, now).map(({ id }) => keyOf(need, id))]),
  );
  const all = [...keys.values()].flat();
  const counts = all.length > 0 ? await app.store.presentCounts(all) : new Map<string, number>();
  return new Map(
    [...keys].map(([id, own]) => [id, own.reduce((sum, key) => sum + (counts.get(key) ?? 0), 0)]),
  );
};

const keyOf = ({ id: needId }: Need, shiftId: string): string => activityKey({ needId, shiftId });
