/** One number of the record: a link to how it is made and to its tickets. */
import type { ComponentChildren } from 'preact';
import {
  type FigureName,
  type Side,
  type TimeView,
  WHOLE,
} from '../../../src/contract/score-views.ts';
import { scoresWords } from '../../../src/contract/words/pages/scores.ts';
import { language, pageWords } from '../../words.ts';
import { type AnyRow, isMean, type Rate } from './figures.ts';
import { sayCount, sayMinutes, sayRate } from './say.ts';
import { useFigureLink } from './use-scores-view.ts';

type LinkProps = {
  row: AnyRow;
  figure: FigureName;
  side?: Side;
  class?: string;
  children: ComponentChildren;
};

export const idOf = (row: AnyRow): string => row.unit?.id ?? WHOLE;

export const FigureLink = ({ row, figure, side, class: more, children }: LinkProps) => {
  const words = pageWords(scoresWords);
  const link = useFigureLink(idOf(row), figure, side);
  return (
    <a class={`figure ${more ?? ''}`} href={link.href} onClick={link.onClick} data-figure={figure}>
      <span class="visually-hidden">
        {row.unit?.name} {words.figure[figure]}{' '}
      </span>
      {children}
    </a>
  );
};

type TermProps = { row: AnyRow; term: Rate | undefined; figure: FigureName };

/** The plain rate over its good / n; few cases show the cases and no rate. */
export const RateFigure = ({ row, term, figure }: TermProps) => {
  const words = pageWords(scoresWords);
  if (!term || term.n === 0 || term.rate === null) return <None />;
  const parts = isMean(figure)
    ? words.pieces(sayCount(term.n))
    : `${sayCount(term.good)}/${sayCount(term.n)}`;
  const [main, beside] = term.few ? [parts, words.few] : [sayRate(term.rate), parts];
  return (
    <FigureLink row={row} figure={figure} class={term.few ? 'is-few' : ''}>
      <b>{main}</b>
      <small>{beside}</small>
    </FigureLink>
  );
};

type TimeProps = { row: AnyRow; time: TimeView | undefined };

export const TimeFigure = ({ row, time }: TimeProps) => {
  const words = pageWords(scoresWords);
  if (!time || time.medianMinutes === null || time.p90Minutes === null) return <None />;
  const median = sayMinutes(time.medianMinutes, language.value);
  const p90 = words.p90(sayMinutes(time.p90Minutes, language.value));
  return (
    <FigureLink row={row} figure={time.name}>
      <b>{median}</b>
      <small>{p90}</small>
    </FigureLink>
  );
};

type CountProps = { row: AnyRow; figure: FigureName; side?: Side; count: number };

/** A zero has no tickets to open. */
export const CountFigure = ({ row, figure, side, count }: CountProps) =>
  count === 0 ? (
    <span class="figure-none">0</span>
  ) : (
    <FigureLink row={row} figure={figure} side={side} class="is-count">
      <b>{sayCount(count)}</b>
    </FigureLink>
  );

/** A card is told by its shape and its word, not by its colour alone. */
export const CardFigure = ({
  row,
  figure,
  count,
}: CountProps & { figure: 'yellow' | 'red' | 'open_red' }) => {
  const words = pageWords(scoresWords);
  if (count === 0) return <span class="figure-none">0</span>;
  return (
    <FigureLink
      row={row}
      figure={figure}
      class={`is-count ${figure === 'yellow' ? 'is-yellow' : 'is-red'}`}
    >
      <CardShape figure={figure} />
      <b>{sayCount(count)}</b>
      <span class="card-word">{words.figure[figure]}</span>
    </FigureLink>
  );
};

/** Yellow a triangle, red a square, red and still open a ring. */
export const CardShape = ({ figure }: { figure: 'yellow' | 'red' | 'open_red' }) => (
  <svg
    class={`card-shape is-${figure}`}
    width="12"
    height="12"
    viewBox="0 0 12 12"
    aria-hidden="true"
  >
    {figure === 'yellow' && <path d="M6 1 11.5 11H.5z" fill="currentColor" />}
    {figure === 'red' && <path d="M1.5 1.5h9v9h-9z" fill="currentColor" />}
    {figure === 'open_red' && (
      <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" stroke-width="2" />
    )}
  </svg>
);

const None = () => (
  <span class="figure-none">
    <span aria-hidden="true">–</span>
    <span class="visually-hidden">{pageWords(scoresWords).none}</span>
  </span>
);
