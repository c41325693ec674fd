/** What is said of a whistle noted after the fact. */
import type { PageWords } from '../book.ts';

const zh = {
  name: '补单',
  note: '事情已经先办了,现在补记。不计时限,不发黄牌红牌,由领导签批。',
  blown: '几时叫的',
  claimed: '几时答应的',
  arrived: '几时到场',
  reported: '几时办完',
  optional: '不清楚的可以不填。',
  needsBlown: '请填几时叫的。',
  noLimits: '补单不计时限。',
  // on the ticket
  told: '事后补记,不计时限',
  times: {
    blownAt: '叫',
    claimedAt: '应',
    arrivedAt: '到场',
    reportedAt: '办完',
  },
  real: '实际时间',
};

const en: typeof zh = {
  name: 'Afterwards',
  note: 'It was dealt with first and is noted now. No clocks run, no cards are given, a leader signs.',
  blown: 'Called at',
  claimed: 'Agreed at',
  arrived: 'Arrived at',
  reported: 'Done at',
  optional: 'Leave out what is not known.',
  needsBlown: 'Say when they were called.',
  noLimits: 'No limits run for what is noted after the fact.',
  told: 'noted after the fact, no clocks',
  times: {
    blownAt: 'called',
    claimedAt: 'agreed',
    arrivedAt: 'arrived',
    reportedAt: 'done',
  },
  real: 'Real times',
};

export type RetroWords = typeof zh;
export const retroWords: PageWords<RetroWords> = { zh, en };
