/** Who is expected at an activity, and who came? For its organiser. */
import type { Actor } from '../../domain/actor.ts';
import type { Activity } from '../../domain/service/attendance.ts';
import { activityKey } from '../../domain/service/code.ts';
import { claimsOfShift } from '../../domain/service/need/claims.ts';
import { readsRecord } from '../../domain/service/record/organiser.ts';
import type { ServiceRecord } from '../../domain/service/record/record.ts';
import type { App } from '../context.ts';
import type { ThingQuery } from '../things/thing-store.ts';
import type { NamesById } from '../tickets/find.ts';
import { type KnownActivity, organisedActivity, slotsOf } from './activity.ts';

type Expected = {
  personId?: string;
  unitId?: string;
  places: number;
  claim?: number;
  taskId?: string;
};

export const readRoster = async (
  app: App,
  actor: Actor,
  activity: Activity,
): Promise<{
  known: KnownActivity;
  expected: Expected[];
  people: NamesById;
  records: ServiceRecord[];
}> => {
  const known = await organisedActivity(app, actor, activity);
  const expected = expectedAt(known);
  const people = await app.directory.names(expected.flatMap(({ personId }) => personId ?? []));
  const all = await recordsOf(app, activityKey(activity));
  return { known, expected, people, records: all.filter((record) => readsRecord(record, actor)) };
};

const expectedAt = (known: KnownActivity): Expected[] =>
  'need' in known
    ? claimsOfShift(known.need, known.activity.shiftId).map(({ n, personId, unitId, places }) => ({
        personId,
        unitId,
        places,
        claim: n,
      }))
    : slotsOf(known.ticket).map(({ id, personId, unitId }) => ({
        personId,
        unitId,
        places: 1,
        taskId: id,
      }));

const PAGE = 200;

/** In the order of their coming. */
const recordsOf = async (app: App, activity: string): Promise<ServiceRecord[]> => {
  const all: ServiceRecord[] = [];
  for (let cursor: string | undefined; ; ) {
    const query: ThingQuery = { activity, order: 'soonest', cursor, limit: PAGE };
    const { items, nextCursor } = await app.store.listThings('record', query);
    all.push(...items);
    if (nextCursor === null) return all;
    cursor = nextCursor;
  }
};
