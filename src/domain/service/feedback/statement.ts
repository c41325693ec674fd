/** What does the batch say of one member? That they are registered and what they took part in: no hours, no figure to compare by. */
import { type Instant, shanghaiDay } from '../../instant.ts';
import type { Activity } from '../attendance.ts';
import type { RecordKind, ServiceRecord } from '../record/record.ts';
import type { Registration } from '../registration/registration.ts';

export type StatedActivity = {
  day: string;
  kind: RecordKind;
  /** Its title is read there. */
  activity: Activity;
};

export type Statement = {
  /** In this community. */
  registeredSince: Instant;
  communityId?: string;
  tookPart: boolean;
  activities: StatedActivity[];
};

/** Of confirmed records the member does not hide, by the day they arrived; earliest first. */
export const statementOf = (
  { personId, communityId, decidedAt, askedAt }: Registration,
  records: readonly ServiceRecord[],
  fromDay: string,
  untilDay: string,
): Statement => {
  const activities = records
    .filter((record) => record.personId === personId && isShown(record))
    .map(activityOf)
    .filter(({ day }) => fromDay <= day && day <= untilDay)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const registeredSince = decidedAt ?? askedAt;
  return { registeredSince, communityId, tookPart: activities.length > 0, activities };
};

const isShown = ({ status, hidden }: ServiceRecord): boolean => status === 'confirmed' && !hidden;

const activityOf = ({ arrived, from, kind, activity }: ServiceRecord): StatedActivity => ({
  day: shanghaiDay(arrived?.at ?? from),
  kind,
  activity,
});
