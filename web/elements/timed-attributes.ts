import type { LimitUnit } from '../../src/domain/sla/policy.ts';

/** Written out: the rules behind the type are no part of the first page. */
const UNITS: Record<LimitUnit, true> = { minutes: true, working_minutes: true, working_days: true };

/** The `unit` of an element's limit; none for an appointment. */
export const unitOf = (element: Element): LimitUnit | undefined => {
  const unit = element.getAttribute('unit');
  return unit !== null && unit in UNITS ? (unit as LimitUnit) : undefined;
};
