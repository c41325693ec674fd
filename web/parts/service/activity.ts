/** Which activity does an address mean, and where is it asked about? */
import type { Activity } from '../../../src/domain/service/attendance.ts';

/** ?need=&shift= or ?ticket=; undefined for anything else. */
export const activityOf = ({
  need,
  shift,
  ticket,
}: Record<string, string>): Activity | undefined => {
  if (need && shift) return { needId: need, shiftId: shift };
  return ticket ? { ticketId: ticket } : undefined;
};

/** As the server wants it in a query. */
export const activityQuery = (activity: Activity): string =>
  new URLSearchParams(activity).toString();

/** As the pages of an activity have it. */
export const pageQuery = (activity: Activity): string =>
  new URLSearchParams(
    'needId' in activity
      ? { need: activity.needId, shift: activity.shiftId }
      : { ticket: activity.ticketId },
  ).toString();

/** Where one came from. */
export const activityHome = (activity: Activity): string =>
  'needId' in activity ? `/service/n/${activity.needId}` : `/?t=${activity.ticketId}`;
