/** What the forms of milestones say. */
import type { PageWords } from '../book.ts';

const zh = {
  hint: '每个节点单独计时,临近和逾期都会提醒。',
  text: '要做到什么',
  dueAt: '几时前',
  row: (n: number) => `节点 ${n}`,
  add: '加一个节点',
  remove: (n: number) => `去掉节点 ${n}`,
  set: '设定节点',
  which: '完成了哪个节点',
  option: (text: string, due: string) => `${text}(${due} 前)`,
  how: '做到什么程度(可不填)',
  met: '完成节点',
};

const en: typeof zh = {
  hint: 'Each milestone has a clock of its own and rings before it is due and when it is late.',
  text: 'What is to be reached',
  dueAt: 'By when',
  row: (n: number) => `Milestone ${n}`,
  add: 'Add a milestone',
  remove: (n: number) => `Remove milestone ${n}`,
  set: 'Set milestones',
  which: 'Which was reached',
  option: (text: string, due: string) => `${text} (by ${due})`,
  how: 'How far it came (optional)',
  met: 'Reached',
};

export const milestoneWords: PageWords<typeof zh> = { zh, en };
