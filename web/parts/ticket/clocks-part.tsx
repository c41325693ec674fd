/** Every clock: how much is used, what is left, the instant, and the rule that made it. */
import type { ClockView, TicketView } from '../../../src/contract/views.ts';
import { clockWords } from '../../../src/contract/words/pages/clock.ts';
import { ticketWords } from '../../../src/contract/words/pages/ticket.ts';
import { serverNow } from '../../elements/ticker.ts';
import { workingTime } from '../../elements/working-time.ts';
import { unitById } from '../../state.ts';
import { book, pageWords } from '../../words.ts';
import { ClockBar } from '../clock/clock-bar.tsx';
import { ClockLeft, DueAt, Still } from '../clock/clock-left.tsx';
import { hoursInWords } from '../clock/explain.ts';
import { ExplainButton } from '../clock/explain-button.tsx';
import { ruleWords } from '../clock/rule-words.ts';
import { useLook } from '../clock/use-look.ts';
import { clockGroups, isTicking } from './clocks.ts';
import { Part } from './part.tsx';

export const ClocksPart = ({ ticket }: { ticket: TicketView }) => {
  const words = pageWords(ticketWords);
  const { main, supports } = clockGroups(ticket);
  if (main.length + supports.length === 0) return null;
  return (
    <Part name={words.clocks}>
      <ul class="ticket-rows">
        {main.map((clock) => (
          <ClockRow key={clock.id} clock={clock} ticket={ticket} />
        ))}
      </ul>
      {supports.length > 0 && (
        <details class="ticket-more" open={supports.some(isTicking)}>
          <summary>{words.supportClocks(supports.length)}</summary>
          <ul class="ticket-rows">
            {supports.map((clock) => (
              <ClockRow key={clock.id} clock={clock} ticket={ticket} isNamed />
            ))}
          </ul>
        </details>
      )}
      <OfficeHours clocks={[...main, ...supports]} />
    </Part>
  );
};

/** As the calendar says; nothing where all run by the wall clock. */
const OfficeHours = ({ clocks }: { clocks: readonly ClockView[] }) => {
  const time = workingTime.value;
  const isCounted = clocks.some(({ limit }) => limit && limit.unit !== 'minutes');
  if (!time || !isCounted) return null;
  const hours = hoursInWords(serverNow(), time, pageWords(clockWords));
  return <small class="soft">{pageWords(ticketWords).officeHours(hours)}</small>;
};

type RowProps = { clock: ClockView; ticket: TicketView; isNamed?: boolean };

const ClockRow = ({ clock, ticket, isNamed }: RowProps) => {
  const words = pageWords(ticketWords);
  const { state } = useLook(clock);
  const owner = isNamed ? unitById.value.get(clock.unitId)?.name : undefined;
  const rule = [
    owner,
    ruleWords(clock, book(), words),
    clock.round > 1 ? words.clockRound(clock.round) : '',
    clock.name === 'finish' && ticket.origin?.dueAt === clock.dueAt ? words.originRule : '',
  ];
  return (
    <li class="ticket-clock" data-state={state}>
      <ExplainButton
        clock={clock}
        owner={owner}
        pauses={ticket.pauses}
        class="clock-inline"
        label={pageWords(clockWords).title(owner ?? '', book().clockName[clock.name])}
      >
        <b class="clock-name">{book().clockName[clock.name]}</b>
      </ExplainButton>
      <ClockBar clock={clock} />
      <span class="ticket-clock-left">
        <ClockLeft clock={clock} />
        <span class="soft">
          <DueAt clock={clock} />
          <Still clock={clock} />
        </span>
      </span>
      <small class="soft ticket-clock-rule">{rule.filter(Boolean).join(' · ')}</small>
    </li>
  );
};
