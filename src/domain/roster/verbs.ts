/** Which verbs are there on a duty roster? */
import { answerSwap } from './verbs/answer-swap.ts';
import { askSwap } from './verbs/ask-swap.ts';
import { changeDay } from './verbs/change-day.ts';
import { handOver } from './verbs/hand-over.ts';
import { plan } from './verbs/plan.ts';
import { takeOver } from './verbs/take-over.ts';
import { withdrawSwap } from './verbs/withdraw-swap.ts';

export const ROSTER_VERBS = {
  plan,
  change_day: changeDay,
  ask_swap: askSwap,
  answer_swap: answerSwap,
  withdraw_swap: withdrawSwap,
  hand_over: handOver,
  take_over: takeOver,
} as const;

export type RosterVerbName = keyof typeof ROSTER_VERBS;
