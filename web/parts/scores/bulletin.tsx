/** The bulletin as a clerk files it: heading, what is counted, the units in order, how every figure is made. */
import type { FigureName, PerformanceView, TimeView } from '../../../src/contract/score-views.ts';
import { bulletinWords } from '../../../src/contract/words/pages/bulletin.ts';
import { formulaWords } from '../../../src/contract/words/pages/score-formulas.ts';
import { scoresWords } from '../../../src/contract/words/pages/scores.ts';
import { district, me } from '../../state.ts';
import { book, language, pageWords } from '../../words.ts';
import { type AnyRow, doubtfulOf, isMean, type Rate } from './figures.ts';
import { LeftOut } from './notes.tsx';
import type { Period } from './period.ts';
import { sayCount, sayMinutes, sayPeriod, sayRate, sayScore } from './say.ts';
import { sayRank } from './score-figure.tsx';
import { nameOf } from './unit-link.tsx';

type Props = { record: PerformanceView; period: Period };

export const Bulletin = ({ record, period }: Props) => {
  const words = pageWords(bulletinWords);
  const page = pageWords(scoresWords);
  const counted = [
    words.days(period.from, period.to),
    words.counted(sayCount(record.whole.cases)),
    record.whole.excluded > 0 ? page.excluded(sayCount(record.whole.excluded)) : page.noExclusion,
    ...record.exclusions.map(
      ({ code, count }) => `${book().exclusionCode[code]} ${sayCount(count)}`,
    ),
  ];
  return (
    <article class="bulletin">
      <h1>{words.title(district.value?.name ?? '')}</h1>
      <p class="bulletin-period">
        {words.period(sayPeriod(period, language.value), page.kind[record.kind])}
      </p>
      <p class="bulletin-counted">{counted.join(' · ')}</p>
      <LeftOut record={record} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: wider than a phone, so the keyboard must reach it to scroll. */}
      <section class="bulletin-frame" tabIndex={0} aria-label={page.table}>
        <Sheet record={record} />
      </section>
      <Notes record={record} />
      <Foot />
    </article>
  );
};

const Sheet = ({ record }: { record: PerformanceView }) => {
  const words = pageWords(bulletinWords);
  const page = pageWords(scoresWords);
  const isScored = record.rows.some(({ score }) => score);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.no}</th>
          <th scope="col">{page.unit}</th>
          {isScored && <th scope="col">{page.score}</th>}
          {columnsOf(record).map((figure) => (
            <th key={figure} scope="col">
              {page.figure[figure]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...record.rows, record.whole].map((row: AnyRow, index) => (
          <tr key={row.unit?.id ?? 'whole'} class={row.unit ? undefined : 'is-whole'}>
            <td>{row.unit ? index + 1 : ''}</td>
            <th scope="row">{nameOf(row, record.kind)}</th>
            {isScored && (
              <td>
                {row.score && <span>{sayScore(row.score.points)}</span>}
                {row.score && <span>{sayRank(row, row.score)}</span>}
              </td>
            )}
            {columnsOf(record).map((figure) => (
              <td key={figure}>
                {cellOf(row, figure).map((line) => (
                  <span key={line}>{line}</span>
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const columnsOf = ({ kind, whole }: PerformanceView): FigureName[] => [
  'cases',
  ...whole.terms.map(({ name }) => name),
  ...whole.times.map(({ name }) => name),
  'yellow',
  'red',
  ...whole.deductions.map(({ name }) => name),
  'excluded',
  ...(kind === 'street' ? (['doubtful'] as const) : (['support'] as const)),
  'open_red',
];

/** One line or two; a dash where there is nothing to count. */
const cellOf = (row: AnyRow, figure: FigureName): string[] => {
  const term = row.terms.find(({ name }) => name === figure);
  if (term) return termLines(term, figure);
  const time = row.times.find(({ name }) => name === figure);
  if (time) return timeLines(time);
  const deduction = row.deductions.find(({ name }) => name === figure);
  if (deduction) return [sayCount(deduction.count)];
  const doubtful = figure === 'doubtful' && doubtfulOf(row);
  if (doubtful) return termLines(doubtful, figure);
  const counts: Partial<Record<FigureName, number>> = {
    cases: row.cases,
    yellow: row.yellow,
    red: row.red,
    open_red: row.openRed,
    excluded: row.excluded,
    support: row.support.cases,
  };
  return [sayCount(counts[figure] ?? 0)];
};

const termLines = ({ good, n, rate, few }: Rate, figure: FigureName): string[] => {
  const page = pageWords(scoresWords);
  if (rate === null) return ['–'];
  const parts = isMean(figure) ? page.pieces(sayCount(n)) : `${sayCount(good)}/${sayCount(n)}`;
  return few ? [parts, page.few] : [sayRate(rate), parts];
};

const timeLines = ({ medianMinutes, p90Minutes }: TimeView): string[] => {
  if (medianMinutes === null || p90Minutes === null) return ['–'];
  return [medianMinutes, p90Minutes].map((minutes) => sayMinutes(minutes, language.value));
};

const Notes = ({ record }: { record: PerformanceView }) => {
  const words = pageWords(bulletinWords);
  const page = pageWords(scoresWords);
  const { formula } = pageWords(formulaWords);
  const { terms, times, deductions } = record.whole;
  const explained: FigureName[] = [...terms, ...times, ...deductions].map(({ name }) => name);
  if (record.kind === 'street') explained.push('doubtful');
  return (
    <section class="bulletin-notes">
      <h2>{words.note}</h2>
      <ol>
        <li>{words.notes.order}</li>
        {times.length > 0 && (
          <li>
            {words.notes.times} {page.timesNote}
          </li>
        )}
        {explained.map((name) => (
          <li key={name}>{words.notes.figure(page.figure[name], formula[name].what)}</li>
        ))}
        {record.filingNumber !== undefined && <li>{words.filing(record.filingNumber)}</li>}
      </ol>
    </section>
  );
};

const Foot = () => {
  const words = pageWords(bulletinWords);
  const user = me.value?.user;
  return (
    <footer class="bulletin-foot">
      <ul class="bulletin-signs">
        {words.signs.map((sign) => (
          <li key={sign}>{sign}</li>
        ))}
      </ul>
      <p>{user && words.printedAt(EXACT.format(new Date()), `${user.unit.name} ${user.name}`)}</p>
    </footer>
  );
};

const EXACT = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Asia/Shanghai',
});
