/** Which limit does a cell mean? */

import { UNREAD } from '../domain/duty-row.ts';
import type { Limit } from '../domain/sla/policy.ts';

const HOUR = 60;

const UNITS: readonly [pattern: RegExp, unit: Limit['unit'], minutes: number][] = [
  [/^(工作日|working ?days?)$/, 'working_days', 1],
  [/^(工作小时|working ?hours?)$/, 'working_minutes', HOUR],
  [/^(工作分钟|working ?minutes?)$/, 'working_minutes', 1],
  [/^(小时|h|hours?)$/, 'minutes', HOUR],
  [/^(分钟|min|minutes?)$/, 'minutes', 1],
  [/^(天|日|days?)$/, 'minutes', 24 * HOUR],
];

/** '2 个工作日', '4 工作小时', '30 minutes'; null for an empty cell. */
export const readLimit = (text: string): Limit | null | typeof UNREAD => {
  if (text === '') return null;
  const [, amount, said = ''] = /^(\d{1,6})\s*个?\s*(.+)$/.exec(text.toLowerCase()) ?? [];
  const unit = UNITS.find(([pattern]) => pattern.test(said.trim()));
  return unit ? { amount: Number(amount) * unit[2], unit: unit[1] } : UNREAD;
};
