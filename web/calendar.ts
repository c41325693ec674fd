/** When is work done? Read once for all clocks, again before it runs out and when the calendar was changed. */
import { effect } from '@preact/signals';
import type { CalendarView } from '../src/contract/sla-views.ts';
import { DAY_MS, toInstant } from '../src/domain/instant.ts';
import { readWorkingTime } from '../src/domain/sla/intervals.ts';
import { get } from './api.ts';
import { onTick, serverNow } from './elements/ticker.ts';
import { workingTime } from './elements/working-time.ts';
import { lastFact } from './state.ts';

/** Back to where what is late began, on to where the longest limit ends. */
const BACK_MS = 60 * DAY_MS;
const AHEAD_MS = 90 * DAY_MS;
/** Read again when less than this lies ahead. */
const ENOUGH_MS = 60 * DAY_MS;
const RETRY_MS = 60_000;

export const readCalendar = async (nowMs: number): Promise<void> => {
  const [from, to] = [toInstant(nowMs - BACK_MS), toInstant(nowMs + AHEAD_MS)];
  const view = await get<CalendarView>(`/api/calendar?from=${from}&to=${to}`);
  workingTime.value = readWorkingTime(view);
};

/** Gives back how to stop. Without an answer clocks speak natural time, and it is asked for again. */
export const keepCalendar = (): (() => void) => {
  let askAt = 0;
  const ask = (nowMs: number): Promise<void> => {
    askAt = nowMs + RETRY_MS;
    return readCalendar(nowMs).catch(() => undefined);
  };
  const look = (nowMs: number): void => {
    const known = workingTime.peek();
    const isEnough = known && known.from <= nowMs - BACK_MS / 2 && known.to - nowMs >= ENOUGH_MS;
    if (!isEnough && nowMs >= askAt) void ask(nowMs);
  };
  look(serverNow());
  const stops = [
    onTick(look),
    effect(() => {
      if (lastFact.value?.type === 'clock.moved') void ask(serverNow());
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
};
