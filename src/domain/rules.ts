/** What must be known about the district to decide anything? Handed in, never looked up. */
import type { Actor } from './actor.ts';
import type { Situation } from './duty.ts';
import type { Instant } from './instant.ts';
import type { Outline } from './place.ts';
import type { Calendar } from './sla/calendar.ts';
import type { Policy } from './sla/policy.ts';
import type { Unit } from './unit.ts';

export type Rules = {
  /** Before the numbers: 'LX' in LX20261123-0047. */
  prefix: string;
  units: ReadonlyMap<string, Unit>;
  situations: ReadonlyMap<string, Situation>;
  outline: Outline;
  calendar: Calendar;
  policies: readonly Policy[];
};

/** One person doing one thing at one instant under the rules then in force. */
export type Act = {
  actor: Actor;
  now: Instant;
  rules: Rules;
  /** By the phone that noted it without network; told beside `now`, moves nothing. */
  deviceAt?: Instant;
};
