/** Twelve months of a unit or of all: the rates as lines, and the same as a table. */
import { useState } from 'preact/hooks';
import type {
  PerformanceView,
  TermName,
  TermView,
  TrendView,
} from '../../../src/contract/score-views.ts';
import { chartWords } from '../../../src/contract/words/pages/score-charts.ts';
import { scoresWords } from '../../../src/contract/words/pages/scores.ts';
import type { Trend } from '../../elements/trend-chart.ts';
import { pageWords } from '../../words.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import { Skeleton } from '../skeleton.tsx';
import { useElement } from '../use-element.ts';
import { useRead } from '../use-read.ts';
import { MAIN_TERMS } from './figures.ts';
import { lastMonthOf } from './period.ts';
import { sayCount, sayRate } from './say.ts';
import { TrendLegend } from './trend-legend.tsx';
import { today } from './use-scores-view.ts';
import type { ScoresView } from './view.ts';

type Props = { view: ScoresView; record: PerformanceView };

export const Trends = ({ view, record }: Props) => {
  const words = pageWords(chartWords);
  const page = pageWords(scoresWords);
  const [unitId, setUnitId] = useState('');
  const unit = record.rows.find((row) => row.unit.id === unitId)?.unit;
  const query = new URLSearchParams({
    kind: view.kind,
    ...(unit && { unitId: unit.id }),
    until: lastMonthOf(view.period, today()),
    months: '12',
  });
  const { data, fault, isStale, retry } = useRead<TrendView>(`/api/scores/trends?${query}`);
  return (
    <section class="card scores-part" aria-labelledby="scores-trends">
      <div class="spread">
        <h2 id="scores-trends">{words.trends}</h2>
        <label class="trend-unit">
          <span class="visually-hidden">{words.trendsUnit}</span>
          <select value={unit?.id ?? ''} onChange={(event) => setUnitId(event.currentTarget.value)}>
            <option value="">{page.whole(view.kind)}</option>
            {record.rows.map((row) => (
              <option key={row.unit.id} value={row.unit.id}>
                {row.unit.name}
              </option>
            ))}
          </select>
        </label>
      </div>
      {fault !== undefined && <ProblemNotice fault={fault} retry={retry} />}
      {!data && fault === undefined && <Skeleton rows={4} />}
      {data && (
        <div class="scores-trend" aria-busy={isStale}>
          <Drawn
            trends={data}
            names={MAIN_TERMS[view.kind]}
            who={unit?.name ?? page.whole(view.kind)}
          />
        </div>
      )}
    </section>
  );
};

type DrawnProps = { trends: TrendView; names: readonly TermName[]; who: string };

const Drawn = ({ trends, names, who }: DrawnProps) => {
  const words = pageWords(chartWords);
  const state = useElement(loadChart);
  if (trends.months.every(({ cases }) => cases === 0))
    return <p class="soft">{words.trendsEmpty}</p>;
  const trend = trendOf(trends, names, pageWords(scoresWords).figure);
  return (
    <>
      <TrendLegend lines={trend.lines} />
      {state === 'ready' ? (
        <div role="img" aria-label={words.chart(who)}>
          <trend-chart trend={trend} />
        </div>
      ) : (
        <p class="trend-wait soft" role="status">
          {state === 'failed' ? words.chartFailed : words.chartLoading}
        </p>
      )}
      <details>
        <summary>{words.table}</summary>
        <TrendTable trends={trends} names={names} />
      </details>
    </>
  );
};

const loadChart = (): Promise<unknown> => import('../../elements/trend-chart.ts');

/** A line without a month has no place in the legend. */
const isCalled = (months: TrendView['months'], name: TermName): boolean =>
  months.some(({ terms }) => terms.some((term) => term.name === name && term.n > 0));

const trendOf = (
  { months }: TrendView,
  names: readonly TermName[],
  figure: Record<TermName, string>,
): Trend => ({
  labels: months.map(({ period }) => period),
  lines: names
    .filter((name) => isCalled(months, name))
    .map((name) => {
      const terms = months.map((month) => month.terms.find((term) => term.name === name));
      return {
        name: figure[name],
        values: terms.map((term) => term?.rate ?? null),
        few: terms.map((term) => term?.few ?? false),
      };
    }),
});

const TrendTable = ({ trends, names }: Omit<DrawnProps, 'who'>) => {
  const words = pageWords(chartWords);
  const page = pageWords(scoresWords);
  return (
    <div class="scores-frame">
      <table class="trend-table">
        <thead>
          <tr>
            <th scope="col">{words.month}</th>
            <th scope="col" class="number">
              {page.figure.cases}
            </th>
            {names.map((name) => (
              <th key={name} scope="col" class="number">
                {page.figure[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {trends.months.map((month) => (
            <tr key={month.period}>
              <th scope="row">{month.period}</th>
              <td class="number">{sayCount(month.cases)}</td>
              {names.map((name) => (
                <td key={name} class="number">
                  {sayTerm(month.terms.find((term) => term.name === name))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** Few cases are told as cases, here as in the table above. */
export const sayTerm = (term: TermView | undefined): string => {
  if (!term || term.rate === null) return '–';
  return term.few ? `${sayCount(term.good)}/${sayCount(term.n)}` : sayRate(term.rate);
};
