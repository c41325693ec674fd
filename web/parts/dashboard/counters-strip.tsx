import { useEffect } from 'preact/hooks';
import type { CountersView } from '../../../src/contract/views.ts';
import { dashboardWords } from '../../../src/contract/words/pages/dashboard.ts';
import { get } from '../../api.ts';
import { counters } from '../../state.ts';
import { pageWords } from '../../words.ts';
import { keepFresh } from '../refetch.ts';
import type { FilterName } from './filter.ts';
import { onPassing } from './passing.ts';

const PACE = { factMs: 1_000, idleMs: 60_000 };
export const COUNTER_NAMES = ['open', 'waiting', 'yellow', 'red', 'doneToday', 'onSite'] as const;

export const useCounters = (): void => {
  useEffect(
    () =>
      keepFresh(
        async () => {
          counters.value = await get<CountersView>('/api/counters');
        },
        PACE,
        onPassing,
      ),
    [],
  );
};

const FILTERS: Record<(typeof COUNTER_NAMES)[number], FilterName> = {
  open: 'all',
  waiting: 'waiting',
  yellow: 'yellow',
  red: 'overdue',
  doneToday: 'done_today',
  onSite: 'on_site',
};

type Props = { chosen: FilterName; onChoose: (name: FilterName) => void };

/** Six numbers, each the way to what it counts; a colour only where there is something to be coloured for. */
export const CountersStrip = ({ chosen, onChoose }: Props) => {
  const words = pageWords(dashboardWords);
  return (
    <ul class="counters" aria-label={words.counters}>
      {COUNTER_NAMES.map((name) => {
        const count = counters.value?.[name];
        const isChosen = chosen === FILTERS[name];
        return (
          <li key={name}>
            <button
              type="button"
              class="counter"
              data-name={name}
              data-any={count ? true : undefined}
              aria-pressed={isChosen}
              onClick={() => onChoose(isChosen ? 'all' : FILTERS[name])}
            >
              <b>{count ?? '–'}</b>
              <span>{words[name]}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
};
