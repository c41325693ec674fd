/** What the forms of pauses say, and how a pause is told on the ticket. */
import type { PauseKind } from '../../../domain/ticket/ticket.ts';
import type { PageWords } from '../book.ts';

const zh = {
  kind: '为什么暂停',
  meaning: {
    shelve: '受条件所限暂时办不了,到期复查',
    procedure: '检测、听证、公告、复议诉讼等法定期间',
    refer: '移送其他机关办理,到期跟进',
    caller: '要等诉求人补充材料或配合,最多两次',
  } satisfies Record<PauseKind, string>,
  /** Where the asker may grant it too. */
  atOnce: '提交后立即生效,各单位时限暂停。',
  agrees: {
    shelve: '提交后由区领导批准,批准前时限照常计算。',
    procedure: '提交后由街道领导同意,同意前时限照常计算。',
    refer: '提交后由区指挥中心决定,决定前时限照常计算。',
    caller: '提交后由街道同意,同意前时限照常计算。',
  } satisfies Record<PauseKind, string>,
  spent: '「待诉求人补充」已用过两次,不能再用。',
  until: {
    shelve: '几时复查',
    procedure: '下一个日期',
    refer: '几时跟进',
    caller: '等到几时',
  } satisfies Record<PauseKind, string>,
  rings: '到时会提醒各方,由人决定恢复还是再议。',
  document: { procedure: '文书编号', refer: '回执编号' } as Partial<Record<PauseKind, string>>,
  documentHint: {
    procedure: '例:历住建检〔2026〕18 号',
    refer: '对方收件的编号',
  } as Partial<Record<PauseKind, string>>,
  to: '移送给谁',
  text: {
    shelve: '为什么暂时办不了,具备什么条件后再办',
    procedure: '什么程序,进行到哪一步',
    refer: '移送什么事项',
    caller: '还缺什么,怎样通知的诉求人',
  } satisfies Record<PauseKind, string>,
  ask: '申请暂停',
  pause: '暂停计时',
  // answer
  approve: '同意暂停',
  refuse: '不同意',
  otherUntil: '改复查时间(可不填)',
  asUntil: (when: string) => `不填则按申请的 ${when}`,
  answer: '答复',
  askedBy: (unit: string) => `${unit}申请`,
  // end
  since: (when: string) => `自 ${when} 暂停`,
  goesOn: '恢复后,下列时限接着算:',
  byHours: '按小时的,顺延暂停期间的工作时',
  byWall: '按自然时间的,顺延暂停的时间',
  byDays: '按工作日的,顺延暂停涉及的工作日',
  staysLate: '暂停前已逾期的仍算逾期',
  partJoin: ';',
  dueBefore: (clock: string, when: string) => `${clock},原应 ${when}`,
  noClock: '没有停着的时限,恢复后照常办理。',
  endText: '现在的情况(可不填)',
  end: '恢复计时',
  // on the ticket
  rang: '复查时间已到',
};

const en: typeof zh = {
  kind: 'Why it pauses',
  meaning: {
    shelve: 'Cannot be done for now; looked at again on a date',
    procedure: 'A term set by law: test, hearing, notice, review or court',
    refer: 'Handed to another authority and followed up',
    caller: 'Waits for papers or help from the caller; twice at most',
  },
  atOnce: 'It holds at once: the clocks of all units stop.',
  agrees: {
    shelve: 'A district leader decides. Until then the clocks run on.',
    procedure: 'A street leader agrees. Until then the clocks run on.',
    refer: 'The hub decides. Until then the clocks run on.',
    caller: 'The street agrees. Until then the clocks run on.',
  },
  spent: 'Waiting for the caller was used twice and cannot be used again.',
  until: {
    shelve: 'Review on',
    procedure: 'Next date',
    refer: 'Follow up on',
    caller: 'Wait until',
  },
  rings: 'All sides are told then; people decide whether it goes on.',
  document: { procedure: 'Document number', refer: 'Receipt number' },
  documentHint: { procedure: 'As printed on the document', refer: 'As given by who received it' },
  to: 'To whom',
  text: {
    shelve: 'Why it cannot be done now, and what would change that',
    procedure: 'Which procedure, and how far it is',
    refer: 'What is referred',
    caller: 'What is missing, and how the caller was told',
  },
  ask: 'Ask for a pause',
  pause: 'Pause',
  approve: 'Agree',
  refuse: 'Refuse',
  otherUntil: 'Another review date (optional)',
  asUntil: (when: string) => `Otherwise as asked: ${when}`,
  answer: 'Answer',
  askedBy: (unit: string) => `asked by ${unit}`,
  since: (when: string) => `Paused since ${when}`,
  goesOn: 'These clocks then go on:',
  byHours: 'limits in hours move by the working hours taken out',
  byWall: 'limits on the wall clock move by the time taken out',
  byDays: 'limits in days move by the working days touched',
  staysLate: 'what was late before stays late',
  partJoin: '; ',
  dueBefore: (clock: string, when: string) => `${clock}, was due ${when}`,
  noClock: 'No clock stands still; work simply goes on.',
  endText: 'How it stands now (optional)',
  end: 'End the pause',
  rang: 'review is due',
};

export type PauseWords = typeof zh;
export const pauseWords: PageWords<PauseWords> = { zh, en };
