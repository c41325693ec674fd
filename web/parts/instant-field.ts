/** How does an instant stand in a field of date and time? Shanghai time, wherever the phone is. */
import {
  type Instant,
  shanghaiDay,
  shanghaiInstant,
  toInstant,
  toMillis,
} from '../../src/domain/instant.ts';

/** '2026-11-23T16:40' is read as Shanghai time; undefined for what is no instant. */
export const instantOfField = (value: string): Instant | undefined => {
  const [day, time] = value.split('T');
  return day && time ? shanghaiInstant(day, time.slice(0, 5)) : undefined;
};

/** '2026-11-23T16:40' of an instant, for the field. */
export const fieldOfInstant = (instant: Instant): string => {
  const day = shanghaiDay(instant);
  const sinceMidnightMs = toMillis(instant) - toMillis(shanghaiInstant(day, '00:00'));
  return `${day}T${toInstant(sinceMidnightMs).slice(11, 16)}`;
};
