/** Which verbs are there on a service record? */
import { answerObjection } from './verbs/answer-objection.ts';
import { arrive } from './verbs/arrive.ts';
import { confirm } from './verbs/confirm.ts';
import { correct } from './verbs/correct.ts';
import { hide } from './verbs/hide.ts';
import { leave } from './verbs/leave.ts';
import { object } from './verbs/object.ts';
import { safe } from './verbs/safe.ts';
import { stateHours } from './verbs/state-hours.ts';
import { thank } from './verbs/thank.ts';

export const RECORD_VERBS = {
  arrive,
  leave,
  safe,
  state_hours: stateHours,
  confirm,
  correct,
  object,
  answer_objection: answerObjection,
  thank,
  hide,
} as const;

export type RecordVerbName = keyof typeof RECORD_VERBS;
