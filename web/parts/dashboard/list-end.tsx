import { useEffect, useRef } from 'preact/hooks';
import { dashboardWords } from '../../../src/contract/words/pages/dashboard.ts';
import { pageWords } from '../../words.ts';
import { Empty } from '../empty.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { Skeleton } from '../skeleton.tsx';
import { type Filter, isPlain } from './filter.ts';
import type { TicketList } from './ticket-list.ts';

type Props = { list: TicketList; filter: Filter; onFilter: (filter: Filter) => void };

/** What stands below the last row: more, nothing yet, or why not. */
export const ListEnd = ({ list, filter, onFilter }: Props) => {
  const words = pageWords(dashboardWords);
  const phase = list.phase.value;
  const isEmpty = list.order.value.shown.length === 0;
  if (phase === 'failed') return null;
  if (phase === 'stuck')
    return (
      <div class="list-end">
        <ProblemNotice fault={list.fault.value} retry={() => void list.loadMore()} />
      </div>
    );
  if (phase === 'loading') return isEmpty ? <Skeleton rows={6} /> : null;
  if (isEmpty && (filter.q || filter.kind))
    return (
      <Empty text={words.noMatch}>
        <button class="button" type="button" onClick={() => onFilter({ name: 'all', q: '' })}>
          {words.clearFilters}
        </button>
      </Empty>
    );
  if (isEmpty) return <Empty text={words.empty[filter.name]} />;
  if (!list.hasMore.value)
    return (
      <p class="list-end soft small">
        {words.found(list.order.value.shown.length, false)}
        {isPlain(filter) ? '' : ` · ${words.filter[filter.name]}`}
      </p>
    );
  return <More list={list} />;
};

/** Loads the next page before one gets there; the button is for those who do not scroll. */
const More = ({ list }: { list: TicketList }) => {
  const words = pageWords(dashboardWords);
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!end.current) return;
    const near = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && void list.loadMore(),
      { rootMargin: '600px' },
    );
    near.observe(end.current);
    return () => near.disconnect();
  });
  return (
    <div class="list-end" ref={end}>
      <button
        class="button"
        type="button"
        aria-busy={list.phase.value === 'more'}
        onClick={() => void list.loadMore()}
      >
        {words.more}
      </button>
    </div>
  );
};
