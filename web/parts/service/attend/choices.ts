/** Which activities can be noted just now? Where I am, and what I hold today. */
import type {
  CallView,
  HomeView,
  NeedView,
  ShiftView,
} from '../../../../src/contract/service-views.ts';
import { HOUR_MS, type Instant, toMillis } from '../../../../src/domain/instant.ts';
import type { LatLng } from '../../../../src/domain/place.ts';
import type { Activity } from '../../../../src/domain/service/attendance.ts';
import { isGoing } from '../member/claimable.ts';
import { needTitle, recordTitle } from '../say-more.ts';
import { activityOf, isSame } from './target.ts';

export type Choice = {
  activity: Activity;
  title: string;
  from?: Instant;
  until?: Instant;
  place?: LatLng & { address?: string };
};

/** As far as the server takes a mark: half a day before and after. */
const AROUND_MS = 12 * HOUR_MS;

export const choicesIn = (home: HomeView, now: Instant): Choice[] => {
  const known = knownIn(home);
  const present = presentIn(home);
  const isThere = ({ activity }: Choice) => present.some((each) => isSame(each.activity, activity));
  return [...present, ...known.filter((choice) => !isThere(choice) && isToday(choice, now))];
};

/** What is known of an activity, whatever its time. */
export const choiceOf = (home: HomeView | undefined, activity: Activity): Choice | undefined =>
  home &&
  [...knownIn(home), ...presentIn(home), ...seenIn(home)].find((choice) =>
    isSame(choice.activity, activity),
  );

const knownIn = ({ claimed, needs, calls }: HomeView): Choice[] => [
  ...calls.filter(isGoing).map(callChoice),
  ...[...claimed, ...needs].flatMap((need) =>
    need.shifts.filter(({ mine }) => mine === 'held').map((shift) => shiftChoice(need, shift)),
  ),
];

/** Whoever scans without a claim has seen what it is. */
const seenIn = ({ needs, calls }: HomeView): Choice[] => [
  ...calls.map(callChoice),
  ...needs.flatMap((need) => need.shifts.map((shift) => shiftChoice(need, shift))),
];

const callChoice = ({ ticketId, title, until, place }: CallView): Choice => ({
  activity: { ticketId },
  title,
  until,
  place,
});

const shiftChoice = (need: NeedView, { id, from, until }: ShiftView): Choice => ({
  activity: { needId: need.id, shiftId: id },
  title: needTitle(need),
  from,
  until,
  place: need.place,
});

const presentIn = (home: HomeView): Choice[] =>
  home.present.flatMap((record) => {
    const activity = activityOf(record);
    if (!activity) return [];
    const { from, until } = record;
    const known = knownIn(home).find((choice) => isSame(choice.activity, activity));
    return [{ title: recordTitle(record), from, until, ...known, activity }];
  });

const isToday = ({ from, until }: Choice, now: Instant): boolean =>
  (from === undefined || toMillis(now) >= toMillis(from) - AROUND_MS) &&
  (until === undefined || toMillis(now) <= toMillis(until) + AROUND_MS);
