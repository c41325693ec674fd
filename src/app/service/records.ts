/** Which service records does a person read, and how are their hours confirmed? */
import { type Actor, isWorker } from '../../domain/actor.ts';
import { DomainError, forbidden, notFound, type Reason } from '../../domain/error.ts';
import type { ServiceVerb } from '../../domain/service/flow.ts';
import { readsRecord } from '../../domain/service/record/organiser.ts';
import type { RecordStatus, ServiceRecord } from '../../domain/service/record/record.ts';
import { confirm } from '../../domain/service/record/verbs/confirm.ts';
import { replayOf } from '../answer-once.ts';
import type { App } from '../context.ts';
import type { Done, Key } from '../side.ts';
import { actOn, seenThing } from '../things/act.ts';
import type { ThingQuery } from '../things/thing-store.ts';

type RecordsAsked = { status?: RecordStatus[]; cursor?: string; limit: number };

/** Newest first: by time, and by nothing that would rank people. */
export const listRecords = async (
  app: App,
  actor: Actor,
  asked: RecordsAsked,
): Promise<{ items: ServiceRecord[]; nextCursor: string | null }> => {
  const query: ThingQuery = { ...asked, ...whoseRecords(actor), order: 'newest' };
  const { items, nextCursor } = await app.store.listThings('record', query);
  return { items: items.filter((record) => readsRecord(record, actor)), nextCursor };
};

const whoseRecords = (actor: Actor): Pick<ThingQuery, 'personId' | 'communityId' | 'streetId'> => {
  const { role, unit, personId } = actor;
  if (role === 'member') return { personId };
  if (isWorker(actor) && unit.kind === 'community') return { communityId: unit.id };
  if (isWorker(actor) && unit.kind === 'street') return { streetId: unit.id };
  throw forbidden();
};

const PAGE = 200;

/** A member's own, all of them, oldest first; what they hide stays out of what they hand on. */
export const ownRecords = async (app: App, actor: Actor): Promise<ServiceRecord[]> => {
  if (actor.role !== 'member') throw forbidden();
  const { personId } = actor;
  const all: ServiceRecord[] = [];
  for (let cursor: string | undefined; ; ) {
    const query: ThingQuery = { personId, order: 'soonest', cursor, limit: PAGE };
    const { items, nextCursor } = await app.store.listThings('record', query);
    all.push(...items.filter(({ hidden }) => !hidden));
    if (nextCursor === null) return all;
    cursor = nextCursor;
  }
};

export const seenRecord = async (app: App, actor: Actor, id: string): Promise<ServiceRecord> => {
  const { thing } = await seenThing(app, actor, 'record', id);
  if (!readsRecord(thing, actor)) throw notFound();
  return thing;
};

export const actOnRecord = async <Input>(
  app: App,
  actor: Actor,
  id: string,
  verb: ServiceVerb<Input, ServiceRecord>,
  input: Input,
  key?: Key,
): Promise<Done> => {
  await seenRecord(app, actor, id);
  return actOn(app, actor, 'record', id, verb, input, key);
};

type Confirmation = { id: string; status: 'done' | 'refused'; reason?: Reason };

/** Each by itself: one that cannot be confirmed holds up no other. Asked again by the same key, none is done twice. */
export const confirmAll = async (
  app: App,
  actor: Actor,
  ids: readonly string[],
  key?: Key,
): Promise<{ items: Confirmation[]; replayed: boolean }> => {
  const keys = await Promise.all(ids.map((_, index) => keyFor(app, key, index)));
  // Used for something else, it is refused before anything is written.
  for (const each of keys) if (each) await replayOf(app, each);
  const items: Confirmation[] = [];
  let written = 0;
  for (const [index, id] of ids.entries()) {
    const { replayed, ...item } = await confirmOne(app, actor, id, keys[index]);
    if (!replayed && item.status === 'done') written += 1;
    items.push(item);
  }
  return { items, replayed: written === 0 && items.some(({ status }) => status === 'done') };
};

const keyFor = async (app: App, key: Key | undefined, index: number): Promise<Key | undefined> =>
  key && { ...key, key: await app.world.sha256(`confirmation ${index} ${key.key}`) };

const confirmOne = async (
  app: App,
  actor: Actor,
  id: string,
  key: Key | undefined,
): Promise<Confirmation & { replayed: boolean }> => {
  try {
    const { replayed } = await actOnRecord(app, actor, id, confirm, {}, key);
    return { id, status: 'done', replayed };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { id, status: 'refused', reason: error.reason, replayed: false };
  }
};
