/** Working time as /api/calendar gives it, from the same calendar the server goes by. */
import { type Calendar, createCalendar, workingIntervals } from '../../src/domain/sla/calendar.ts';
import { readWorkingTime, type WorkingTime } from '../../src/domain/sla/intervals.ts';
import { at } from './sample-ticket.ts';

/** Chunks of National Day and Mid-Autumn 2026, with their make-up days. */
export const autumn2026: Calendar = createCalendar({
  holidays: [
    '2026-09-25',
    ...['01', '02', '03', '04', '05', '06', '07'].map((day) => `2026-10-${day}`),
  ],
  makeUps: ['2026-09-20', '2026-10-10'],
  knownUntil: '2026-12-31',
});

export const workingTimeOf = (from: string, to: string, calendar = autumn2026): WorkingTime => {
  const [start, end] = [at('00:00', from), at('00:00', to)];
  const intervals = workingIntervals(start, end, calendar);
  const { knownUntil } = calendar.days;
  return readWorkingTime({ from: start, to: end, intervals, knownUntil });
};
