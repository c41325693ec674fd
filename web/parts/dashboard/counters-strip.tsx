import { useEffect } from 'preact/hooks';
import type { CountersView } from '../../../src/contract/views.ts';
import { dashboardWords } from '../../../src/contract/words/pages/dashboard.ts';
import { get } from '../../api.ts';
import { counters } from '../../state.ts';
import { pageWords } from '../../words.ts';
import { keepFresh } from '../refetch.ts';

const PACE = { factMs: 1_000, idleMs: 60_000 };
export const COUNTER_NAMES = ['open', 'waiting', 'yellow', 'red', 'doneToday', 'onSite'] as const;

export const useCounters = (): void => {
  useEffect(
    () =>
      keepFresh(async () => {
        counters.value = await get<CountersView>('/api/counters');
      }, PACE),
    [],
  );
};

/** Six numbers; a colour only where there is something to be coloured for. */
export const CountersStrip = () => {
  const words = pageWords(dashboardWords);
  return (
    <dl class="counters" aria-label={words.counters}>
      {COUNTER_NAMES.map((name) => {
        const count = counters.value?.[name];
        return (
          <div key={name} class="counter" data-name={name} data-any={count ? true : undefined}>
            <dt>{words[name]}</dt>
            <dd>{count ?? '–'}</dd>
          </div>
        );
      })}
    </dl>
  );
};
