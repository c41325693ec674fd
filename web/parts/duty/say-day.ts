import { type Instant, shanghaiDay } from '../../../src/domain/instant.ts';

/** '2026-11-24'; nothing for what was there before versions were kept. */
export const sayDay = (instant: Instant | undefined): string =>
  instant ? shanghaiDay(instant) : '';
