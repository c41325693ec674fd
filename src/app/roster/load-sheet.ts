/** How is a sheet of shifts read in? Looked at row by row first; then whole or not at all. */
import type { Actor } from '../../domain/actor.ts';
import { conflict, DomainError, forbidden } from '../../domain/error.ts';
import { isPlanner } from '../../domain/roster/flow.ts';
import {
  droppedBy,
  type GivenSheet,
  type NamedPerson,
  type PlannedShift,
  planOfSheet,
  planSheet,
  refusedCells,
} from '../../domain/roster/sheet.ts';
import { plan } from '../../domain/roster/verbs/plan.ts';
import type { App } from '../context.ts';
import type { Done, Key } from '../side.ts';
import { actOnRoster } from './act.ts';
import { type RosterRead, readRoster } from './read.ts';

export type ReadSheet = RosterRead & { planned: PlannedShift[]; dropped: number };

export const requirePlanner = async (app: App, actor: Actor): Promise<RosterRead> => {
  const read = await readRoster(app, actor);
  if (!isPlanner(read.roster, actor)) throw forbidden();
  return read;
};

export const previewSheet = async (
  app: App,
  actor: Actor,
  sheet: GivenSheet,
): Promise<ReadSheet> => {
  const read = await requirePlanner(app, actor);
  const now = app.world.now();
  const planned = planSheet(sheet.rows, read.roster, peopleIn(read), now);
  return { ...read, planned, dropped: droppedBy(planned, read.roster, now).length };
};

/** `seen`: the plan the dry run was made on. */
export const loadSheet = async (
  app: App,
  actor: Actor,
  sheet: GivenSheet,
  seen: number,
  key?: Key,
): Promise<Done> => {
  const { names, people } = await requirePlanner(app, actor);
  const everybody = people.map(({ id }) => id);
  return actOnRoster(
    app,
    actor,
    plan,
    (roster, now) => {
      if (seen !== roster.planned) throw conflict('outdated');
      const planned = planSheet(sheet.rows, roster, peopleIn({ names, people }), now);
      const fields = refusedCells(planned, sheet);
      if (Object.keys(fields).length > 0) throw new DomainError('invalid', 'rows_refused', fields);
      const days = planOfSheet(planned, roster, now);
      const isSame = planned.every(({ result }) => result === 'unchanged');
      if (!days || (isSame && droppedBy(planned, roster, now).length === 0))
        throw conflict('already_there');
      return { ...days, everybody };
    },
    key,
  );
};

/** Whoever left since is still named in what is over. */
const peopleIn = ({ names, people }: Pick<RosterRead, 'names' | 'people'>): NamedPerson[] => {
  const here = new Set(people.map(({ id }) => id));
  return [
    ...people.flatMap(({ id, name }) => [
      { id, name: names.get(id) ?? name },
      { id, name },
    ]),
    ...[...names].flatMap(([id, name]): NamedPerson[] =>
      here.has(id) ? [] : [{ id, name, left: true }],
    ),
  ];
};
