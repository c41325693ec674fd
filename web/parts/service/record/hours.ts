/** How many minutes were typed as hours and minutes? */
import { MAX_MINUTES } from '../../../../src/domain/service/record/hours.ts';

export type HoursDraft = { hours: string; minutes: string };

export const hoursDraft = (minutes: number | undefined): HoursDraft =>
  minutes === undefined
    ? { hours: '', minutes: '' }
    : { hours: String(Math.floor(minutes / 60)), minutes: String(minutes % 60) };

const WHOLE = /^\d{1,4}$/;

/** undefined: nothing was typed · null: no time of one day. An empty half is nought. */
export const minutesOf = ({ hours, minutes }: HoursDraft): number | undefined | null => {
  const halves = [hours.trim(), minutes.trim()];
  if (halves.every((half) => half === '')) return undefined;
  if (!halves.every((half) => half === '' || WHOLE.test(half))) return null;
  const sum = Number(halves[0]) * 60 + Number(halves[1]);
  return sum <= MAX_MINUTES ? sum : null;
};
