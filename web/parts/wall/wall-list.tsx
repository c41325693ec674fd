import type { TicketSummary } from '../../../src/contract/views.ts';
import { dashboardWords } from '../../../src/contract/words/pages/dashboard.ts';
import { book, pageWords } from '../../words.ts';
import { ClockBar } from '../clock/clock-bar.tsx';
import { ClockLeft, Still } from '../clock/clock-left.tsx';
import { ClockPin } from '../clock/clock-pin.tsx';
import { useLook } from '../clock/use-look.ts';
import { shortCommunity, shortStreet } from '../short-name.ts';

/** Kind, number, street and clock: what a room full of people may read, and nothing of the words. */
export const WallList = ({ tickets }: { tickets: readonly TicketSummary[] }) => {
  const words = pageWords(dashboardWords);
  if (tickets.length === 0) return <p class="wall-empty">{words.wallEmpty}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard
    <ol class="wall-list" tabIndex={0} aria-label={words.wallUrgent}>
      {tickets.map((ticket) => (
        <WallRow key={ticket.id} ticket={ticket} />
      ))}
    </ol>
  );
};

const WallRow = ({ ticket }: { ticket: TicketSummary }) => {
  const words = pageWords(dashboardWords);
  const { id, kind, clock, number, street, community, status } = ticket;
  const isUrgent = kind === 'emergency' && status === 'blown';
  return (
    <li
      class="wall-row"
      data-tone={useLook(clock).state}
      data-urgent={isUrgent || undefined}
      data-ticket={id}
    >
      <ClockPin kind={kind} clock={clock} size={64} />
      <span class="wall-what">
        <b>{shortStreet(street.name)}</b>
        <span class="soft">
          {words.kindShort[kind]} · {number} {community && shortCommunity(community.name)}
        </span>
      </span>
      <span class="wall-when">
        <span class="soft">
          {clock ? book().clockName[clock.name] : book().ticketStatus[status]}
          {clock && <Still clock={clock} />}
        </span>
        {clock && <ClockLeft clock={clock} />}
        {clock && <ClockBar clock={clock} />}
      </span>
    </li>
  );
};
