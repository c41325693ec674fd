/** What is known of a unit's duty roster, and of who is on duty in others? */
import type { Actor } from '../../domain/actor.ts';
import { notFound } from '../../domain/error.ts';
import { blankRoster } from '../../domain/roster/apply.ts';
import { distinctNames } from '../../domain/roster/names.ts';
import { hasRoster, readsAllOnDuty, readsRoster } from '../../domain/roster/readers.ts';
import { crewIds, type Roster, rosterIdOf } from '../../domain/roster/roster.ts';
import type { Unit } from '../../domain/unit.ts';
import type { App } from '../context.ts';
import type { Person } from '../ports.ts';
import { ownUnit } from './act.ts';

export type RosterRead = {
  unit: Unit;
  roster: Roster;
  /** Who works for the unit now. */
  people: Person[];
  /** Of them, told apart, and of whoever stands on the roster still. */
  names: ReadonlyMap<string, string>;
};

export const readRoster = async (app: App, actor: Actor): Promise<RosterRead> => {
  const unit = ownUnit(actor);
  const [stored, people] = await Promise.all([
    app.store.thing('roster', rosterIdOf(unit.id)),
    app.store.workers([unit.id]),
  ]);
  const roster = stored?.thing ?? blankRoster(unit.id, app.world.now());
  return { unit, roster, people, names: await namesOn(app, roster, people) };
};

const namesOn = async (
  app: App,
  { turns, swaps, handovers }: Roster,
  people: readonly Person[],
): Promise<ReadonlyMap<string, string>> => {
  const named = [
    ...turns.flatMap(crewIds),
    ...swaps.flatMap(({ personId, withPersonId }) => [personId, withPersonId]),
    ...handovers.flatMap(({ personId, takenOverBy }) => [personId, takenOverBy]),
  ].filter((id) => id !== undefined);
  const known = await app.directory.names([...new Set(named)]);
  return new Map([...known, ...distinctNames(people)]);
};

export type DutyOf = Omit<RosterRead, 'roster'> & { roster?: Roster };

/** Of one unit or of all, in administrative order: a worker's own, and for 值班室 every one. */
export const readOnDuty = async (
  app: App,
  actor: Actor,
  unitId: string | undefined,
): Promise<DutyOf[]> => {
  const units = [...app.directory.rules().units.values()]
    .filter((unit) => hasRoster(unit) && (readsAllOnDuty(actor) || readsRoster(actor, unit)))
    .filter(({ id }) => unitId === undefined || id === unitId);
  if (units.length === 0) throw notFound();
  const one = units.length === 1 ? units.map(({ id }) => id) : undefined;
  const [rosters, workers] = await Promise.all([
    app.store.things(units.map(({ id }) => rosterIdOf(id))),
    app.store.workers(one),
  ]);
  const rosterOf = new Map(
    rosters.flatMap(({ thing }) =>
      thing.noun === 'roster' ? [[thing.unitId, thing] as const] : [],
    ),
  );
  const peopleOf = Map.groupBy(workers, (worker) => worker.unitId);
  return units
    .map((unit) => {
      const people = peopleOf.get(unit.id) ?? [];
      return { unit, roster: rosterOf.get(unit.id), people, names: distinctNames(people) };
    })
    .sort((a, b) => KINDS.indexOf(a.unit.kind) - KINDS.indexOf(b.unit.kind) || byOrder(a, b));
};

const KINDS: readonly Unit['kind'][] = [
  'hub',
  'oversight',
  'street',
  'department',
  'utility',
  'community',
];

const byOrder = (a: DutyOf, b: DutyOf): number => a.unit.order - b.unit.order;
