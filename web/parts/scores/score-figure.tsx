/** The score of a unit, where this reader sees scores: its points, its place, the way to its lines. */
import type { ScoreView } from '../../../src/contract/score-views.ts';
import { scoresWords } from '../../../src/contract/words/pages/scores.ts';
import { pageWords } from '../../words.ts';
import { idOf } from './figure-link.tsx';
import type { AnyRow } from './figures.ts';
import { sayScore } from './say.ts';
import { useFigureLink } from './use-scores-view.ts';

export const ScoreFigure = ({ row, score }: { row: AnyRow; score: ScoreView }) => {
  const words = pageWords(scoresWords);
  const link = useFigureLink(idOf(row));
  const place = sayRank(row, score);
  return (
    <a class="figure is-score" href={link.href} onClick={link.onClick}>
      <span class="visually-hidden">
        {row.unit?.name} {words.score}{' '}
      </span>
      <b>{sayScore(score.points)}</b>
      <small>{place}</small>
      <span class="score-bar" style={{ width: `${Math.max(0, score.points)}%` }} />
    </a>
  );
};

/** Without a rank it says why: never ranked, or too few cases. */
export const sayRank = (row: AnyRow, { rank }: ScoreView): string => {
  const words = pageWords(scoresWords);
  if (rank !== null) return words.rank(rank);
  return row.unit?.governance === 'district' ? words.fewRank : words.neverRanked;
};
