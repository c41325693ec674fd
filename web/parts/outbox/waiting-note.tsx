/** On a ticket: what was done here and waits, or was not taken; with the way to it. */

import type { TicketView } from '../../../src/contract/views.ts';
import { outboxWords } from '../../../src/contract/words/pages/outbox.ts';
import type { KeptAct, QueuedVerb } from '../../outbox/kept-act.ts';
import { isWaiting } from '../../outbox/kept-act.ts';
import { shownActs } from '../../outbox/outbox.ts';
import { verbsAfter } from '../../outbox/verbs-after.ts';
import { pageWords, sayInstant } from '../../words.ts';
import { actName } from './act-words.ts';

const actsOn = (ticketId: string): KeptAct[] =>
  shownActs.value.filter(({ about, doneAt }) => about.ticketId === ticketId && !doneAt);

export const waitingVerbs = (ticketId: string): QueuedVerb[] =>
  actsOn(ticketId)
    .filter(isWaiting)
    .map(({ verb }) => verb);

/** The ticket as the screen acts on it: what waits here is not offered again. */
export const withoutWaiting = (ticket: TicketView): TicketView => {
  const waiting = waitingVerbs(ticket.id);
  return waiting.length === 0 ? ticket : { ...ticket, verbs: verbsAfter(ticket.verbs, waiting) };
};

export const WaitingNote = ({ ticketId }: { ticketId: string }) => {
  const words = pageWords(outboxWords);
  const acts = actsOn(ticketId);
  if (acts.length === 0) return null;
  return (
    <div class="notice amber outbox-note no-print" role="status">
      <ul>
        {acts.map((act) => (
          <li key={act.key}>
            <b>{actName(act)}</b> {sayInstant(act.deviceAt)} ·{' '}
            {act.refusal ? words.why : words.waits}
          </li>
        ))}
      </ul>
      <a class="button" href="/outbox">
        {words.see}
      </a>
    </div>
  );
};

/** On the desk: how much lies here in all. */
export const OutboxLine = () => {
  const words = pageWords(outboxWords);
  const waiting = shownActs.value.filter(isWaiting).length;
  const refused = shownActs.value.filter(({ refusal }) => refusal).length;
  if (waiting + refused === 0) return null;
  return (
    <p class="notice amber outbox-note" role="status">
      <span>
        {[waiting > 0 && words.keptLine(waiting), refused > 0 && words.refusedLine(refused)]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <a class="button" href="/outbox">
        {words.see}
      </a>
    </p>
  );
};
