/** Exactly the tickets of one figure, page by page, each open to its own page. */
import '../../elements/whistle-pin.ts';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { FigureName, FigureTickets as Page, Side } from '../../../src/contract/score-views.ts';
import type { TicketSummary } from '../../../src/contract/views.ts';
import { scoresWords } from '../../../src/contract/words/pages/scores.ts';
import { get } from '../../api.ts';
import { book, language, pageWords } from '../../words.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import { shortStreet } from '../short-name.ts';
import { Skeleton } from '../skeleton.tsx';
import { sayCount } from './say.ts';
import { Opening } from './use-scores-view.ts';
import { readQuery } from './view.ts';

/** `count`: what the cell says; a ticket may hold several of them. */
type Props = { unitId: string; figure: FigureName; side: Side; count?: number };

export const FigureTickets = ({ unitId, figure, side, count }: Props) => {
  const view = useContext(Opening)?.view;
  if (!view) return null;
  const query = `${readQuery(view)}&${new URLSearchParams({ term: figure, side })}`;
  const path = `/api/scores/${encodeURIComponent(unitId)}/tickets?${query}`;
  return <Pages key={path} path={path} count={count} />;
};

const Pages = ({ path, count }: { path: string; count?: number }) => {
  const words = pageWords(scoresWords);
  const { items, page, fault, isLoading, load } = usePages(path);
  return (
    <section class="figure-tickets" aria-busy={isLoading}>
      {page && (
        <p class="soft" role="status">
          {page.total === 0 ? words.noTickets : words.tickets(sayCount(page.total))}
          {count !== undefined &&
            count > page.total &&
            ` · ${words.several(sayCount(count), sayCount(page.total))}`}
          {page.hidden > 0 && ` · ${words.hidden(sayCount(page.hidden))}`}
        </p>
      )}
      <ol class="figure-list">
        {items.map((ticket) => (
          <Item key={ticket.id} ticket={ticket} />
        ))}
      </ol>
      {fault !== undefined && <ProblemNotice fault={fault} retry={load} />}
      {!page && fault === undefined && <Skeleton rows={4} />}
      {page?.nextCursor && fault === undefined && (
        <button class="button" type="button" aria-busy={isLoading} onClick={load}>
          {words.more}
        </button>
      )}
    </section>
  );
};

const usePages = (path: string) => {
  const [items, setItems] = useState<TicketSummary[]>([]);
  const [page, setPage] = useState<Page>();
  const [fault, setFault] = useState<unknown>();
  const [isLoading, setLoading] = useState(false);
  const load = (): void => {
    if (isLoading) return;
    setLoading(true);
    setFault(undefined);
    const cursor = page?.nextCursor ? `&cursor=${encodeURIComponent(page.nextCursor)}` : '';
    get<Page>(`${path}${cursor}`)
      .then((next) => {
        setPage(next);
        setItems((before) => [...before, ...next.items]);
      }, setFault)
      .finally(() => setLoading(false));
  };
  useEffect(load, []);
  return { items, page, fault, isLoading, load };
};

const Item = ({ ticket }: { ticket: TicketSummary }) => {
  const { number, kind, title, street, lead, status } = ticket;
  // Closed is what nearly all of them are.
  const standing = status === 'closed' ? '' : book().ticketStatus[status];
  return (
    <li>
      <a href={`/t/${number}`} class="figure-ticket">
        <whistle-pin kind={kind} lang={language.value} size={28} shape-only />
        <span class="figure-ticket-words">
          <b>{title}</b>
          <span class="soft">
            {[number, shortStreet(street.name), lead?.name, standing].filter(Boolean).join(' · ')}
          </span>
        </span>
      </a>
    </li>
  );
};
