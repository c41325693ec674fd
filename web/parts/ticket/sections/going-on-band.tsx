/** Above everything: what goes on now and who is waited for. */
import type { TicketView } from '../../../../src/contract/views.ts';
import { goingOnWords } from '../../../../src/contract/words/pages/going-on.ts';
import { pageWords } from '../../../words.ts';
import { say } from '../../clock/clock-left.tsx';
import { goingOn } from './going-on.ts';
import { narratorFor } from './sections.ts';

export const GoingOnBand = ({ ticket }: { ticket: TicketView }) => {
  const now = pageWords(goingOnWords);
  const lines = goingOn(ticket, { ...narratorFor(say), now });
  if (lines.length === 0) return null;
  return (
    <section class="ticket-now" aria-label={now.name}>
      <ul>
        {lines.map(({ key, isWaiting, head, said, link }) => (
          <li key={key} data-waiting={isWaiting ? '' : undefined}>
            <b>{head}</b>{' '}
            {link ? <a href={`/t/${link}`}>{link}</a> : <span>{said.join(' · ')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
};
