/** Of which activity is it, and is it an arrival or a leaving? */
import type { RecordView } from '../../../../src/contract/service-views.ts';
import type { Activity } from '../../../../src/domain/service/attendance.ts';
import { activityKey } from '../../../../src/domain/service/code.ts';
import type { KeptMark } from './kept.ts';

export type Target = { activity?: Activity; code?: string };

const PATH = '/service/attend';

/**
 * What a code says: '…/service/attend?need=…&shift=…&c=12345678'. Of whatever address: an organiser may
 * use another name of the same server. Undefined for a code of something else.
 */
export const readCode = (text: string): Required<Target> | undefined => {
  if (!URL.canParse(text)) return undefined;
  const { pathname, searchParams } = new URL(text);
  if (pathname !== PATH) return undefined;
  const { activity, code } = readTarget(Object.fromEntries(searchParams));
  return activity && code ? { activity, code } : undefined;
};

export const readTarget = (query: Record<string, string | undefined>): Target => ({
  activity: activityIn(query),
  code: digitsOf(query.c ?? ''),
});

const activityIn = ({ need, shift, ticket }: Record<string, string | undefined>) => {
  if (ticket) return { ticketId: ticket };
  return need && shift ? { needId: need, shiftId: shift } : undefined;
};

const CODE = /^\d{8}$/;

/** '1234 5678' → '12345678'; undefined until there are eight. */
export const digitsOf = (typed: string): string | undefined => {
  const digits = typed.replace(/[\s-]/g, '');
  return CODE.test(digits) ? digits : undefined;
};

/** '123456' → '1234 56', as it is shown on the organiser's phone. */
export const groupDigits = (typed: string): string => {
  const digits = typed.replace(/\D/g, '').slice(0, 8);
  return digits.length > 4 ? `${digits.slice(0, 4)} ${digits.slice(4)}` : digits;
};

export const addressOf = (activity: Activity): string =>
  'needId' in activity
    ? `${PATH}?need=${activity.needId}&shift=${activity.shiftId}`
    : `${PATH}?ticket=${activity.ticketId}`;

export const isSame = (a: Activity, b: Activity): boolean => activityKey(a) === activityKey(b);

type Happened = Pick<RecordView, 'needId' | 'shiftId' | 'ticketId' | 'arrived' | 'left'>;

export const activityOf = ({ needId, shiftId, ticketId }: Happened): Activity | undefined => {
  if (ticketId) return { ticketId };
  return needId && shiftId ? { needId, shiftId } : undefined;
};

/** Whoever has arrived, as far as server or phone know, leaves next. */
export const whatNext = (
  activity: Activity,
  present: readonly Happened[],
  kept: readonly KeptMark[],
): 'arrive' | 'leave' => {
  const noted = kept.filter((mark) => !mark.refusal && isSame(mark.activity, activity)).at(-1);
  if (noted) return noted.what === 'arrive' ? 'leave' : 'arrive';
  const isThere = present.some((record) => {
    const known = activityOf(record);
    return known && isSame(known, activity) && record.arrived && !record.left;
  });
  return isThere ? 'leave' : 'arrive';
};
