/** How is an arrival or leaving noted? On the record, and for a ticket's volunteer on the ticket too, in one commit. */
import type { Actor } from '../../domain/actor.ts';
import { conflict, forbidden, invalid } from '../../domain/error.ts';
import type { Instant } from '../../domain/instant.ts';
import {
  type Activity,
  judgeMark,
  type Mark,
  type MarkWay,
} from '../../domain/service/attendance.ts';
import { activityKey } from '../../domain/service/code.ts';
import { claimOf } from '../../domain/service/need/claims.ts';
import { isCalledMember } from '../../domain/service/need/reach.ts';
import { decideOpen, type OpenInput } from '../../domain/service/record/open.ts';
import { RECORD_VERBS } from '../../domain/service/record/verbs.ts';
import { decide } from '../../domain/ticket/flow.ts';
import type { App } from '../context.ts';
import { answerOnce, type Done, type Key, type Prepared, type Side } from '../tickets/act.ts';
import { settled } from './act.ts';
import { claimsOfShift, type KnownActivity, readActivity } from './activity.ts';
import { findCode } from './code.ts';
import { idOf } from './nouns.ts';
import { sealThing } from './seal.ts';
import { ticketSide } from './volunteer.ts';

export type AttendInput = {
  activity: Activity;
  what: 'arrive' | 'leave';
  way: MarkWay;
  code?: string;
  /** What the phone found by itself; the position stays there. */
  near?: boolean;
  deviceAt?: Instant;
  sentAt?: Instant;
  /** By the organiser's list: whom and when. */
  personId?: string;
  listedAt?: Instant;
};

/** Gives the id of the record. */
export const attend = async (
  app: App,
  actor: Actor,
  input: AttendInput,
  key?: Key,
): Promise<Done> => {
  const id = await recordIdOf(app, input.activity, personOf(input, actor));
  return app.turns.take(id, () =>
    answerOnce(app, key, 200, async () => {
      const { record, ticket } = await prepareAttendance(app, actor, input);
      return { ...record, also: ticket };
    }),
  );
};

/** The same, asked on the ticket: gives the id of the ticket. */
export const attendTicket = async (
  app: App,
  actor: Actor,
  input: AttendInput & { activity: { ticketId: string } },
  key?: Key,
): Promise<Done> => {
  const id = await recordIdOf(app, input.activity, personOf(input, actor));
  return app.turns.take(id, () =>
    answerOnce(app, key, 200, async (): Promise<Prepared> => {
      const { record, ticket } = await prepareAttendance(app, actor, input);
      return ticket ? { ...ticket, also: record } : record;
    }),
  );
};

const personOf = ({ way, personId }: AttendInput, actor: Actor): string => {
  if (way !== 'list') return actor.personId;
  if (!personId) throw invalid('personId', 'field_missing');
  return personId;
};

/** One record a person and activity, whoever notes it first. */
const recordIdOf = async (app: App, activity: Activity, personId: string): Promise<string> => {
  const hash = await app.world.sha256(`record ${activityKey(activity)} ${personId}`);
  return idOf('record', hash.slice(0, 32));
};

const prepareAttendance = async (
  app: App,
  actor: Actor,
  input: AttendInput,
): Promise<{ record: Side; ticket?: Side }> => {
  const known = await readActivity(app, actor, input.activity);
  const who = await readWho(app, actor, input, known);
  const mark = await markOf(app, input, known);
  const record = await recordSide(app, actor, who, input, known, mark);
  const ticket = known.ticket && (await ticketSide(app, actor, who, known.ticket.id, input, mark));
  return { record, ticket };
};

/** The organiser notes others, everybody else themselves. */
const readWho = async (
  app: App,
  actor: Actor,
  input: AttendInput,
  known: KnownActivity,
): Promise<Actor> => {
  const personId = personOf(input, actor);
  if (input.way === 'list' && !known.isOrganiser) throw forbidden();
  const who = input.way === 'list' ? await app.directory.actor(personId) : actor;
  if (who?.role !== 'member')
    throw input.way === 'list' ? invalid('personId', 'no_such_thing') : forbidden();
  if (known.need && input.way !== 'list' && !isExpected(known, who)) throw forbidden();
  return who;
};

/** Holds a place, belongs to an organisation that does, or was called: whoever stands there is noted. */
const isExpected = ({ need, activity }: KnownActivity, who: Actor): boolean => {
  if (!need || !('shiftId' in activity)) return false;
  const holds = claimOf(need, who.personId, activity.shiftId)?.state === 'held';
  const comesFor = claimsOfShift(need, activity.shiftId).some(
    ({ unitId }) => unitId === who.unit.id,
  );
  return holds || comesFor || isCalledMember(need, who);
};

const markOf = async (app: App, input: AttendInput, { activity, times }: KnownActivity) => {
  const now = app.world.now();
  const { way, code, near, deviceAt, sentAt, listedAt } = input;
  if (way !== 'code') return judgeMark({ way, near, deviceAt, sentAt, listedAt }, times, now);
  if (!code) throw invalid('code', 'field_missing');
  const codeAt = await findCode(app, activity, times, code, now);
  if (!codeAt) throw invalid('code', 'wrong_code');
  return judgeMark({ way, codeAt, deviceAt, sentAt }, times, now);
};

const recordSide = async (
  app: App,
  actor: Actor,
  who: Actor,
  { activity, what }: AttendInput,
  known: KnownActivity,
  mark: Mark,
): Promise<Side> => {
  const id = await recordIdOf(app, activity, who.personId);
  const before = await app.store.thing('record', id);
  const rules = app.directory.rules();
  if (!before) {
    if (what === 'leave') throw conflict('not_arrived');
    const facts = decideOpen(turnOf(known, who), mark, { actor, now: app.world.now(), rules });
    return { sealed: await sealThing(app, 'record', id, undefined, facts) };
  }
  const { due, thing, now } = settled(app, 'record', before);
  const facts = decide(RECORD_VERBS[what], thing, { mark }, { actor, now, rules });
  return { before, sealed: await sealThing(app, 'record', id, before, [...due, ...facts]) };
};

const turnOf = (
  { activity, kind, times, communityId, streetId, isEmergency }: KnownActivity,
  { personId, unit, community }: Actor,
): OpenInput => ({
  personId,
  unitId: unit.id,
  communityId: communityId ?? community?.id ?? streetId,
  streetId,
  activity,
  kind,
  ...times,
  isEmergency,
});
