/** Which verbs are there on a feedback? */
import { answer } from './verbs/answer.ts';

export const FEEDBACK_VERBS = { answer } as const;
