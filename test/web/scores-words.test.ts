import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/contract/words/book.ts';
import { chartWords } from '../../src/contract/words/pages/score-charts.ts';
import { formulaWords } from '../../src/contract/words/pages/score-formulas.ts';
import { scoresWords } from '../../src/contract/words/pages/scores.ts';

/** Said only beside a score. */
const BESIDE_A_SCORE = [
  'score',
  'rank',
  'rankHead',
  'fewRank',
  'neverRanked',
  'filing',
  'filingNote',
  'leftOut',
];

const SCORE_WORDS: Record<Language, RegExp> = {
  zh: /得分|计分|评分|排名|名次|考核/,
  en: /\bscor|\brank|\bpoints?\b|appraisal/i,
};

const textsOf = (value: unknown, key = ''): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || key === 'scoreNote') return [];
  return Object.entries(value).flatMap(([name, part]) =>
    name === 'scoreNote' ? [] : textsOf(part, name),
  );
};

describe.each(['zh', 'en'] as const)('words of the record in %s', (language) => {
  it('speak of no score and no rank to who sees none', () => {
    const { formula } = formulaWords[language];
    const open = Object.entries(scoresWords[language]).filter(
      ([name]) => !BESIDE_A_SCORE.includes(name),
    );
    const said = [open.map(([, part]) => part), formula, chartWords[language]].flatMap((part) =>
      textsOf(part),
    );
    expect(said.length).toBeGreaterThan(50);
    expect(said.filter((text) => SCORE_WORDS[language].test(text))).toEqual([]);
  });
});
