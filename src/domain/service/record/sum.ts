/** What was done altogether? People are counted, never listed. */
import type { ServiceRecord } from './record.ts';

export type ServiceSum = { people: number; turns: number; minutes: number };

/** Minutes are those confirmed. */
export const sumOf = (
  records: readonly Pick<ServiceRecord, 'personId' | 'minutes'>[],
): ServiceSum => ({
  people: new Set(records.map(({ personId }) => personId)).size,
  turns: records.length,
  minutes: records.reduce((sum, { minutes = 0 }) => sum + minutes, 0),
});
