/** The month before, the month after, and what can be done with the roster. */
import { rosterWords } from '../../../src/contract/words/pages/roster.ts';
import { pageWords } from '../../words.ts';
import { monthAfter } from './say.ts';

type Props = { month: string; isPlanner: boolean; mayAsk: boolean; onAsk: () => void };

export const MonthNav = ({ month, isPlanner, mayAsk, onAsk }: Props) => {
  const words = pageWords(rosterWords);
  return (
    <div class="duty-bar">
      <nav class="cluster" aria-label={words.month(month)}>
        <a class="button" href={`/roster?month=${monthAfter(month, -1)}`} aria-label={words.before}>
          ‹
        </a>
        <h2 class="duty-month-name">{words.month(month)}</h2>
        <a class="button" href={`/roster?month=${monthAfter(month, 1)}`} aria-label={words.after}>
          ›
        </a>
        <a class="button plain" href="/roster">
          {words.thisMonth}
        </a>
      </nav>
      <div class="cluster">
        {mayAsk && (
          <button class="button" type="button" onClick={onAsk}>
            {words.ask}
          </button>
        )}
        <a class="button" href={`/roster?month=${month}&do=sheet`}>
          {words.sheet}
        </a>
        {isPlanner && (
          <a class="button primary" href={`/roster?month=${month}&do=plan`}>
            {words.plan}
          </a>
        )}
      </div>
    </div>
  );
};
