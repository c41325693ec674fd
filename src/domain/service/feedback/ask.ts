/** How does an organisation ask what its members did? */
import { isWorker } from '../../actor.ts';
import { conflict, forbidden, invalid } from '../../error.ts';
import { DAY_MS, type Instant, MINUTE_MS, plusMinutes, shanghaiDay } from '../../instant.ts';
import type { Act } from '../../rules.ts';
import { parsePeriod } from '../../score/period.ts';
import type { NewServiceFact } from '../fact.ts';
import { told } from '../flow.ts';
import type { Feedback } from './feedback.ts';
import { type Days, lastHalfYear } from './half-year.ts';

const DAYS_TO_ANSWER = 14;

/** Without days: the last complete half-year. */
export type AskFeedbackInput = Partial<Days>;

/** `memberIds` are those registered now, `existing` what the organisation asked before. */
export const decideAskFeedback = (
  input: AskFeedbackInput,
  act: Act,
  memberIds: readonly string[],
  existing: readonly Feedback[],
): NewServiceFact[] => {
  const { actor, now } = act;
  if (!isWorker(actor) || actor.unit.kind !== 'party_org') throw forbidden();
  const days = daysOf(input, now);
  if (existing.some((other) => other.unitId === actor.unit.id && overlap(other, days)))
    throw conflict('already_there');
  if (memberIds.length === 0) throw conflict('nothing_due');
  const dueAt = plusMinutes(now, (DAYS_TO_ANSWER * DAY_MS) / MINUTE_MS);
  const personIds = [...new Set(memberIds)];
  return [told('feedback.asked', act, { unitId: actor.unit.id, ...days, dueAt, personIds })];
};

const daysOf = ({ fromDay, untilDay }: AskFeedbackInput, now: Instant): Days => {
  const today = shanghaiDay(now);
  if (!fromDay && !untilDay) return lastHalfYear(today);
  if (!fromDay) throw invalid('fromDay', 'field_missing');
  if (!untilDay) throw invalid('untilDay', 'field_missing');
  if (!parsePeriod(`${fromDay}..${untilDay}`)) throw invalid('untilDay', 'bad_period');
  if (untilDay >= today) throw invalid('untilDay', 'days_not_over');
  return { fromDay, untilDay };
};

const overlap = (one: Days, other: Days): boolean =>
  one.fromDay <= other.untilDay && other.fromDay <= one.untilDay;
