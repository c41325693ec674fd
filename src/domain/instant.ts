/** How do we write and compare moments? RFC 3339 UTC with milliseconds, so text order is time order. */
export type Instant = string;

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

export const toMillis = (instant: Instant): number => Date.parse(instant);

export const toInstant = (millis: number): Instant => new Date(millis).toISOString();

export const plusMinutes = (instant: Instant, minutes: number): Instant =>
  toInstant(toMillis(instant) + minutes * MINUTE_MS);

export const minutesBetween = (from: Instant, to: Instant): number =>
  (toMillis(to) - toMillis(from)) / MINUTE_MS;

export const earliest = (...instants: (Instant | undefined)[]): Instant | undefined =>
  instants.filter((instant) => instant !== undefined).sort()[0];

/** The later of two. */
export const latest = (a: Instant, b: Instant | undefined): Instant => (b && b > a ? b : a);

const SHANGHAI_OFFSET_MS = 8 * HOUR_MS;

/** The calendar day in Asia/Shanghai (UTC+8 all year), '2026-11-23'. */
export const shanghaiDay = (instant: Instant): string =>
  toInstant(toMillis(instant) + SHANGHAI_OFFSET_MS).slice(0, 10);

/** The wall time in Asia/Shanghai, '16:16'. */
export const shanghaiTime = (instant: Instant): string =>
  toInstant(toMillis(instant) + SHANGHAI_OFFSET_MS).slice(11, 16);

/** The instant of a wall time in Asia/Shanghai: ('2026-11-23', '08:30'). */
export const shanghaiInstant = (day: string, time: string): Instant =>
  toInstant(Date.parse(`${day}T${time}:00.000Z`) - SHANGHAI_OFFSET_MS);
