/** What of a need may this member take, and what did they take already? */
import type {
  CallView,
  NeedView,
  RecordView,
  ShiftView,
} from '../../../../src/contract/service-views.ts';
import { HOUR_MS, type Instant, MINUTE_MS, toMillis } from '../../../../src/domain/instant.ts';

const isLive = ({ cancelled, until }: ShiftView, now: Instant): boolean =>
  !cancelled && until > now;

/** In working hours only whoever opted in. */
const isOpenTo = (shift: ShiftView, onCall: boolean, now: Instant): boolean =>
  isLive(shift, now) && !shift.mine && (onCall || !shift.inWorkTime);

export const claimableShifts = (need: NeedView, onCall: boolean, now: Instant): ShiftView[] =>
  need.verbs.includes('claim') ? need.shifts.filter((shift) => isOpenTo(shift, onCall, now)) : [];

export type Offer =
  | { way: 'claim' | 'queue'; shift: ShiftView }
  | { way: 'choose'; shifts: ShiftView[] }
  | { way: 'work_time' | 'none' };

/** One tap takes the only shift there is; of several the member chooses. */
export const offerOf = (need: NeedView, onCall: boolean, now: Instant): Offer => {
  const shifts = claimableShifts(need, onCall, now);
  const [first, ...more] = shifts;
  if (first)
    return more.length > 0
      ? { way: 'choose', shifts }
      : { way: first.free > 0 ? 'claim' : 'queue', shift: first };
  const isForOthers = need.shifts.some(
    (shift) => isLive(shift, now) && !shift.mine && shift.inWorkTime,
  );
  return { way: isForOthers ? 'work_time' : 'none' };
};

/** Skill and time both: a hint, never a bar. */
export const suits = (need: NeedView, onCall: boolean, now: Instant): boolean =>
  claimableShifts(need, onCall, now).some(({ fit }) => fit.skill && fit.time);

export type Going = { need: NeedView; shift: ShiftView };

/** The shifts held or waited for, soonest first; where I am or have been says so itself. */
export const goingTo = (
  needs: readonly NeedView[],
  now: Instant,
  records: readonly Attended[] = [],
): Going[] =>
  needs
    .flatMap((need) => need.shifts.map((shift) => ({ need, shift })))
    .filter(({ shift }) => shift.mine && isLive(shift, now))
    .filter(({ need, shift }) => standingIn(records, need.id, shift.id) === 'coming')
    .sort((a, b) => (a.shift.from < b.shift.from ? -1 : 1));

type Attended = Pick<RecordView, 'needId' | 'shiftId' | 'arrived' | 'left'>;

/** Whether this person is there, has been, or is still to come. */
export const standingIn = (
  records: readonly Attended[],
  needId: string,
  shiftId: string,
): 'coming' | 'there' | 'left' => {
  const own = records.filter((record) => record.needId === needId && record.shiftId === shiftId);
  if (own.length === 0) return 'coming';
  return own.some(({ arrived, left }) => arrived && !left) ? 'there' : 'left';
};

export const ownClaimN = (need: NeedView, shiftId: string): number | undefined =>
  need.claims.find(
    (claim) =>
      claim.isMine &&
      claim.shiftId === shiftId &&
      (claim.state === 'held' || claim.state === 'queued'),
  )?.n;

const REMINDED_MS = 24 * HOUR_MS;
const AROUND_MS = 60 * MINUTE_MS;

/** Hours to go, whole and downwards, once it is less than a day; undefined before and after the start. */
export const hoursUntil = (from: Instant, now: Instant): number | undefined => {
  const aheadMs = toMillis(from) - toMillis(now);
  return aheadMs > 0 && aheadMs <= REMINDED_MS ? Math.floor(aheadMs / HOUR_MS) : undefined;
};

/** From an hour before until an hour after. */
export const isOn = ({ from, until }: { from: Instant; until?: Instant }, now: Instant): boolean =>
  toMillis(now) >= toMillis(from) - AROUND_MS &&
  (until === undefined || toMillis(now) <= toMillis(until) + AROUND_MS);

const HELPING = ['claimed', 'on_site'];

export const isGoing = ({ mine }: CallView): boolean =>
  mine !== undefined && HELPING.includes(mine);

/** The one that presses most: an emergency, then what ends soonest. */
export const firstCall = (calls: readonly CallView[]): CallView | undefined =>
  calls.filter((call) => call.mayClaim && call.open > 0 && !isGoing(call)).sort(byUrgency)[0];

const LAST = '9999';

const byUrgency = (a: CallView, b: CallView): number => {
  const rank = ({ kind }: CallView): number => (kind === 'emergency' ? 0 : 1);
  return rank(a) - rank(b) || ((a.until ?? LAST) < (b.until ?? LAST) ? -1 : 1);
};
