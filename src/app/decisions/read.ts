/** What waits for whom, and what did the hub decide? */
import { type Actor, isHub } from '../../domain/actor.ts';
import { forbidden } from '../../domain/error.ts';
import {
  DAY_MS,
  type Instant,
  shanghaiInstant,
  toInstant,
  toMillis,
} from '../../domain/instant.ts';
import { isOversight } from '../../domain/score/readers.ts';
import { roomsOf } from '../../domain/ticket/sight.ts';
import type { App } from '../context.ts';
import type { DecisionRow, WaitRow } from '../ports.ts';

const WAITS_MAX = 500;
const DECISIONS_MAX = 2_000;
const WEEK_DAYS = 7;

/** Hub, oversight and district leaders: of the district; others: what waits for their own unit. */
export const readWaits = (app: App, actor: Actor): Promise<WaitRow[]> => {
  const unitId = seesAllWaits(actor) ? undefined : actor.unit.id;
  return app.store.waits({ rooms: roomsOf(actor) }, unitId, WAITS_MAX);
};

export const seesAllWaits = (actor: Actor): boolean =>
  isHub(actor) || isOversight(actor) || actor.role === 'district_leader';

/** The seven Shanghai days from one on. */
export const readDecisions = async (
  app: App,
  actor: Actor,
  day: string,
): Promise<{ from: Instant; to: Instant; rows: DecisionRow[]; people: Map<string, string> }> => {
  if (!seesAllWaits(actor)) throw forbidden();
  const from = shanghaiInstant(day, '00:00');
  const to = toInstant(toMillis(from) + WEEK_DAYS * DAY_MS);
  const hub = [...app.directory.rules().units.values()].find(({ kind }) => kind === 'hub');
  const reader = { rooms: roomsOf(actor) };
  const rows = hub ? await app.store.decisions(reader, hub.id, from, to, DECISIONS_MAX) : [];
  const people = await app.directory.names(
    rows.flatMap(({ fact }) => (fact.by.personId ? [fact.by.personId] : [])),
  );
  return { from, to, rows, people };
};
