/** How is an arrival or leaving noted? On the record, and for a ticket's volunteer on the ticket too, in one commit. */
import type { Actor } from '../../domain/actor.ts';
import { conflict, DomainError, invalid, notFound } from '../../domain/error.ts';
import type { Instant } from '../../domain/instant.ts';
import {
  type Activity,
  judgeMark,
  type Mark,
  type MarkWay,
} from '../../domain/service/attendance.ts';
import { activityKey } from '../../domain/service/code.ts';
import { refuseUnexpected } from '../../domain/service/record/expected.ts';
import { decideOpen, type OpenInput } from '../../domain/service/record/open.ts';
import { readsRecord } from '../../domain/service/record/organiser.ts';
import type { ServiceRecord } from '../../domain/service/record/record.ts';
import { RECORD_VERBS } from '../../domain/service/record/verbs.ts';
import { decide } from '../../domain/ticket/flow.ts';
import { answerOnce } from '../answer-once.ts';
import type { App } from '../context.ts';
import type { Done, Key, Side } from '../side.ts';
import { settled } from '../things/act.ts';
import { idOf } from '../things/nouns.ts';
import { sealThing } from '../things/seal.ts';
import type { StoredThing } from '../things/thing-store.ts';
import { type KnownActivity, readActivity } from './activity.ts';
import { findCode } from './code.ts';
import { ticketSide } from './volunteer.ts';
import { presenceOf } from './withdraw.ts';

export type AttendInput = {
  activity: Activity;
  what: 'arrive' | 'leave';
  way: MarkWay;
  code?: string;
  /** What the phone found by itself; the position stays there. */
  near?: boolean;
  /** Said on the ticket. */
  note?: string;
  deviceAt?: Instant;
  sentAt?: Instant;
  /** By the organiser's list: whom and when. */
  personId?: string;
  listedAt?: Instant;
};

/**
 * Gives the id of the record. One after another for a person, who may be withdrawing, on a record,
 * and on a ticket where many come at once.
 */
export const attend = async (
  app: App,
  actor: Actor,
  input: AttendInput,
  key?: Key,
): Promise<Done> => {
  const { activity } = input;
  const personId = personOf(input, actor);
  const id = await recordIdOf(app, activity, personId);
  const note = () => answerOnce(app, key, 200, () => prepare(app, actor, id, input));
  const inTurn = () => app.turns.take(id, note);
  return app.turns.take(presenceOf(personId), () =>
    'ticketId' in activity ? app.turns.take(activity.ticketId, inTurn) : inTurn(),
  );
};

/** One record a person and activity, whoever notes it first. */
export const recordIdOf = async (
  app: App,
  activity: Activity,
  personId: string,
): Promise<string> => {
  const hash = await app.world.sha256(`record ${activityKey(activity)} ${personId}`);
  return idOf('record', hash.slice(0, 32));
};

const personOf = ({ way, personId }: AttendInput, actor: Actor): string => {
  if (way !== 'list') return actor.personId;
  if (!personId) throw invalid('personId', 'field_missing');
  return personId;
};

const prepare = async (
  app: App,
  actor: Actor,
  id: string,
  input: AttendInput,
): Promise<Side & { also?: Side }> => {
  const known = await readActivity(app, actor, input.activity);
  const before = await app.store.thing('record', id);
  const who = await readWho(app, actor, input);
  refuseUnexpected(known, who, { ...input, isKnown: before !== undefined });
  if (before && !readsRecord(before.thing, actor)) throw notFound();
  const mark = await markOf(app, input, known);
  const record = before
    ? await nextSide(app, actor, before, input, mark)
    : await firstSide(app, actor, who, id, input, known, mark);
  const also =
    'ticket' in known ? await ticketSide(app, actor, who, known.ticket.id, input, mark) : undefined;
  return { ...record, also };
};

/** The organiser notes others, everybody else themselves; read anew, for they may have withdrawn since. */
const readWho = async (app: App, actor: Actor, input: AttendInput): Promise<Actor> => {
  const who = await app.directory.actor(personOf(input, actor));
  if (input.way !== 'list') {
    if (!who) throw new DomainError('unauthenticated', 'signed_out');
    return who;
  }
  if (who?.role !== 'member') throw invalid('personId', 'no_such_thing');
  return who;
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

const firstSide = async (
  app: App,
  actor: Actor,
  who: Actor,
  id: string,
  { what }: AttendInput,
  known: KnownActivity,
  mark: Mark,
): Promise<Side> => {
  if (what === 'leave') throw conflict('not_arrived');
  const act = { actor, now: app.world.now(), rules: app.directory.rules() };
  const facts = decideOpen(turnOf(known, who), mark, act);
  return { sealed: await sealThing(app, 'record', id, undefined, facts) };
};

const nextSide = async (
  app: App,
  actor: Actor,
  before: StoredThing<ServiceRecord>,
  { what }: AttendInput,
  mark: Mark,
): Promise<Side> => {
  const { due, thing, now } = settled(app, 'record', before);
  const act = { actor, now, rules: app.directory.rules() };
  const facts = decide(RECORD_VERBS[what], thing, { mark }, act);
  return { before, sealed: await sealThing(app, 'record', thing.id, before, [...due, ...facts]) };
};

const turnOf = (
  { activity, kind, times, communityId, streetId, isEmergency }: KnownActivity,
  { personId, unit }: Actor,
): OpenInput => ({
  personId,
  unitId: unit.id,
  communityId,
  streetId,
  activity,
  kind,
  ...times,
  isEmergency,
});
