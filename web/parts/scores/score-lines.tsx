/** Where a score comes from: weight by smoothed rate, what was taken off, what a person may decide on. */
import type { PerformanceView, ScoreLine, ScoreView } from '../../../src/contract/score-views.ts';
import { formulaWords } from '../../../src/contract/words/pages/score-formulas.ts';
import { scoresWords } from '../../../src/contract/words/pages/scores.ts';
import { pageWords } from '../../words.ts';
import { type AnyRow, termOf } from './figures.ts';
import { sayCount, sayExact, sayExactRate, sayScore } from './say.ts';
import { FACTORS, pooledRate, rawDeduction, scoredGood, sumScore } from './score-sum.ts';

type Props = { row: AnyRow; score: ScoreView; record: PerformanceView };

export const ScoreLines = ({ row, score, record }: Props) => {
  const words = pageWords(formulaWords);
  return (
    <section class="unit-part score-lines">
      <h3>{words.scoreTitle(sayScore(score.points))}</h3>
      {score.proposesTalk && (
        <div class="notice amber">
          <div>
            <b>{words.talk}</b>
            <p class="small">{words.talkWhy}</p>
          </div>
        </div>
      )}
      <ul class="score-list">
        {score.lines.map((line) => (
          <Line key={line.name} line={line} row={row} record={record} />
        ))}
        <Deductions score={score} />
      </ul>
      <Total score={score} />
      <p class="soft small">{words.smoothedNote}</p>
      <p class="soft small">{words.rounded}</p>
      {record.leftOut.length > 0 && <p class="soft small">{words.scaled}</p>}
    </section>
  );
};

const Line = ({ line, row, record }: { line: ScoreLine } & Omit<Props, 'score'>) => {
  const words = pageWords(formulaWords);
  const { name, weight, smoothed, points } = line;
  const term = termOf(row, name);
  const pooled = pooledRate(record, name);
  return (
    <li>
      <span class="score-line-name">{pageWords(scoresWords).figure[name]}</span>
      <b class="score-line-sum">
        {sayExact(points)}
        <span class="soft">/{sayExact(weight)}</span>
      </b>
      <span class="score-line-how">
        {term && pooled !== null && (
          <>
            {scoredGood(term) < term.good && (
              <span>{words.cappedOwn(sayCount(term.good), sayExact(scoredGood(term)))}</span>
            )}
            <span>
              {words.smoothed(
                sayExact(scoredGood(term)),
                sayExactRate(pooled),
                String(term.n),
                sayExactRate(smoothed),
              )}
            </span>
          </>
        )}
        <span>{words.line(sayExact(weight), sayExactRate(smoothed), sayExact(points))}</span>
      </span>
    </li>
  );
};

const Deductions = ({ score }: { score: ScoreView }) => {
  const words = pageWords(formulaWords);
  const shown = score.deductions.filter(({ count }) => count > 0);
  const { isCapped, raw } = sumScore(score);
  return (
    <>
      {shown.map(({ name, count, n }) => {
        const points = sayExact(rawDeduction(name, count, n));
        return (
          <li key={name}>
            <span class="score-line-name">{pageWords(scoresWords).figure[name]}</span>
            <b class="score-line-sum is-off">−{points}</b>
            <span class="score-line-how">
              {words.deduction(String(FACTORS[name]), String(count), String(n), points)}
            </span>
          </li>
        );
      })}
      {isCapped && <li class="score-line-how">{words.capped(sayExact(raw))}</li>}
    </>
  );
};

const Total = ({ score }: { score: ScoreView }) => {
  const words = pageWords(formulaWords);
  const { plus, minus, isFloored } = sumScore(score);
  return (
    <p class="score-total">
      {minus > 0
        ? words.sum(sayExact(plus), sayExact(minus), sayExact(score.points))
        : words.sumPlain(sayExact(plus))}
      {isFloored && ` · ${words.floor}`}
    </p>
  );
};
