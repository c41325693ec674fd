import type { ScoredKind } from '../../../src/contract/score-views.ts';
import { scoresWords } from '../../../src/contract/words/pages/scores.ts';
import { pageWords } from '../../words.ts';
import { idOf } from './figure-link.tsx';
import type { AnyRow } from './figures.ts';
import { useFigureLink } from './use-scores-view.ts';

/** The name opens everything that is counted of the unit. */
export const UnitLink = ({ row, kind }: { row: AnyRow; kind: ScoredKind }) => (
  <a class="unit-link" {...useFigureLink(idOf(row))}>
    {nameOf(row, kind)}
  </a>
);

export const nameOf = (row: AnyRow, kind: ScoredKind): string =>
  row.unit?.name ?? pageWords(scoresWords).whole(kind);
