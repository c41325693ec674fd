/** How did the units of a kind do in a period? Rates for every reader, scores only where allowed. */
import type { Actor } from '../../domain/actor.ts';
import { forbidden } from '../../domain/error.ts';
import { addSums, NO_CASES, type Sums } from '../../domain/score/figures.ts';
import type { ExclusionCode, ScoredKind, TermName } from '../../domain/score/names.ts';
import { type Period, periodBefore } from '../../domain/score/period.ts';
import { mayReadRecord, mayReadScores } from '../../domain/score/readers.ts';
import { leftOut, type Score, scoreAll, type UnitSums } from '../../domain/score/score.ts';
import type { Unit } from '../../domain/unit.ts';
import type { App } from '../context.ts';
import { readAppraisal } from './appraisal.ts';
import type { CaseQuery } from './store.ts';

export type RecordRow = {
  sums: Sums;
  /** As a helper. */
  support: Sums;
  openRed: number;
};

export type RecordView = Period & {
  kind: ScoredKind;
  rows: (RecordRow & { unit: Unit; score?: Score & { proposesTalk: boolean } })[];
  whole: RecordRow;
  leftOut: TermName[];
  exclusions: { code: ExclusionCode; count: number }[];
  filingNumber?: string;
};

export const readRecord = async (
  app: App,
  actor: Actor,
  kind: ScoredKind,
  period: Period,
): Promise<RecordView> => {
  if (!mayReadRecord(actor)) throw forbidden();
  const units = unitsOf(app, kind);
  const { store } = app;
  const query = caseQuery(kind, units, period);
  const [sums, supports, exclusions, openRed, appraisal] = await Promise.all([
    store.caseSums('unit', { ...query, times: true }),
    kind === 'street' ? new Map() : store.caseSums('unit', { ...query, role: 'support' }),
    store.exclusions(query),
    store.openRed(app.world.now()),
    readAppraisal(app),
  ]);
  const rows = units.map((unit) => ({
    unit,
    sums: { ...(sums.get(unit.id) ?? NO_CASES), excluded: countOf(exclusions, unit.id) },
    support: supports.get(unit.id) ?? NO_CASES,
    openRed: openRed.get(unit.id)?.length ?? 0,
  }));
  const whole = {
    sums: addSums(rows.map((row) => row.sums)),
    support: addSums(rows.map((row) => row.support)),
    openRed: new Set(units.flatMap(({ id }) => openRed.get(id) ?? [])).size,
  };
  const record = {
    ...period,
    kind,
    rows,
    whole,
    leftOut: leftOut(kind, whole.sums),
    exclusions: byCode(exclusions),
  };
  const { filingNumber } = appraisal;
  return filingNumber && mayReadScores(actor)
    ? { ...record, rows: await withScores(app, kind, period, rows), filingNumber }
    : record;
};

/** In administrative order. */
export const unitsOf = (app: App, kind: ScoredKind): Unit[] =>
  [...app.directory.rules().units.values()]
    .filter((unit) => unit.kind === kind)
    .sort((a, b) => a.order - b.order);

export const caseQuery = (
  kind: ScoredKind,
  units: readonly Unit[],
  { from, to }: Pick<Period, 'from' | 'to'>,
): CaseQuery => ({
  role: kind === 'street' ? 'street' : 'lead',
  unitIds: units.map(({ id }) => id),
  from,
  to,
});

/** A talk is proposed after two periods among the last; the one before is read only when it matters. */
const withScores = async <R extends UnitSums>(
  app: App,
  kind: ScoredKind,
  period: Period,
  rows: readonly R[],
) => {
  const scores = scoreAll(kind, rows);
  const isAnyLow = [...scores.values()].some(({ isLow }) => isLow);
  const earlier = isAnyLow ? await scoresBefore(app, kind, period, rows) : undefined;
  return rows.map((row) => {
    const score = scores.get(row.unit.id);
    const proposesTalk = score?.isLow === true && earlier?.get(row.unit.id)?.isLow === true;
    return { ...row, score: score && { ...score, proposesTalk } };
  });
};

const scoresBefore = async (
  app: App,
  kind: ScoredKind,
  period: Period,
  rows: readonly UnitSums[],
): Promise<Map<string, Score>> => {
  const units = rows.map(({ unit }) => unit);
  const sums = await app.store.caseSums('unit', caseQuery(kind, units, periodBefore(period)));
  return scoreAll(
    kind,
    units.map((unit) => ({ unit, sums: sums.get(unit.id) ?? NO_CASES })),
  );
};

type Exclusions = readonly { unitId: string; code: ExclusionCode; count: number }[];

const countOf = (exclusions: Exclusions, unitId: string): number =>
  exclusions.reduce((sum, each) => sum + (each.unitId === unitId ? each.count : 0), 0);

const byCode = (exclusions: Exclusions): RecordView['exclusions'] => {
  const counts = new Map<ExclusionCode, number>();
  for (const { code, count } of exclusions) counts.set(code, (counts.get(code) ?? 0) + count);
  return [...counts].map(([code, count]) => ({ code, count }));
};
