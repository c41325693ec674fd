/** Every clock: how much is used, what is left, the instant, and the rule that made it. */
import type { ClockView, TicketView } from '../../../src/contract/views.ts';
import { ticketWords } from '../../../src/contract/words/pages/ticket.ts';
import { lookAt } from '../../elements/pin-shape.ts';
import { unitById } from '../../state.ts';
import { book, pageWords } from '../../words.ts';
import { ClockLeft, DueAt } from './clock-left.tsx';
import { clockGroups, isTicking, ruleWords, shareUsed } from './clocks.ts';
import { Part } from './part.tsx';
import { useNow } from './use-now.ts';

export const ClocksPart = ({ ticket }: { ticket: TicketView }) => {
  const words = pageWords(ticketWords);
  const now = useNow();
  const { main, supports } = clockGroups(ticket);
  if (main.length + supports.length === 0) return null;
  return (
    <Part name={words.clocks}>
      <ul class="ticket-rows">
        {main.map((clock) => (
          <ClockRow key={clock.id} clock={clock} now={now} ticket={ticket} />
        ))}
      </ul>
      {supports.length > 0 && (
        <details class="ticket-more" open={supports.some(isTicking)}>
          <summary>{words.supportClocks(supports.length)}</summary>
          <ul class="ticket-rows">
            {supports.map((clock) => (
              <ClockRow key={clock.id} clock={clock} now={now} ticket={ticket} isNamed />
            ))}
          </ul>
        </details>
      )}
      <small class="soft">{words.officeHours}</small>
    </Part>
  );
};

type RowProps = { clock: ClockView; now: number; ticket: TicketView; isNamed?: boolean };

const ClockRow = ({ clock, now, ticket, isNamed }: RowProps) => {
  const words = pageWords(ticketWords);
  const share = shareUsed(clock, now);
  const { state } = lookAt(clock, now);
  const name = book().clockName[clock.name];
  const rule = [
    isNamed ? unitById.value.get(clock.unitId)?.name : '',
    ruleWords(clock, book(), words),
    clock.round > 1 ? words.clockRound(clock.round) : '',
    clock.name === 'finish' && ticket.origin?.dueAt === clock.dueAt ? words.originRule : '',
  ];
  return (
    <li class="ticket-clock" data-state={state}>
      <b>{name}</b>
      <span class="ticket-clock-bar" role="img" aria-label={words.clockUsed(share)}>
        <span style={{ inlineSize: `${share}%` }} />
      </span>
      <span class="ticket-clock-left">
        <ClockLeft clock={clock} />
        <span class="soft">
          <DueAt clock={clock} />
        </span>
      </span>
      <small class="soft ticket-clock-rule">{rule.filter(Boolean).join(' · ')}</small>
    </li>
  );
};
