/** How does the demo's 双报到 come about? By its steps' verbs, each as the person who would do it. */
import type { ServiceStep, ShiftPlan, WeekdayPlan } from '../../db/seeds/service-story.ts';
import type { App } from '../app/context.ts';
import { attend, recordIdOf } from '../app/service/attend.ts';
import { askFeedback } from '../app/service/feedback.ts';
import { postNeed } from '../app/service/needs.ts';
import { registerMember, registerOrganisation } from '../app/service/register.ts';
import { registrationIdOf } from '../app/service/registration-of.ts';
import { foundTeam } from '../app/service/teams.ts';
import { actOn } from '../app/things/act.ts';
import { idOf as newThingId } from '../app/things/nouns.ts';
import type { Actor } from '../domain/actor.ts';
import {
  DAY_MS,
  type Instant,
  plusMinutes,
  shanghaiDay,
  shanghaiInstant,
  toInstant,
  toMillis,
} from '../domain/instant.ts';
import { FEEDBACK_VERBS } from '../domain/service/feedback/verbs.ts';
import type { ServiceVerb } from '../domain/service/flow.ts';
import type { ShiftInput } from '../domain/service/need/shifts.ts';
import { NEED_VERBS } from '../domain/service/need/verbs.ts';
import { RECORD_VERBS } from '../domain/service/record/verbs.ts';
import { REGISTRATION_VERBS } from '../domain/service/registration/verbs.ts';
import { TEAM_VERBS } from '../domain/service/team/verbs.ts';
import type { NounName, ServiceThing } from '../domain/thing.ts';

const VERBS: { [N in ServiceThing['noun']]: Record<string, unknown> } = {
  registration: REGISTRATION_VERBS,
  need: NEED_VERBS,
  record: RECORD_VERBS,
  team: TEAM_VERBS,
  feedback: FEEDBACK_VERBS,
};

export type ServiceTeller = (step: ServiceStep) => Promise<void>;

/** Steps tell of things by the names earlier steps gave them. */
export const createServiceTeller = async (app: App): Promise<ServiceTeller> => {
  const personIds = new Map((await app.store.people()).map(({ username, id }) => [username, id]));
  const made = new Map<string, string>();
  const idOfPerson = (username: string): string => known(personIds.get(username), username);
  /** As they are now: what they see depends on what was told before. */
  const actorOf = async (username: string): Promise<Actor> =>
    known(await app.directory.actor(idOfPerson(username)), username);

  const idOf = async (noun: NounName, name: string): Promise<string> => {
    if (noun === 'registration' && personIds.has(name))
      return registrationIdOf(app, idOfPerson(name));
    if (noun !== 'record') return known(made.get(name), name);
    const [need = '', who = ''] = name.split('.');
    const activity = { needId: known(made.get(need), need), shiftId: '1' };
    return recordIdOf(app, activity, idOfPerson(who));
  };

  return async (step) => {
    const actor = await actorOf(step.by);
    switch (step.does) {
      case 'register':
        await registerMember(app, actor, step.input);
        return;
      case 'report':
        made.set(step.as, (await registerOrganisation(app, actor, step.input)).id);
        return;
      case 'found':
        made.set(
          step.as,
          (await foundTeam(app, actor, app.world.newId(), { skills: [], ...step.input })).id,
        );
        return;
      case 'post': {
        const { offset, shifts, ...input } = step.input;
        const now = app.world.now();
        const place = offset && spotOf(app, actor, offset);
        const planned = shifts.map((shift) => shiftAt(shift, now));
        const needId = newThingId('need', app.world.newId());
        made.set(
          step.as,
          (await postNeed(app, actor, needId, { ...input, place, shifts: planned })).id,
        );
        return;
      }
      case 'act': {
        const verb = VERBS[step.noun][step.verb] as ServiceVerb<object, ServiceThing>;
        const id = await idOf(step.noun, step.of);
        await actOn(app, actor, step.noun, id, verb as never, step.input);
        return;
      }
      case 'attend': {
        const { what, way, who } = step;
        const activity = { needId: known(made.get(step.need), step.need), shiftId: step.shift };
        const personId = who === undefined ? undefined : idOfPerson(who);
        await attend(app, actor, { activity, what, way, personId });
        return;
      }
      case 'ask_feedback':
        await askFeedback(app, actor, {});
    }
  };
};

const known = <T>(value: T | undefined, name: string): T => {
  if (value === undefined) throw new Error(`the demo has no ${name}`);
  return value;
};

/** Before or at `now` for what counts in minutes, ahead of it for days and weekdays. */
const shiftAt = (plan: ShiftPlan | WeekdayPlan, now: Instant): ShiftInput => {
  const { wanted } = plan;
  if ('lasting' in plan) {
    const from = plusMinutes(now, plan.afterMinutes);
    return { from, until: plusMinutes(from, plan.lasting), wanted };
  }
  const day =
    'days' in plan ? dayAfter(now, plan.days) : weekdayAfter(now, plan.weekday, plan.weeks);
  return { from: shanghaiInstant(day, plan.from), until: shanghaiInstant(day, plan.until), wanted };
};

const dayAfter = (now: Instant, days: number): string =>
  shanghaiDay(toInstant(toMillis(now) + days * DAY_MS));

/** The first is at least a day ahead. */
const weekdayAfter = (now: Instant, weekday: number, weeks: number): string => {
  const tomorrow = new Date(dayAfter(now, 1)).getUTCDay() || 7;
  return dayAfter(now, 1 + ((weekday - tomorrow + 7) % 7) + (weeks - 1) * 7);
};

const spotOf = (app: App, { unit }: Actor, [north, east]: [number, number]) => {
  const office = app.directory.rules().units.get(unit.streetId ?? unit.id)?.position;
  return office && { lat: office.lat + north, lng: office.lng + east };
};
