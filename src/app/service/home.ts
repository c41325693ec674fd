/** What does a member find first? Everything their first screen shows, read at once. */
import type { Actor } from '../../domain/actor.ts';
import { roomsOf } from '../../domain/rooms.ts';
import type { Feedback } from '../../domain/service/feedback/feedback.ts';
import { fits } from '../../domain/service/need/fits.ts';
import type { Need } from '../../domain/service/need/need.ts';
import { openShifts, soonestFirst } from '../../domain/service/need/shifts.ts';
import type { ServiceRecord } from '../../domain/service/record/record.ts';
import { sumOf } from '../../domain/service/record/sum.ts';
import {
  EMPTY_PROFILE,
  type Registration,
} from '../../domain/service/registration/registration.ts';
import type { Team } from '../../domain/service/team/team.ts';
import type { App } from '../context.ts';
import { listAll } from '../things/list-all.ts';
import { registrationIdOf } from './registration-of.ts';

const NEEDS_MAX = 60;
const RECORDS_SHOWN = 10;

export type Home = {
  registration?: Registration;
  claimed: Need[];
  needs: Need[];
  present: ServiceRecord[];
  records: ServiceRecord[];
  mine: { minutes: number; turns: number; wishes: number };
  teams: Team[];
  feedback: Feedback[];
};

export const readHome = async (app: App, actor: Actor): Promise<Home> => {
  const { personId } = actor;
  const reader = { rooms: roomsOf(actor) };
  const open = { status: ['open'], order: 'soonest' as const };
  const [registration, claimed, near, records, teams, feedback] = await Promise.all([
    registrationIdOf(app, personId).then((id) => app.store.thing('registration', id)),
    listAll(app, 'need', { personId, ...open }),
    app.store.listThings('need', { reader, ...open, limit: NEEDS_MAX }),
    listAll(app, 'record', { personId, order: 'newest' }),
    listAll(app, 'team', { reader, status: ['open'] }),
    app.store.listThings('feedback', { personId, status: ['asked'], limit: 1 }),
  ]);
  const mine = new Set(claimed.map(({ id }) => id));
  const profile = registration?.thing ?? EMPTY_PROFILE;
  const now = app.world.now();
  const needs = soonestFirst(near.items, now).filter(({ id }) => !mine.has(id));
  return {
    registration: registration?.thing,
    claimed: soonestFirst(claimed, now),
    needs: bestFirst(needs, profile, now),
    present: records.filter(({ status }) => status === 'present'),
    records: records.slice(0, RECORDS_SHOWN),
    mine: sumsOf(records),
    teams,
    feedback: feedback.items.filter(({ dueAt }) => dueAt > now),
  };
};

/** What suits in skill and time before the rest; each part soonest first, as it came. */
const bestFirst = (
  needs: readonly Need[],
  profile: Registration | typeof EMPTY_PROFILE,
  now: string,
): Need[] => {
  const suits = (need: Need): boolean =>
    openShifts(need, now).some((shift) => {
      const { skill, time } = fits(need, shift, profile);
      return skill && time;
    });
  return [...needs.filter(suits), ...needs.filter((need) => !suits(need))];
};

/** Of what was confirmed. */
const sumsOf = (records: readonly ServiceRecord[]): Home['mine'] => {
  const confirmed = records.filter(({ minutes }) => minutes !== undefined);
  const { minutes, turns } = sumOf(confirmed);
  const wishes = confirmed.filter(({ kind }) => kind === 'wish').length;
  return { minutes, turns, wishes };
};
