/** What does the address of the page keep? Whose record, of which days, and the figure that is open. */
import {
  FIGURE_NAMES,
  type FigureName,
  SCORED_KINDS,
  type ScoredKind,
  SIDES,
  type Side,
} from '../../../src/contract/score-views.ts';
import { type Period, parsePeriod, periodWith } from './period.ts';

export type ScoresView = {
  period: Period;
  kind: ScoredKind;
  /** Whose panel is open; 'whole' for all of the kind together. */
  unitId?: string;
  /** The one figure shown in it; without, all figures of the unit. */
  figure?: FigureName;
  side: Side;
};

type Usual = { today: string; kind: ScoredKind };

export const readScoresView = (query: Record<string, string>, usual: Usual): ScoresView => ({
  period: parsePeriod(query.period ?? '') ?? periodWith('month', usual.today),
  kind: SCORED_KINDS.find((kind) => kind === query.kind) ?? usual.kind,
  unitId: query.unit || undefined,
  figure: query.unit ? FIGURE_NAMES.find((figure) => figure === query.term) : undefined,
  side: SIDES.find((side) => side === query.side) ?? 'all',
});

export const scoresAddress = (view: ScoresView): string =>
  `/scores?${new URLSearchParams({
    period: view.period.text,
    kind: view.kind,
    ...(view.unitId && { unit: view.unitId }),
    ...(view.unitId && view.figure && { term: view.figure }),
    ...(view.figure && view.side !== 'all' && { side: view.side }),
  })}`;

/** The query of what is read for a period and kind. */
export const readQuery = ({ period, kind }: Pick<ScoresView, 'period' | 'kind'>): string =>
  new URLSearchParams({ period: period.text, kind }).toString();
