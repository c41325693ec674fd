/** What is shown of needs beside what they are: words, names, who lets fellows know, who is there now? */
import type { Actor } from '../../domain/actor.ts';
import type { Instant } from '../../domain/instant.ts';
import { HOUR_MS, toInstant, toMillis } from '../../domain/instant.ts';
import { activityKey } from '../../domain/service/code.ts';
import { claimOf } from '../../domain/service/need/claims.ts';
import type { Need } from '../../domain/service/need/need.ts';
import { isOrganiser } from '../../domain/service/need/reach.ts';
import {
  isNamedToFellows,
  type Profile,
  type Registration,
} from '../../domain/service/registration/registration.ts';
import type { App } from '../context.ts';
import type { NamesById, WordsById } from '../tickets/find.ts';
import { claimsOfShift } from './activity.ts';
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
  const fellows = [...new Set(needs.flatMap((need) => fellowsOf(need, actor)))];
  const [words, teams, profile, registrations, onSite] = await Promise.all([
    readWords(
      app,
      needs.map(({ id }) => id),
    ),
    readTeams(app, needs),
    actor.role === 'member' ? registrationOf(app, actor.personId) : undefined,
    Promise.all(fellows.map((personId) => registrationOf(app, personId))),
    readOnSite(app, actor, needs),
  ]);
  const open = new Set(
    registrations.flatMap((each) =>
      each?.personId && isNamedToFellows(each) ? [each.personId] : [],
    ),
  );
  const people = await app.directory.names(peopleIn(needs));
  return { words, people, teams, open, profile, onSite };
};

const registrationOf = async (app: App, personId: string): Promise<Registration | undefined> =>
  (await app.store.listThings('registration', { personId, limit: 1 })).items[0];

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

const AROUND_MS = 2 * HOUR_MS;
const COUNTED_MAX = 200;

const readOnSite = async (
  app: App,
  actor: Actor,
  needs: readonly Need[],
): Promise<Map<string, number>> => {
  const now = app.world.now();
  const counts = needs
    .filter((need) => isOrganiser(need, actor))
    .map(async (need): Promise<[string, number]> => [need.id, await countPresent(app, need, now)]);
  return new Map(await Promise.all(counts));
};

/** Only in shifts that are on: nobody has to be looked for in the others. */
const countPresent = async (app: App, need: Need, now: Instant): Promise<number> => {
  const soon = toInstant(toMillis(now) + AROUND_MS);
  const before = toInstant(toMillis(now) - AROUND_MS);
  const on = need.shifts.filter(({ from, until }) => from <= soon && until >= before);
  const counts = on.map(async ({ id: shiftId }) => {
    const activity = activityKey({ needId: need.id, shiftId });
    const query = { activity, status: ['present'], limit: COUNTED_MAX };
    return (await app.store.listThings('record', query)).items.length;
  });
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
};
