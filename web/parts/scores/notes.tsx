/** What is counted here, what was left out, and why. */
import { type PerformanceView, WHOLE } from '../../../src/contract/score-views.ts';
import { scoresWords } from '../../../src/contract/words/pages/scores.ts';
import { book, language, pageWords } from '../../words.ts';
import { sayCount } from './say.ts';
import { useFigureLink } from './use-scores-view.ts';

export const Counted = ({ record }: { record: PerformanceView }) => {
  const words = pageWords(scoresWords);
  const link = useFigureLink(WHOLE, 'excluded');
  const { whole, exclusions } = record;
  return (
    <p class="soft scores-counted">
      {words.kind[record.kind]} · {words.counted(sayCount(whole.cases))} ·{' '}
      {whole.excluded === 0 ? (
        words.noExclusion
      ) : (
        <>
          <a {...link}>{words.excluded(sayCount(whole.excluded))}</a>
          {exclusions.length > 0 &&
            words.bracket(
              exclusions.map(
                ({ code, count }) => `${book().exclusionCode[code]} ${sayCount(count)}`,
              ),
            )}
        </>
      )}
    </p>
  );
};

/** The filing number is named wherever a score is shown. */
export const FilingNote = ({ number }: { number: string }) => {
  const words = pageWords(scoresWords);
  return (
    <p class="soft small scores-filing">
      {words.filing(number)} · {words.filingNote}
    </p>
  );
};

export const LeftOut = ({ record }: { record: PerformanceView }) => {
  const words = pageWords(scoresWords);
  if (record.leftOut.length === 0) return null;
  const names = record.leftOut
    .map((name) => words.figure[name])
    .join(language.value === 'zh' ? '、' : ', ');
  return (
    <p class="notice scores-left-out">
      {record.filingNumber === undefined ? words.leftOutPlain(names) : words.leftOut(names)}
    </p>
  );
};
