/** How is a roster planned: by weeks that repeat, or turn by turn? Looked at first, then written. */
import type { Actor } from '../../domain/actor.ts';
import type { WeekPlan } from '../../domain/roster/plan.ts';
import { planTurns, turnOf } from '../../domain/roster/plan.ts';
import type { Crew, Roster, ShiftTimes, Turn } from '../../domain/roster/roster.ts';
import { changeDay } from '../../domain/roster/verbs/change-day.ts';
import { type PlanInput, plan, refuseSpan } from '../../domain/roster/verbs/plan.ts';
import { decide } from '../../domain/ticket/flow.ts';
import type { App } from '../context.ts';
import type { Done, Key } from '../side.ts';
import { foldPlain } from '../things/seal.ts';
import { actOnRoster } from './act.ts';
import { type RosterRead, readRoster } from './read.ts';

export type GivenTurn = Crew & ShiftTimes & { day: string };

export type GivenPlan = {
  fromDay: string;
  untilDay: string;
  planned?: number;
} & ({ weeks: WeekPlan } | { turns: GivenTurn[] });

export const planShifts = (app: App, actor: Actor, given: GivenPlan, key?: Key): Promise<Done> =>
  actOnRoster(app, actor, plan, (roster) => inputOf(app, roster, given), key);

/** As the roster would be; nothing is written. */
export const previewPlan = async (
  app: App,
  actor: Actor,
  given: GivenPlan,
): Promise<RosterRead> => {
  const read = await readRoster(app, actor);
  const input = await inputOf(app, read.roster, given);
  const act = { actor, now: app.world.now(), rules: app.directory.rules() };
  const facts = decide(plan, read.roster, input, act);
  return { ...read, roster: foldPlain('roster', read.roster, facts) };
};

export type GivenDay = { day: string; planned?: number; turns: GivenTurn[] };

export const changeShifts = (app: App, actor: Actor, given: GivenDay, key?: Key): Promise<Done> =>
  actOnRoster(
    app,
    actor,
    changeDay,
    async (roster) => ({
      ...given,
      turns: given.turns.map(toTurn),
      everybody: await everybodyOf(app, roster),
    }),
    key,
  );

/** Ids of who works for its unit now. */
export const everybodyOf = async ({ store }: App, { unitId }: Roster): Promise<string[]> =>
  (await store.workers([unitId])).map(({ id }) => id);

const inputOf = async (app: App, roster: Roster, given: GivenPlan): Promise<PlanInput> => {
  const { fromDay, untilDay, planned } = given;
  refuseSpan(fromDay, untilDay);
  const { calendar } = app.directory.rules();
  const turns =
    'weeks' in given
      ? planTurns(given.weeks, fromDay, untilDay, calendar)
      : given.turns.map(toTurn);
  return { fromDay, untilDay, turns, planned, everybody: await everybodyOf(app, roster) };
};

const toTurn = ({ day, name, from, until, ...crew }: GivenTurn): Turn =>
  turnOf(day, { name, from, until }, crew);
