/** Swaps: those asked of me first, then mine, then what was agreed. */
import type { DutyRosterView, SwapView } from '../../../src/contract/roster-views.ts';
import { rosterWords } from '../../../src/contract/words/pages/roster.ts';
import { pageWords } from '../../words.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import { useAct } from '../service/use-act.ts';
import { isMe, joinNames, sayRosterDay } from './who.ts';

type Props = {
  swaps: DutyRosterView['swaps'];
  today: string;
  onDone: (told: string) => void;
};

export const SwapsPart = ({ swaps, today, onDone }: Props) => {
  const words = pageWords(rosterWords);
  const shown = inOrder(swaps.filter((swap) => isShown(swap, today)));
  if (shown.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="duty-swaps">
      <h2 id="duty-swaps" class="duty-h2">
        {words.swaps}
      </h2>
      <ul class="card flush duty-swaps">
        {shown.map((swap) => (
          <Swap key={swap.n} swap={swap} onDone={onDone} />
        ))}
      </ul>
    </section>
  );
};

/** What waits, and what was agreed and is not over. */
const isShown = ({ state, days }: SwapView, today: string): boolean =>
  state === 'asked' || (state === 'accepted' && (days.at(-1) ?? '') >= today);

const ORDER = ['answer', 'withdraw', undefined];

const inOrder = (swaps: readonly SwapView[]): SwapView[] =>
  [...swaps].sort((a, b) => ORDER.indexOf(a.mine) - ORDER.indexOf(b.mine) || b.n - a.n);

const Swap = ({ swap, onDone }: { swap: SwapView; onDone: (told: string) => void }) => {
  const words = pageWords(rosterWords);
  const { n, mine, state } = swap;
  const acting = useAct(() => undefined);
  const answer = async (agrees: boolean): Promise<void> => {
    if (await acting.act(`/api/roster/swaps/${n}/answer`, { agrees }))
      onDone(agrees ? words.agreed : words.declined);
  };
  const withdraw = async (): Promise<void> => {
    if (await acting.act(`/api/roster/swaps/${n}/withdrawal`)) onDone(words.withdrawn);
  };
  return (
    <li class="duty-swap">
      <div class="duty-swap-words">
        <p>{saySwap(swap)}</p>
        {mine !== 'answer' && (
          <p class={state === 'asked' ? 'badge amber' : 'badge met'}>{words.swapState[state]}</p>
        )}
      </div>
      {mine === 'answer' && (
        <div class="cluster">
          <button
            class="button primary"
            type="button"
            aria-busy={acting.isBusy}
            onClick={() => void answer(true)}
          >
            {words.agree}
          </button>
          <button class="button" type="button" onClick={() => void answer(false)}>
            {words.decline}
          </button>
        </div>
      )}
      {mine === 'withdraw' && (
        <button class="button" type="button" onClick={() => void withdraw()}>
          {words.withdraw}
        </button>
      )}
      {acting.fault !== undefined && <ProblemNotice fault={acting.fault} />}
    </li>
  );
};

const saySwap = ({ person, with: other, days, mine }: SwapView): string => {
  const words = pageWords(rosterWords);
  const said = joinNames(days.map(sayRosterDay));
  if (mine === 'answer') return words.asksYou(person.name, said);
  if (mine === 'withdraw') return words.youAsked(other.name, said);
  if (isMe(person) || isMe(other))
    return words.withYou(isMe(person) ? other.name : person.name, said);
  return words.between(person.name, other.name, said);
};
