import type { TicketView } from '../../../src/contract/views.ts';
import { ticketWords } from '../../../src/contract/words/pages/ticket.ts';
import { book, pageWords } from '../../words.ts';
import { say } from './clock-left.tsx';

/** How many hands are called for, how many places are open, what to bring? */
export const HandsPart = ({ hands }: Pick<TicketView, 'hands'>) => {
  const words = pageWords(ticketWords);
  if (!hands) return null;
  const { wanted, open, scope, until, bring } = hands;
  return (
    <section class="ticket-part">
      <h3 class="ticket-part-name">{words.hands}</h3>
      <p>
        <b>{words.handsCount(wanted, open)}</b>{' '}
        <span class="soft">
          {words.handsScope(book().scope[scope])}
          {until && ` · ${words.handsUntil(say(until))}`}
        </span>
      </p>
      {bring && (
        <p>
          <span class="soft">{words.bring}</span> {bring}
        </p>
      )}
    </section>
  );
};
