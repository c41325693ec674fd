/** What does the outbox hold of arrivals and leavings? The same acts, read as marks. */
import type { ProblemView } from '../../../../src/contract/views.ts';
import type { Instant } from '../../../../src/domain/instant.ts';
import type { Activity } from '../../../../src/domain/service/attendance.ts';
import type { KeptAct } from '../../../outbox/kept-act.ts';

/** Why the server will not take it, in its words. */
type Refusal = Pick<ProblemView, 'title' | 'detail'>;

export type KeptMark = {
  key: string;
  activity: Activity;
  title?: string;
  what: 'arrive' | 'leave';
  way: 'code' | 'place';
  deviceAt: Instant;
  refusal?: Refusal;
};

/** Undefined for acts of another kind. */
export const markOf = (act: KeptAct): KeptMark | undefined => {
  const { key, verb, body, about, deviceAt, refusal } = act;
  const activity = activityIn(body);
  if (verb !== 'attend' || !activity || !about.what) return undefined;
  return {
    key,
    activity,
    title: about.title,
    what: about.what,
    way: body.way === 'place' ? 'place' : 'code',
    deviceAt,
    refusal: refusal && { title: refusal.title, detail: wordsOf(refusal) },
  };
};

const activityIn = ({ needId, shiftId, ticketId }: KeptAct['body']): Activity | undefined => {
  if (typeof ticketId === 'string') return { ticketId };
  return typeof needId === 'string' && typeof shiftId === 'string'
    ? { needId, shiftId }
    : undefined;
};

/** A field is named by its own sentence. */
const wordsOf = ({ fields, detail }: ProblemView): string =>
  Object.values(fields ?? {})[0] ?? detail;
