/** Nothing to show yet, or nothing to show at all: each says what to do next. */
import { ticketWords } from '../../../src/contract/words/pages/ticket.ts';
import { Problem, type Unreachable } from '../../api.ts';
import { pageWords } from '../../words.ts';
import { useLate } from '../skeleton.tsx';
import type { Layout } from './part.tsx';

export const TicketSkeleton = () =>
  useLate() ? (
    <div class="ticket-skeleton" role="status">
      <span class="visually-hidden">{pageWords(ticketWords).loading}</span>
      {[38, 60, 100, 90, 75, 98, 84].map((width) => (
        <span key={width} class="skeleton" style={{ inlineSize: `${width}%` }} />
      ))}
    </div>
  ) : null;

type FailedProps = { failure: Problem | Unreachable; layout: Layout; onRetry: () => void };

export const TicketFailed = ({ failure, layout, onRetry }: FailedProps) => {
  const words = pageWords(ticketWords);
  const Title = layout === 'page' ? 'h1' : 'h2';
  const isMissing = failure instanceof Problem && failure.view.status === 404;
  const way = failure instanceof Problem ? failure.view.detail : words.unreachable;
  return (
    <div class="empty" role="alert">
      <Title>{isMissing ? words.notFound : words.failed}</Title>
      <p>{isMissing ? words.notFoundWay : way}</p>
      <p class="cluster">
        {!isMissing && (
          <button type="button" class="button primary" onClick={onRetry}>
            {words.retry}
          </button>
        )}
        <a class="button" href="/">
          {words.toDashboard}
        </a>
        <a class="button" href="/desk">
          {words.toDesk}
        </a>
      </p>
    </div>
  );
};

export const TicketStale = ({ onRetry }: Pick<FailedProps, 'onRetry'>) => {
  const words = pageWords(ticketWords);
  return (
    <p class="notice amber no-print" role="status">
      {words.stale}
      <button type="button" class="button plain" onClick={onRetry}>
        {words.retry}
      </button>
    </p>
  );
};
