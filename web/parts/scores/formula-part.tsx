import type { FigureName, PerformanceView, TermView } from '../../../src/contract/score-views.ts';
import { formulaWords } from '../../../src/contract/words/pages/score-formulas.ts';
import { scoresWords } from '../../../src/contract/words/pages/scores.ts';
import { language, pageWords } from '../../words.ts';
import { type AnyRow, countOf, isDeduction, isMean, isTime, termFor, timeOf } from './figures.ts';
import { sayCount, sayMinutes, sayPoints, sayRate } from './say.ts';

type Props = { row: AnyRow; record: PerformanceView; figure: FigureName };

/** The formula in words, then with its numbers, so that it can be redone from the list below. */
export const FormulaPart = ({ row, record, figure }: Props) => {
  const words = pageWords(formulaWords);
  const formula: { what: string; note?: string; scoreNote?: string } = words.formula[figure];
  const isWhistles = figure === 'cases' && record.kind === 'street';
  return (
    <section class="formula" aria-label={pageWords(scoresWords).howCounted}>
      <p>{isWhistles ? words.casesStreet : formula.what}</p>
      {numbersOf(row, figure).map((line) => (
        <p key={line} class="formula-numbers">
          {line}
        </p>
      ))}
      {formula.note && <p class="soft small">{formula.note}</p>}
      {formula.scoreNote && record.filingNumber !== undefined && (
        <p class="soft small">{formula.scoreNote}</p>
      )}
      {isTime(figure) && <p class="soft small">{words.wallTime}</p>}
    </section>
  );
};

const numbersOf = (row: AnyRow, figure: FigureName): string[] => {
  const words = pageWords(formulaWords);
  const term = termFor(row, figure);
  if (term) return [rateLine(term, figure), ...fewLine(term)];
  if (isTime(figure)) return timeLines(row, figure);
  const all = sayCount(countOf(row, figure, 'all') ?? 0);
  if (figure === 'yellow' || figure === 'red') return [words.cards(all)];
  if (!isDeduction(figure) && figure !== 'doubtful') return [pageWords(scoresWords).tickets(all)];
  const bad = sayCount(countOf(row, figure, 'bad') ?? 0);
  return [figure === 'redo' ? words.times(bad, all) : words.outOf(bad, all)];
};

const rateLine = ({ good, n, rate }: TermView, figure: FigureName): string => {
  const words = pageWords(formulaWords);
  if (rate === null) return words.nothing(sayCount(n));
  if (figure === 'returns') return words.complement(sayCount(n - good), sayCount(n), sayRate(rate));
  const line = words.divided(sayPoints(good), sayCount(n), sayRate(rate));
  return isMean(figure) ? `${line},${words.rating(sayPoints(1 + 4 * rate))}` : line;
};

const fewLine = ({ few, n }: TermView): string[] => {
  const words = pageWords(scoresWords);
  return few && n > 0 ? [`${words.few}:${words.fewNote}`] : [];
};

const timeLines = (row: AnyRow, figure: 'claim' | 'arrive' | 'finish'): string[] => {
  const words = pageWords(formulaWords);
  const time = timeOf(row, figure);
  if (!time || time.medianMinutes === null || time.p90Minutes === null)
    return [words.nothing(sayCount(time?.n ?? 0))];
  return [
    `${words.timed(sayCount(time.n))} · ${words.medianIs(sayMinutes(time.medianMinutes, language.value))}`,
    words.p90Is(sayMinutes(time.p90Minutes, language.value)),
  ];
};
