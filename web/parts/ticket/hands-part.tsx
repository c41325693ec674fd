import type { TicketView } from '../../../src/contract/views.ts';
import { ticketWords } from '../../../src/contract/words/pages/ticket.ts';
import { book, pageWords } from '../../words.ts';
import { say } from '../clock/clock-left.tsx';
import { HandsLinks } from './hands-links.tsx';
import { Part } from './part.tsx';

/** How many hands are called for, how many places are open, what to bring? */
export const HandsPart = ({ ticket }: { ticket: TicketView }) => {
  const words = pageWords(ticketWords);
  const { hands } = ticket;
  if (!hands) return null;
  const { wanted, open, scope, until, bring } = hands;
  return (
    <Part name={words.hands}>
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
      <HandsLinks ticket={ticket} />
    </Part>
  );
};
