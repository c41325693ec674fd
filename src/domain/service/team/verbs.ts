/** Which verbs are there on a team? */
import { end } from './verbs/end.ts';
import { join } from './verbs/join.ts';
import { leave } from './verbs/leave.ts';

export const TEAM_VERBS = { join, leave, end } as const;

export type TeamVerbName = keyof typeof TEAM_VERBS;
