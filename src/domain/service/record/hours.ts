/** How many minutes count? Those between the marks, unless the organiser says otherwise and why. */
import { invalid } from '../../error.ts';
import { minutesBetween } from '../../instant.ts';
import type { ServiceRecord } from './record.ts';

/** Of one turn: a day. */
export const MAX_MINUTES = 24 * 60;

/** Whole minutes from arriving to leaving, 0 where the leaving comes first; undefined without both. */
export const marksMinutes = ({
  arrived,
  left,
}: Pick<ServiceRecord, 'arrived' | 'left'>): number | undefined =>
  arrived && left && Math.max(0, Math.floor(minutesBetween(arrived.at, left.at)));

export const checkedMinutes = (minutes: number | undefined): number => {
  if (minutes === undefined) throw invalid('minutes', 'field_missing');
  if (minutes < 0) throw invalid('minutes', 'field_too_small');
  if (minutes > MAX_MINUTES) throw invalid('minutes', 'field_too_large');
  return minutes;
};
