/** How are spot checks drawn? By a seed that is promised before the month ends and told after. */
import type { Actor } from '../../domain/actor.ts';
import { conflict, forbidden, notFound } from '../../domain/error.ts';
import { drawn, drawText } from '../../domain/score/draw.ts';
import { endOf, type Period } from '../../domain/score/period.ts';
import { isOversight, mayReadRecord } from '../../domain/score/readers.ts';
import { sightOf } from '../../domain/ticket/sight.ts';
import { markDrawn } from '../../domain/ticket/verbs/mark-drawn.ts';
import type { App } from '../context.ts';
import { relay } from '../feed/relay.ts';
import type { StoredTicket } from '../ports.ts';
import { seal } from '../tickets/seal.ts';
import { caseQuery, unitsOf } from './record.ts';
import type { SpotCheckDraw } from './review-store.ts';

/** The tickets are those this person sees. */
export type SpotChecks = { draw: SpotCheckDraw; tickets: StoredTicket[] };

export const readSpotChecks = async (
  app: App,
  actor: Actor,
  { period }: Period,
): Promise<SpotChecks> => {
  if (!mayReadRecord(actor) && actor.role !== 'auditor') throw forbidden();
  const draw = await app.store.spotChecks(period);
  if (!draw) throw notFound();
  const stored = await app.store.tickets(draw.ticketIds);
  const byId = new Map(stored.map((each) => [each.ticket.id, each]));
  const tickets = draw.ticketIds.flatMap((id) => {
    const each = byId.get(id);
    return each && sightOf(actor, each.ticket) === 'full' ? [each] : [];
  });
  return { draw, tickets };
};

/** Before the month is over: afterwards one could choose a seed by what it draws. */
export const announceSpotChecks = async (
  app: App,
  actor: Actor,
  period: Period,
): Promise<SpotChecks> => {
  if (!isOversight(actor)) throw forbidden();
  const now = app.world.now();
  if (now >= endOf(period)) throw conflict('period_over');
  const seed = app.world.newSalt() + app.world.newSalt();
  const made = await app.store.announceSpotChecks({
    period: period.period,
    seed,
    commitment: await app.world.sha256(seed),
    announcedAt: now,
    announcedBy: actor.personId,
  });
  if (!made) throw conflict('already_there');
  return readSpotChecks(app, actor, period);
};

/** Once the month is over. Repeated, it marks what a crash left unmarked and draws nothing anew. */
export const drawSpotChecks = async (
  app: App,
  actor: Actor,
  period: Period,
): Promise<SpotChecks> => {
  if (!isOversight(actor)) throw forbidden();
  const announced = await app.store.spotChecks(period.period);
  if (!announced) throw notFound();
  const now = app.world.now();
  if (now < endOf(period)) throw conflict('period_not_over');
  if (!announced.drawnAt) {
    const closed = await app.store.closedTickets(
      caseQuery('street', unitsOf(app, 'street'), period),
    );
    const candidates = await Promise.all(
      closed.map(async (each) => ({
        ...each,
        hash: await app.world.sha256(drawText(announced.seed, each.number)),
      })),
    );
    await app.store.drawSpotChecks({
      ...announced,
      drawnAt: now,
      drawnBy: actor.personId,
      closed: closed.length,
      ticketIds: drawn(candidates).map(({ ticketId }) => ticketId),
    });
  }
  await markAll(app, actor, period.period);
  return readSpotChecks(app, actor, period);
};

/** Each drawn ticket says so in its own record. */
const markAll = async (app: App, actor: Actor, period: string): Promise<void> => {
  const draw = await app.store.spotChecks(period);
  for (const id of draw?.ticketIds ?? [])
    await app.turns.take(id, () => mark(app, actor, id, period));
};

/** Somebody may comment on it meanwhile: then once more. */
const TRIES = 3;

const mark = async (app: App, actor: Actor, ticketId: string, period: string): Promise<void> => {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const before = await app.store.ticket(ticketId);
    if (!before) return;
    const act = { actor, now: app.world.now(), rules: app.directory.rules() };
    const facts = markDrawn(before.ticket, period, act);
    if (facts.length === 0) return;
    const sealed = await seal(app, ticketId, before, facts);
    const result = await app.store.commit(sealed);
    if (result.ok) return relay(app, { before, sealed }, result.seqs);
  }
  throw conflict('lost_race');
};
