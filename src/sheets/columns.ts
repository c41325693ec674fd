/** Which columns has the bulletin, and what stands in them? Few cases are given as cases only. */
import type { Row } from 'write-excel-file/universal';
import type {
  FigureName,
  PerformanceRow,
  PerformanceView,
  TermName,
  TimeName,
} from '../contract/score-views.ts';
import type { Language } from '../contract/words/book.ts';
import { en } from '../contract/words/en.ts';
import { bulletinWords } from '../contract/words/pages/bulletin.ts';
import { formulaWords } from '../contract/words/pages/score-formulas.ts';
import { scoresWords } from '../contract/words/pages/scores.ts';
import { zh } from '../contract/words/zh.ts';

export type SheetWords = ReturnType<typeof wordsIn>;

export const wordsIn = (language: Language) => ({
  book: language === 'en' ? en : zh,
  scores: scoresWords[language],
  formulas: formulaWords[language],
  bulletin: bulletinWords[language],
});

/** A unit's row, or that of all together. */
type AnyRow = Omit<PerformanceRow, 'unit'> & { name: string; isRanked: boolean };

type Column = {
  head: string;
  width: number;
  /** The figure, where it is one. */
  of?: FigureName;
  cell(row: AnyRow): Row[number];
};

const WIDE = 26;
const NARROW = 12;

export const columnsOf = (record: PerformanceView, words: SheetWords): Column[] => {
  const { scores } = words;
  const { terms, times, deductions, doubtfulEmergencies } = record.whole;
  const scored = record.filingNumber !== undefined;
  return [
    { head: scores.unit, width: WIDE, cell: ({ name }) => name },
    count('cases', ({ cases }) => cases, words),
    ...terms.flatMap(({ name }) => rate(name, words)),
    ...times.flatMap(({ name }) => minutes(name, words)),
    ...deductions.map(({ name }) => count(name, (row) => deductionOf(row, name), words)),
    count('yellow', ({ yellow }) => yellow, words),
    count('red', ({ red }) => red, words),
    count('open_red', ({ openRed }) => openRed, words),
    count('excluded', ({ excluded }) => excluded, words),
    ...(doubtfulEmergencies ? [count('doubtful', doubtfulOf, words)] : []),
    ...(scored ? scoreColumns(words) : []),
  ];
};

const count = (of: FigureName, value: (row: AnyRow) => number, { scores }: SheetWords): Column => ({
  of,
  head: scores.figure[of],
  width: NARROW,
  cell: value,
});

/** n beside the rate: fewer than ten are not compared, so they have none. */
const rate = (of: TermName, { scores }: SheetWords): Column[] => {
  const termOf = (row: AnyRow) => row.terms.find(({ name }) => name === of);
  return [
    {
      of,
      head: scores.figure[of],
      width: NARROW,
      cell: (row) => {
        const term = termOf(row);
        if (!term || term.rate === null) return scores.none;
        return term.few ? scores.few : { value: term.rate, type: Number, format: '0.0%' };
      },
    },
    { head: `${scores.figure[of]} n`, width: NARROW, cell: (row) => termOf(row)?.n ?? 0 },
  ];
};

const minutes = (of: TimeName, { scores }: SheetWords): Column[] => {
  const timeOf = (row: AnyRow) => row.times.find(({ name }) => name === of);
  const cell = (value: number | null | undefined): Row[number] =>
    value === null || value === undefined ? scores.none : { value, type: Number, format: '0.0' };
  const head = scores.figure[of];
  return [
    {
      of,
      head: scores.median(`${head} min`),
      width: NARROW,
      cell: (row) => cell(timeOf(row)?.medianMinutes),
    },
    {
      head: scores.p90(`${head} min`),
      width: NARROW,
      cell: (row) => cell(timeOf(row)?.p90Minutes),
    },
  ];
};

const deductionOf = ({ deductions }: AnyRow, of: string): number =>
  deductions.find(({ name }) => name === of)?.count ?? 0;

const doubtfulOf = ({ doubtfulEmergencies }: AnyRow): number => doubtfulEmergencies?.count ?? 0;

const scoreColumns = ({ scores }: SheetWords): Column[] => [
  { head: scores.score, width: NARROW, cell: ({ score }) => score?.points ?? '' },
  {
    head: scores.rankHead,
    width: NARROW,
    cell: ({ score, isRanked }) =>
      score ? (score.rank ?? (isRanked ? scores.fewRank : scores.neverRanked)) : '',
  },
];
