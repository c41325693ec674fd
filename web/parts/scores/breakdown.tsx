/** Which kinds and which situations make up the record? */
import { useState } from 'preact/hooks';
import type { BreakdownView, TermView } from '../../../src/contract/score-views.ts';
import { chartWords } from '../../../src/contract/words/pages/score-charts.ts';
import { scoresWords } from '../../../src/contract/words/pages/scores.ts';
import { book, pageWords } from '../../words.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import { Skeleton } from '../skeleton.tsx';
import { useRead } from '../use-read.ts';
import { MAIN_TERMS } from './figures.ts';
import { sayCount } from './say.ts';
import { sayTerm } from './trends.tsx';
import { readQuery, type ScoresView } from './view.ts';

const SHOWN = 8;

export const Breakdown = ({ view }: { view: ScoresView }) => {
  const words = pageWords(chartWords);
  const { data, fault, isStale, retry } = useRead<BreakdownView>(
    `/api/scores/breakdown?${readQuery(view)}`,
  );
  return (
    <section class="card scores-part" aria-labelledby="scores-breakdown" aria-busy={isStale}>
      <h2 id="scores-breakdown">{words.breakdown}</h2>
      {fault !== undefined && <ProblemNotice fault={fault} retry={retry} />}
      {!data && fault === undefined && <Skeleton rows={4} />}
      {data && <Bars data={data} view={view} />}
    </section>
  );
};

const Bars = ({ data, view }: { data: BreakdownView; view: ScoresView }) => {
  const words = pageWords(chartWords);
  const [isWhole, setWhole] = useState(false);
  const kinds = data.byKind
    .filter(({ cases }) => cases > 0)
    .map(({ kind, ...rest }) => ({ ...rest, id: kind, name: book().kind[kind] }));
  const situations = data.bySituation
    .map(({ code, name, ...rest }) => ({ ...rest, id: code, name: name || words.noSituation }))
    .sort((a, b) => b.cases - a.cases);
  const rest = situations.length - SHOWN;
  if (kinds.length + situations.length === 0) return <p class="soft">{words.breakdownEmpty}</p>;
  return (
    <>
      <BarTable title={words.byKind} bars={kinds} view={view} />
      {situations.length > 0 && (
        <BarTable
          title={words.bySituation}
          bars={isWhole ? situations : situations.slice(0, SHOWN)}
          view={view}
        />
      )}
      {rest > 0 && (
        <button
          class="button plain"
          type="button"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? words.less : words.more(rest)}
        </button>
      )}
    </>
  );
};

type Bar = { id: string; name: string; cases: number; terms: TermView[] };

/** A bar lies under its name, as long as its share of the longest. */
const BarTable = ({ title, bars, view }: { title: string; bars: Bar[]; view: ScoresView }) => {
  const page = pageWords(scoresWords);
  const most = Math.max(1, ...bars.map(({ cases }) => cases));
  const names = MAIN_TERMS[view.kind].filter((name) =>
    bars.some(({ terms }) => terms.some((term) => term.name === name)),
  );
  return (
    <table class="bar-table is-even" aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{title}</th>
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
        {bars.map(({ id, name, cases, terms }) => (
          <tr key={id}>
            <th scope="row">
              {name}
              <span class="bar" style={{ width: `${(100 * cases) / most}%` }} />
            </th>
            <td class="number">{sayCount(cases)}</td>
            {names.map((each) => (
              <td key={each} class="number">
                {sayTerm(terms.find((term) => term.name === each))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
