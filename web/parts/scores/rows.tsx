/** The same record on a phone: a card per unit, nothing to scroll sideways. */
import type { PerformanceView } from '../../../src/contract/score-views.ts';
import { scoresWords } from '../../../src/contract/words/pages/scores.ts';
import { pageWords } from '../../words.ts';
import { CardFigure, CountFigure, RateFigure, TimeFigure } from './figure-link.tsx';
import { type AnyRow, doubtfulOf, isQuiet, TABLE_TERMS, termOf } from './figures.ts';
import { ScoreFigure } from './score-figure.tsx';
import { UnitLink } from './unit-link.tsx';

export const ScoresRows = ({ record }: { record: PerformanceView }) => (
  <ul class="scores-rows" aria-label={pageWords(scoresWords).table}>
    <Card row={record.whole} record={record} />
    {record.rows
      .filter((row) => !isQuiet(row))
      .map((row) => (
        <Card key={row.unit.id} row={row} record={record} />
      ))}
    <Quiet record={record} />
  </ul>
);

/** Units without anything would fill the screen with zeros: their names are enough. */
const Quiet = ({ record }: { record: PerformanceView }) => {
  const quiet = record.rows.filter(isQuiet);
  if (quiet.length === 0) return null;
  return (
    <li class="card scores-card">
      <h2>{pageWords(scoresWords).quiet}</h2>
      <p class="scores-quiet">
        {quiet.map((row) => (
          <UnitLink key={row.unit.id} row={row} kind={record.kind} />
        ))}
      </p>
    </li>
  );
};

const Card = ({ row, record }: { row: AnyRow; record: PerformanceView }) => {
  const words = pageWords(scoresWords);
  const called = TABLE_TERMS[record.kind].filter((name) => !record.leftOut.includes(name));
  return (
    <li class="card scores-card" data-unit={row.unit?.id}>
      <div class="spread">
        <h2>
          <UnitLink row={row} kind={record.kind} />
        </h2>
        {row.score && <ScoreFigure row={row} score={row.score} />}
      </div>
      {row.cases > 0 && (
        <>
          <dl class="scores-card-rates">
            {called.map((name) => (
              <div key={name}>
                <dt>{words.figure[name]}</dt>
                <dd>
                  <RateFigure row={row} term={termOf(row, name)} figure={name} />
                </dd>
              </div>
            ))}
            {row.doubtfulEmergencies !== undefined && row.doubtfulEmergencies.n > 0 && (
              <div>
                <dt>{words.figure.doubtful}</dt>
                <dd>
                  <RateFigure row={row} term={doubtfulOf(row)} figure="doubtful" />
                </dd>
              </div>
            )}
          </dl>
          {row.times.length > 0 && (
            <dl class="scores-card-rates">
              {row.times.map((time) => (
                <div key={time.name}>
                  <dt>{words.figure[time.name]}</dt>
                  <dd>
                    <TimeFigure row={row} time={time} />
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </>
      )}
      <Counts row={row} />
    </li>
  );
};

/** Zeros say nothing here but for the cases themselves. */
const Counts = ({ row }: { row: AnyRow }) => {
  const words = pageWords(scoresWords);
  const plain = [
    { figure: 'cases', count: row.cases },
    { figure: 'excluded', count: row.excluded },
    { figure: 'support', count: row.support.cases },
  ] as const;
  return (
    <ul class="scores-card-counts">
      {plain
        .filter(({ figure, count }) => figure === 'cases' || count > 0)
        .map(({ figure, count }) => (
          <li key={figure}>
            {words.figure[figure]} <CountFigure row={row} figure={figure} count={count} />
          </li>
        ))}
      {row.yellow > 0 && (
        <li>
          <CardFigure row={row} figure="yellow" count={row.yellow} />
        </li>
      )}
      {row.red > 0 && (
        <li>
          <CardFigure row={row} figure="red" count={row.red} />
        </li>
      )}
      {row.openRed > 0 && (
        <li>
          <CardFigure row={row} figure="open_red" count={row.openRed} />
        </li>
      )}
    </ul>
  );
};
