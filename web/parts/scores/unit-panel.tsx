/** Everything that is counted of one unit, each number open to its tickets. */
import type { ComponentChildren } from 'preact';
import type { PerformanceView } from '../../../src/contract/score-views.ts';
import { scoresWords } from '../../../src/contract/words/pages/scores.ts';
import { pageWords } from '../../words.ts';
import { CardFigure, CountFigure, RateFigure, TimeFigure } from './figure-link.tsx';
import { type AnyRow, doubtfulOf } from './figures.ts';
import { ScoreLines } from './score-lines.tsx';

export const UnitPanel = ({ row, record }: { row: AnyRow; record: PerformanceView }) => {
  const words = pageWords(scoresWords);
  return (
    <>
      {row.score && <ScoreLines row={row} score={row.score} record={record} />}
      <Part title={words.sectionRates}>
        {row.terms.map((term) => (
          <Line key={term.name} name={words.figure[term.name]}>
            <RateFigure row={row} term={term} figure={term.name} />
          </Line>
        ))}
      </Part>
      {row.times.length > 0 && (
        <Part title={words.sectionTimes}>
          {row.times.map((time) => (
            <Line key={time.name} name={words.figure[time.name]}>
              <TimeFigure row={row} time={time} />
            </Line>
          ))}
        </Part>
      )}
      {row.deductions.length > 0 && (
        <Part title={words.sectionDeductions}>
          {row.deductions.map(({ name, count }) => (
            <Line key={name} name={words.figure[name]}>
              <CountFigure row={row} figure={name} side="bad" count={count} />
            </Line>
          ))}
        </Part>
      )}
      <Part title={words.sectionCounts}>
        <Line name={words.figure.cases}>
          <CountFigure row={row} figure="cases" count={row.cases} />
        </Line>
        <Line name={words.figure.yellow}>
          <CardFigure row={row} figure="yellow" count={row.yellow} />
        </Line>
        <Line name={words.figure.red}>
          <CardFigure row={row} figure="red" count={row.red} />
        </Line>
        <Line name={words.figure.excluded}>
          <CountFigure row={row} figure="excluded" count={row.excluded} />
        </Line>
      </Part>
      {record.kind !== 'street' && <Support row={row} />}
      <Part title={words.sectionBeside}>
        <Line name={words.figure.open_red}>
          <CardFigure row={row} figure="open_red" count={row.openRed} />
        </Line>
        {row.doubtfulEmergencies && (
          <Line name={words.figure.doubtful}>
            <RateFigure row={row} term={doubtfulOf(row)} figure="doubtful" />
          </Line>
        )}
      </Part>
    </>
  );
};

const Support = ({ row }: { row: AnyRow }) => {
  const words = pageWords(scoresWords);
  return (
    <Part title={words.sectionSupport}>
      <Line name={words.figure.support}>
        <CountFigure row={row} figure="support" count={row.support.cases} />
      </Line>
      <Line name={words.figure.support_response}>
        <RateFigure row={row} term={row.support.response} figure="support_response" />
      </Line>
      <Line name={words.figure.support_rating}>
        <RateFigure row={row} term={row.support.streetRating} figure="support_rating" />
      </Line>
    </Part>
  );
};

const Part = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section class="unit-part">
    <h3>{title}</h3>
    <dl>{children}</dl>
  </section>
);

const Line = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <div class="unit-line">
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
