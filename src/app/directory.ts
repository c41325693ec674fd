/** What is the district like right now? Kept in memory, read again when asked to. */
import type { Actor } from '../domain/actor.ts';
import type { Situation } from '../domain/duty.ts';
import { createDutySearch } from '../domain/duty-search.ts';
import type { Instant } from '../domain/instant.ts';
import type { Rules } from '../domain/rules.ts';
import { isWorkTime } from '../domain/service/working-hours.ts';
import type { CalendarSettings } from '../domain/sla/calendar-settings.ts';
import type { DirectoryStore, District, KnownDuty, PeopleStore, Person } from './ports.ts';
import type { ThingStore, Ties } from './things/thing-store.ts';

export type Directory = {
  district(): District;
  rules(): Rules;
  /** What the calendar of the rules was made of. */
  calendar(): CalendarSettings;
  /** Since when each situation is as it is. */
  duty(): KnownDuty;
  /** Another one whenever the calendar of the rules is another. */
  calendarStamp(): string;
  search(query: string, limit?: number): Situation[];
  /** The person as an actor; undefined when unknown, deactivated or without a unit. */
  actor(personId: string): Promise<Actor | undefined>;
  names(ids: readonly string[]): Promise<Map<string, string>>;
  forgetName(personId: string): void;
  reload(): Promise<void>;
  /** Reloads when another process, or this one, changed something since; true when it did. */
  refresh(): Promise<boolean>;
};

type Known = DirectoryStore & PeopleStore & Pick<ThingStore, 'tiesOf'>;

/** `now` tells whether a member is at work. */
export const createDirectory = async (store: Known, now: () => Instant): Promise<Directory> => {
  let known = await readDistrict(store);
  let search = createDutySearch([...known.rules.situations.values()]);
  const names = new Map<string, string>();
  const reload = async (): Promise<void> => {
    known = await readDistrict(store);
    search = createDutySearch([...known.rules.situations.values()]);
    names.clear();
  };
  return {
    district: () => known.district,
    rules: () => known.rules,
    calendar: () => known.calendar,
    duty: () => known.duty,
    calendarStamp: () => known.calendarStamp,
    search: (query, limit) => search(query, limit),
    actor: async (personId) => {
      const person = await store.person(personId);
      const actor = toActor(person, known.rules);
      return actor && { ...actor, ...(await tiesOf(store, actor, now(), known.rules)) };
    },
    names: async (ids) => {
      const missing = ids.filter((id) => !names.has(id));
      if (missing.length > 0)
        for (const [id, name] of await store.names(missing)) names.set(id, name);
      return names;
    },
    forgetName: (personId) => names.delete(personId),
    reload,
    refresh: async () => {
      if ((await store.stamp()) === known.stamp) return false;
      await reload();
      return true;
    },
  };
};

const readDistrict = async (store: DirectoryStore) => {
  const known = await store.read();
  if (!known) throw new Error('no district is loaded: run `npm run setup -- <file>`');
  return known;
};

/** What else a member or a party organisation sees, and when they are called. */
const tiesOf = async (
  store: Known,
  actor: Actor,
  now: Instant,
  rules: Rules,
): Promise<Partial<Actor>> =>
  hasTies(actor)
    ? tiedTo(actor, await store.tiesOf(actor.personId, actor.unit.id), now, rules)
    : {};

export const hasTies = ({ role, unit }: Actor): boolean =>
  role === 'member' || unit.kind === 'party_org';

export const tiedTo = (
  { role }: Actor,
  { isRegistered, onCall, teamIds, reportsTo }: Ties,
  now: Instant,
  { calendar }: Rules,
): Partial<Actor> => {
  if (role !== 'member') return { reportsTo };
  const isAtWork = !onCall && isWorkTime(now, calendar);
  return {
    teamIds,
    ...(onCall && { onCall }),
    ...(isAtWork && { isAtWork }),
    ...(!isRegistered && { isUnregistered: true }),
  };
};

export const toActor = (person: Person | undefined, rules: Rules): Actor | undefined => {
  const unit = person && rules.units.get(person.unitId);
  if (!person?.active || !unit) return undefined;
  return {
    personId: person.id,
    role: person.role,
    unit,
    community: rules.units.get(person.communityId ?? ''),
    chiefDelegation: person.chiefDelegation,
  };
};
