/** Which ticket is this, and what is due first? */
import type { ClockView, TicketSummary, TicketView } from '../../../src/contract/views.ts';
import { clockWords } from '../../../src/contract/words/pages/clock.ts';
import { nearWords } from '../../../src/contract/words/pages/near.ts';
import { ticketWords } from '../../../src/contract/words/pages/ticket.ts';
import { me } from '../../state.ts';
import { book, pageWords } from '../../words.ts';
import { ClockCell } from '../clock/clock-cell.tsx';
import { ClockLeft } from '../clock/clock-left.tsx';
import { ClockPin } from '../clock/clock-pin.tsx';
import { nearestOf, taskClock } from './clocks.ts';
import { ownTask } from './duties.ts';
import type { Layout } from './part.tsx';
import { ShareButton } from './share/share-button.tsx';

/** What summary and ticket have in common: enough to say which one it is. */
type Shown = Pick<
  TicketSummary,
  'number' | 'kind' | 'status' | 'title' | 'place' | 'street' | 'community' | 'level' | 'clock'
> & { ticket?: TicketView };

type Props = { shown: Shown; layout: Layout };

export const TicketHead = ({ shown, layout }: Props) => {
  const { number, kind, title, clock } = shown;
  const Title = layout === 'page' ? 'h1' : 'h2';
  return (
    <header class="ticket-head">
      <ClockPin kind={kind} clock={clock} size={44} />
      <div class="ticket-title">
        <div class="ticket-number cluster">
          <span class="soft">{number}</span>
          <Marks {...shown} />
          {shown.ticket && <ShareButton ticket={shown.ticket} />}
        </div>
        <Title class="ticket-name">{title}</Title>
        <p class="soft">
          <Where {...shown} />
        </p>
      </div>
      <div class="ticket-due">
        <HeadClocks shown={shown} />
      </div>
    </header>
  );
};

export const shownOf = (ticket: TicketView): Shown => ({
  ...ticket,
  clock: nearestOf(ticket.clocks),
  ticket,
});

/** The reader's own clock first; another that is due sooner stands small beneath, with its owner. */
const HeadClocks = ({ shown: { clock, ticket } }: { shown: Shown }) => {
  if (!clock) return null;
  const own = ticket && ownTask(ticket, me.value);
  const mine = (ticket && own && taskClock(ticket, own)) ?? clock;
  return (
    <>
      <ClockCell clock={mine} owner={ownerOf(mine, ticket)} pauses={ticket?.pauses} />
      {mine.id !== clock.id && (
        <small>
          {ownerOf(clock, ticket)} {book().clockName[clock.name]} <ClockLeft clock={clock} />
        </small>
      )}
    </>
  );
};

/** Named where it is not the lead's nor the street's. */
const ownerOf = ({ taskId }: ClockView, ticket: TicketView | undefined): string => {
  const task = ticket?.tasks.find((each) => each.id === taskId);
  return task?.role === 'support' ? (task.unit?.name ?? '') : '';
};

const Marks = ({ status, level, ticket }: Shown) => {
  const words = pageWords(ticketWords);
  return (
    <>
      <span class="badge">{book().ticketStatus[status]}</span>
      {ticket && ticket.round > 1 && <span class="badge amber">{words.round(ticket.round)}</span>}
      {level > 0 && <span class="badge red">{pageWords(clockWords).level(level)}</span>}
      {ticket?.relapseOf && <span class="badge">{pageWords(nearWords).relapse}</span>}
      {ticket?.countersign === 'due' && <span class="badge amber">{words.countersignDue}</span>}
      {ticket?.sensitivity === 'sensitive' && <span class="badge stopped">{words.sensitive}</span>}
    </>
  );
};

const Where = ({ street, community, place, kind, ticket }: Shown) => {
  const spot = [street.name, community?.name, place.address].filter(Boolean).join(' · ');
  const matter = [book().kind[kind], ticket?.source && book().source[ticket.source]];
  return (
    <>
      {spot}
      <span class="ticket-bar" aria-hidden="true" />
      {matter.filter(Boolean).join(' · ')}
    </>
  );
};
