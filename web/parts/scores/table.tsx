/** All units in administrative order, on a screen wide enough for a table. */
import type { PerformanceView } from '../../../src/contract/score-views.ts';
import { scoresWords } from '../../../src/contract/words/pages/scores.ts';
import { pageWords } from '../../words.ts';
import { CardFigure, CardShape, CountFigure, RateFigure, TimeFigure } from './figure-link.tsx';
import { type AnyRow, doubtfulOf, TABLE_TERMS, termOf, timeOf } from './figures.ts';
import { moveByArrow } from './move-by-arrow.ts';
import { ScoreFigure } from './score-figure.tsx';
import { UnitLink } from './unit-link.tsx';

const CARDS = ['yellow', 'red', 'open_red'] as const;

export const ScoresTable = ({ record }: { record: PerformanceView }) => {
  const words = pageWords(scoresWords);
  return (
    <table class="scores-table" aria-label={words.table} onKeyDown={moveByArrow}>
      <Head record={record} />
      <tbody>
        {record.rows.map((row) => (
          <Row key={row.unit.id} row={row} record={record} />
        ))}
      </tbody>
      <tfoot>
        <Row row={record.whole} record={record} />
      </tfoot>
    </table>
  );
};

const Head = ({ record }: { record: PerformanceView }) => {
  const words = pageWords(scoresWords);
  const terms = TABLE_TERMS[record.kind];
  const { times } = record.whole;
  const isStreet = record.kind === 'street';
  return (
    <thead>
      <tr class="scores-groups">
        <td />
        {isScored(record) && <td />}
        <td />
        <th scope="colgroup" colSpan={terms.length}>
          {isStreet ? words.rateStreet : words.rates}
        </th>
        {times.length > 0 && (
          <th scope="colgroup" colSpan={times.length}>
            {words.times}
          </th>
        )}
        <th scope="colgroup" colSpan={CARDS.length}>
          {words.cards}
        </th>
        <th scope="colgroup" colSpan={2}>
          {words.beside}
        </th>
      </tr>
      <tr>
        <th scope="col">{words.unit}</th>
        {isScored(record) && <Column text={words.score} />}
        <Column text={words.figure.cases} />
        {terms.map((name) => (
          <Column key={name} text={words.figure[name]} />
        ))}
        {times.map(({ name }) => (
          <Column key={name} text={words.column[name]} />
        ))}
        {CARDS.map((name) => (
          <th key={name} scope="col" class="number">
            <span class="card-head">
              <CardShape figure={name} />
              {name === 'open_red' ? words.column.open_red : words.figure[name]}
            </span>
          </th>
        ))}
        <Column text={words.figure.excluded} />
        <Column text={isStreet ? words.figure.doubtful : words.figure.support} />
      </tr>
    </thead>
  );
};

const Column = ({ text }: { text: string }) => (
  <th scope="col" class="number">
    {text}
  </th>
);

const Row = ({ row, record }: { row: AnyRow; record: PerformanceView }) => (
  <tr data-unit={row.unit?.id}>
    <th scope="row">
      <UnitLink row={row} kind={record.kind} />
    </th>
    {isScored(record) && (
      <td class="number">{row.score && <ScoreFigure row={row} score={row.score} />}</td>
    )}
    <td class="number">
      <CountFigure row={row} figure="cases" count={row.cases} />
    </td>
    {TABLE_TERMS[record.kind].map((name) => (
      <td key={name} class="number">
        <RateFigure row={row} term={termOf(row, name)} figure={name} />
      </td>
    ))}
    {record.whole.times.map(({ name }) => (
      <td key={name} class="number">
        <TimeFigure row={row} time={timeOf(row, name)} />
      </td>
    ))}
    <td class="number">
      <CardFigure row={row} figure="yellow" count={row.yellow} />
    </td>
    <td class="number">
      <CardFigure row={row} figure="red" count={row.red} />
    </td>
    <td class="number">
      <CardFigure row={row} figure="open_red" count={row.openRed} />
    </td>
    <td class="number">
      <CountFigure row={row} figure="excluded" count={row.excluded} />
    </td>
    <td class="number">
      {record.kind === 'street' ? (
        <RateFigure row={row} term={doubtfulOf(row)} figure="doubtful" />
      ) : (
        <CountFigure row={row} figure="support" count={row.support.cases} />
      )}
    </td>
  </tr>
);

const isScored = ({ rows }: PerformanceView): boolean => rows.some(({ score }) => score);
