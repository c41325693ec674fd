import { effect, signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { FactEvent, List, TicketSummary } from '../../../src/contract/views.ts';
import { get } from '../../api.ts';
import { onTick, serverNow } from '../../elements/ticker.ts';
import { keepSummaries, lastFact, summaries } from '../../state.ts';
import { isNews } from '../news.ts';
import { keepFresh } from '../refetch.ts';
import { throttle } from '../throttle.ts';
import { soundAlarm } from './alarm.ts';
import { mostUrgent } from './urgency.ts';

const ROWS = 7;
const OPEN = 'pending,blown,working,reported';
/** Late ones and emergencies are fetched by name: they may be older than the newest hundred. */
const QUERIES = [`overdue=1&status=${OPEN}`, `kind=emergency&status=${OPEN}`, `status=${OPEN}`];
const PACE = { factMs: 10_000, idleMs: 60_000 };

/** The few whistles that matter most now; a turn of the clock reorders them as well as a fact. */
export const useUrgent = () => {
  const urgent = useMemo(() => signal<readonly TicketSummary[]>([]), []);
  useEffect(() => {
    const sort = (): void => {
      urgent.value = mostUrgent(summaries.peek().values(), serverNow(), ROWS);
    };
    const sorting = throttle(sort, 500);
    const stops = [
      keepFresh(readUrgent, PACE),
      summaries.subscribe(sorting.ask),
      onTick(sorting.ask),
      sorting.stop,
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [urgent]);
  return urgent;
};

/** A new emergency is heard once. */
export const useAlarm = (): void => {
  useEffect(
    () =>
      effect(() => {
        const fact = lastFact.value;
        if (fact && isHeard(fact) && isNews(fact, serverNow())) soundAlarm();
      }),
    [],
  );
};

const isHeard = ({ ticket }: FactEvent): boolean =>
  ticket.kind === 'emergency' && !ticket.sensitive;

const readUrgent = async (): Promise<void> => {
  const lists = await Promise.all(
    QUERIES.map((query) => get<List<TicketSummary>>(`/api/tickets?${query}&wall=1&limit=100`)),
  );
  keepSummaries(lists.flatMap((list) => list.items));
};
