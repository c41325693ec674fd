/** Who has to be known to tell some facts? Loaded once for all of them; of each fact only those it concerns. */
import { type Actor, isWorker } from '../../domain/actor.ts';
import type { Happening } from '../../domain/reach/happening.ts';
import { type ToLoad, whomToLoad } from '../../domain/reach/recipients.ts';
import type { House } from '../../domain/reach/resolve.ts';
import { whoseRooms } from '../../domain/reach/whose-rooms.ts';
import { type Roster, rosterIdOf } from '../../domain/roster/roster.ts';
import type { Rules } from '../../domain/rules.ts';
import type { App } from '../context.ts';
import { hasTies, tiedTo, toActor } from '../directory.ts';
import type { HousePerson, HouseQuery } from './reach-store.ts';

export type Houses = {
  /** For the recipients of one fact. */
  of(happening: Happening): House;
  /** Everybody that was loaded. */
  whole: House;
};

export const loadHouses = (app: App, happenings: readonly Happening[]): Promise<Houses> =>
  load(app, queryOf(happenings.map(whomToLoad), app.directory.rules()));

export const loadUnits = async (app: App, unitIds: readonly string[]): Promise<House> => {
  const query = { ...NOBODY, unitIds: [...new Set(unitIds)] };
  return (await load(app, query)).whole;
};

/** These alone, as they stand now; who is not active is not among them. */
export const loadPeople = async (
  app: App,
  personIds: readonly string[],
): Promise<Map<string, Actor>> => {
  const rules = app.directory.rules();
  const found = await app.store.housePeople({ ...NOBODY, personIds });
  const wanted = new Set(personIds);
  const people = found.filter(({ id }) => wanted.has(id));
  return new Map(
    people.flatMap((person) => {
      const actor = actorOf(app, person, rules);
      return actor ? [[actor.personId, actor] as const] : [];
    }),
  );
};

const NOBODY: HouseQuery = {
  personIds: [],
  unitIds: [],
  districtLeaders: false,
  orgIds: [],
  communityIds: [],
  teamIds: [],
  allMembers: false,
};

const load = async (app: App, query: HouseQuery): Promise<Houses> => {
  const rules = app.directory.rules();
  const found = await app.store.housePeople(query);
  const people = found.flatMap((person) => actorOf(app, person, rules) ?? []);
  const byUnit = Map.groupBy(people.filter(isWorker), ({ unit }) => unit.id);
  const byId = new Map(people.map((person) => [person.personId, person]));
  const rosters = await rostersOf(app, [...byUnit.keys()]);
  return {
    whole: { people, rosters },
    of: (happening) => {
      const asked = whomToLoad(happening);
      if (asked.rooms.length > 0) return { people, rosters };
      return { people: concerned(asked, people, byUnit, byId, rules), rosters };
    },
  };
};

const actorOf = (app: App, person: HousePerson, rules: Rules): Actor | undefined => {
  const actor = toActor(person, rules);
  if (!actor || !person.ties || !hasTies(actor)) return actor;
  return { ...actor, ...tiedTo(actor, person.ties, app.world.now(), rules) };
};

const rostersOf = async (app: App, unitIds: readonly string[]): Promise<Map<string, Roster>> => {
  const stored = await app.store.things(unitIds.map(rosterIdOf));
  return new Map(
    stored.flatMap(({ thing }) => (thing.noun === 'roster' ? [[thing.unitId, thing]] : [])),
  );
};

const queryOf = (asked: readonly ToLoad[], rules: Rules): HouseQuery => {
  const rooms = new Set(asked.flatMap((each) => each.rooms));
  const inRooms = whoseRooms([...rooms], rules.units.values());
  const each = (pick: (asked: ToLoad) => readonly string[]) => asked.flatMap(pick);
  return {
    ...inRooms,
    personIds: [...new Set([...each(({ personIds }) => personIds), ...inRooms.personIds])],
    unitIds: [...new Set([...asked.flatMap((each) => unitsOf(each, rules)), ...inRooms.unitIds])],
    districtLeaders: inRooms.districtLeaders || asked.some((each) => each.districtLeaders),
  };
};

const unitsOf = ({ unitIds, districts }: ToLoad, { units }: Rules): string[] => {
  if (districts.length === 0) return unitIds;
  const theirs = [...units.values()].filter(({ kind }) => districts.some((each) => each === kind));
  return [...unitIds, ...theirs.map(({ id }) => id)];
};

/** The others of a person's unit too: whether they are on duty hangs on all of them. */
const concerned = (
  asked: ToLoad,
  people: readonly Actor[],
  byUnit: ReadonlyMap<string, Actor[]>,
  byId: ReadonlyMap<string, Actor>,
  rules: Rules,
): Actor[] => {
  const named = asked.personIds.flatMap((id) => byId.get(id) ?? []);
  const units = [...unitsOf(asked, rules), ...named.map(({ unit }) => unit.id)];
  const leaders = asked.districtLeaders
    ? people.filter(({ role }) => role === 'district_leader')
    : [];
  return [...new Set([...units.flatMap((id) => byUnit.get(id) ?? []), ...named, ...leaders])];
};
