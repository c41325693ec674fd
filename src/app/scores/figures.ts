/** Which tickets stand behind a figure, and how does it read by month, by kind, by place? */
import type { Actor } from '../../domain/actor.ts';
import { forbidden, notFound } from '../../domain/error.ts';
import { roomsOf } from '../../domain/rooms.ts';
import { NO_CASES, type Sums } from '../../domain/score/figures.ts';
import type { FigureName, ScoredKind, Side } from '../../domain/score/names.ts';
import { monthBefore, monthOf, type Period, parsePeriod } from '../../domain/score/period.ts';
import { mayReadRecord } from '../../domain/score/readers.ts';
import type { Unit } from '../../domain/unit.ts';
import type { App } from '../context.ts';
import { caseQuery, unitsOf } from './record.ts';
import type { FigurePage, HeatCell, Page } from './store.ts';

type Asked = Page & { kind: ScoredKind; period: Period; figure: FigureName; side: Side };

const SUPPORT: readonly FigureName[] = ['support', 'support_response', 'support_rating'];

/** `unitId` undefined: of all units of the kind. */
export const readFigure = async (
  app: App,
  actor: Actor,
  unitId: string | undefined,
  { kind, period, figure, side, ...page }: Asked,
): Promise<FigurePage> => {
  const { kind: ownKind, units } = chosen(app, actor, kind, unitId);
  const reader = { rooms: roomsOf(actor) };
  if (figure === 'open_red') {
    const red = await app.store.openRed(app.world.now());
    const ids = new Set(units.flatMap(({ id }) => red.get(id) ?? []));
    return app.store.pageOf([...ids], page, reader);
  }
  const query = caseQuery(ownKind, units, period);
  const role = SUPPORT.includes(figure) ? 'support' : query.role;
  return app.store.figureTickets({ ...query, ...page, role, figure, side }, reader);
};

/** Month by month, oldest first. */
export const readTrends = async (
  app: App,
  actor: Actor,
  asked: { kind: ScoredKind; unitId?: string; until?: string; months: number },
): Promise<{ kind: ScoredKind; months: { period: string; sums: Sums }[] }> => {
  const { kind, units } = chosen(app, actor, asked.kind, asked.unitId);
  const until = asked.until ?? monthOf(app.world.now());
  const periods = Array.from({ length: asked.months }, (_, index) =>
    monthBefore(until, asked.months - 1 - index),
  );
  const days = {
    from: parsePeriod(periods[0] ?? until)?.from ?? '',
    to: parsePeriod(until)?.to ?? '',
  };
  const sums = await app.store.caseSums('month', {
    ...caseQuery(kind, units, days),
    times: true,
  });
  return {
    kind,
    months: periods.map((period) => ({ period, sums: sums.get(period) ?? NO_CASES })),
  };
};

export const readBreakdown = async (
  app: App,
  actor: Actor,
  kind: ScoredKind,
  period: Period,
): Promise<Record<'byKind' | 'bySituation', Map<string, Sums>>> => {
  const { units } = chosen(app, actor, kind);
  const query = caseQuery(kind, units, period);
  return {
    byKind: await app.store.caseSums('kind', query),
    bySituation: await app.store.caseSums('situation', query),
  };
};

/** So that no single household shows. */
const FEWEST_IN_CELL = 3;

export const readHeat = async (app: App, actor: Actor, period: Period): Promise<HeatCell[]> => {
  const { units } = chosen(app, actor, 'street');
  return app.store.heat(caseQuery('street', units, period), FEWEST_IN_CELL);
};

/** One unit is read as its own kind, whatever was asked. */
const chosen = (
  app: App,
  actor: Actor,
  kind: ScoredKind,
  unitId?: string,
): { kind: ScoredKind; units: Unit[] } => {
  if (!mayReadRecord(actor)) throw forbidden();
  if (unitId === undefined) return { kind, units: unitsOf(app, kind) };
  const unit = app.directory.rules().units.get(unitId);
  if (unit?.kind !== 'street' && unit?.kind !== 'department' && unit?.kind !== 'utility')
    throw notFound();
  return { kind: unit.kind, units: [unit] };
};
