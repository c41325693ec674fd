import { useEffect, useMemo, useRef } from 'preact/hooks';
import { dashboardWords } from '../../../src/contract/words/pages/dashboard.ts';
import { pageWords } from '../../words.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import type { Filter } from './filter.ts';
import { FilterBar } from './filter-bar.tsx';
import { ListEnd } from './list-end.tsx';
import { TicketList } from './ticket-list.ts';
import { TicketRow } from './ticket-row.tsx';
import { useHold } from './use-hold.ts';

type Props = {
  filter: Filter;
  selected: string | undefined;
  onFilter: (filter: Filter) => void;
  onSelect: (id: string) => void;
};

/** The complete other way to everything on the map. */
export const ListPane = ({ filter, selected, onFilter, onSelect }: Props) => {
  const words = pageWords(dashboardWords);
  const list = useTicketList(filter);
  const scroller = useRef<HTMLDivElement>(null);
  useHold(scroller, list);
  const toTop = (): void => {
    list.release();
    scroller.current?.scrollTo({ top: 0, behavior: 'smooth' });
  };
  return (
    <section class="list-pane" aria-label={words.tickets}>
      <FilterBar filter={filter} onChange={onFilter} />
      <p class="visually-hidden" role="status">
        {list.phase.value === 'ready' &&
          words.found(list.order.value.shown.length, list.hasMore.value)}
      </p>
      <div class="list-unseen">
        {list.unseen.value > 0 && (
          <button class="button" type="button" onClick={toTop}>
            {words.unseen(list.unseen.value)}
          </button>
        )}
      </div>
      <div class="list-scroll" ref={scroller}>
        {list.phase.value === 'failed' && (
          <div class="list-fault">
            <ProblemNotice fault={list.fault.value} retry={() => void list.load()} />
          </div>
        )}
        <ul class="rows" onKeyDown={walk}>
          {list.order.value.shown.map((id) => (
            <TicketRow
              key={id}
              id={id}
              isFresh={list.fresh.value.has(id)}
              isSelected={id === selected}
              onSelect={onSelect}
            />
          ))}
        </ul>
        <ListEnd list={list} filter={filter} onFilter={onFilter} />
      </div>
    </section>
  );
};

const useTicketList = (filter: Filter): TicketList => {
  const key = JSON.stringify(filter);
  const list = useMemo(() => new TicketList(filter), [key]);
  useEffect(() => list.start(), [list]);
  return list;
};

/** Arrow keys go from row to row. */
const walk = (event: KeyboardEvent): void => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const row = event.target instanceof Element ? event.target.closest('li') : null;
  const next = event.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling;
  const button = next?.querySelector('button');
  if (!button) return;
  event.preventDefault();
  button.focus();
};
