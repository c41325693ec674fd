/** What is said of callers, and by the forms about them. */
import type { PageWords } from '../book.ts';

const zh = {
  // add
  addHint: '又有人反映同一件事:记在这张工单上,不必另吹一哨,办结后一并答复。',
  name: '姓名',
  phone: '电话',
  text: '他说了什么(可不填)',
  needsOne: '姓名、电话、情况至少填一项。',
  kept: '联系方式加密保存,查看会记录在案。',
  add: '加诉求人',
  // answer
  tells: (count: number) => `将答复 ${count} 位还没有答复的诉求人。`,
  how: '怎样答复的',
  answer: '答复内容',
  answerHint: '写清结果;没有办成的,写明依据和出路。',
  send: (count: number) => (count === 1 ? '记录答复' : `记录答复 ${count} 位`),
  // on the ticket
  caller: (n: number) => `诉求人 ${n}`,
  of: (count: number) => `诉求人(${count})`,
  from: (number: string) => `来自 ${number}`,
  answered: '已答复',
  waiting: '未答复',
  carried: (number: string) => `随 ${number} 答复`,
  view: (n: number) => `查看诉求人 ${n}`,
};

const en: typeof zh = {
  addHint:
    'Somebody else told of the same matter: note them here instead of raising it again. All are answered in the end.',
  name: 'Name',
  phone: 'Phone',
  text: 'What they said (optional)',
  needsOne: 'Fill in a name, a phone or what was said.',
  kept: 'The contact is kept encrypted. Looking at it is recorded.',
  add: 'Add the caller',
  tells: (count: number) =>
    count === 1 ? 'One caller has not been answered yet.' : `Answers ${count} callers.`,
  how: 'How they were told',
  answer: 'The answer',
  answerHint: 'Say what came of it; if it could not be done, on what basis and which way is open.',
  send: (count: number) => (count === 1 ? 'Note the answer' : `Note the answer to ${count}`),
  caller: (n: number) => `Caller ${n}`,
  of: (count: number) => `Callers (${count})`,
  from: (number: string) => `from ${number}`,
  answered: 'answered',
  waiting: 'not answered',
  carried: (number: string) => `answered with ${number}`,
  view: (n: number) => `Show caller ${n}`,
};

export type CallerWords = typeof zh;
export const callerWords: PageWords<CallerWords> = { zh, en };
