/** What is going on with a ticket now, in one line each at its top. */
import type { PauseKind } from '../../../domain/ticket/ticket.ts';
import type { PageWords } from '../book.ts';

const zh = {
  name: '当前事项',
  mergedInto: '已并入',
  retro: '补单',
  retroText: '事后补记,不计时限',
  withdrawn: '诉求人已撤回',
  withdrawnText: (when: string) => `${when} 撤回,隐患仍在,工单继续办理`,
  pausedUntil: (kind: string, until: string) => `${kind}至 ${until}`,
  pauseAsked: (kind: string) => `申请${kind}`,
  waitsFor: {
    shelve: '待区领导批准',
    procedure: '待街道领导同意',
    refer: '待区指挥中心决定',
    caller: '待街道同意',
  } satisfies Record<PauseKind, string>,
  grantedBy: {
    shelve: '区领导批准',
    procedure: '街道领导同意',
    refer: '区指挥中心移送',
    caller: '街道同意',
  } satisfies Record<PauseKind, string>,
  until: (when: string) => `至 ${when}`,
  rang: '已到复查时间,请决定恢复计时还是再议',
  returned: {
    unsigned: '退单待签批',
    asked: '退单待答复',
    disputed: '第二次退单,待裁定',
  } as Partial<Record<string, string>>,
  suggests: (unit: string, other: string) => `${unit}建议由${other}主责`,
  by: (unit: string) => `${unit}提出`,
  ruling: '职责裁定中',
  provisional: (unit: string) => `临时主责 ${unit}`,
  noLead: '待指定临时主责',
  extension: '延期待答复',
  extensionText: (unit: string, amount: string) => `${unit}申请 ${amount}`,
  release: '退出协办待答复',
  meeting: (level: string, when: string) => `${level} ${when}`,
  order: (order: string) => `${order}待回复`,
  orderText: (unit: string) => `交${unit}`,
  due: (when: string) => `${when} 前`,
};

const en: typeof zh = {
  name: 'Going on now',
  mergedInto: 'Merged into',
  retro: 'After the fact',
  retroText: 'noted afterwards, no clocks run',
  withdrawn: 'Withdrawn by the caller',
  withdrawnText: (when) => `${when}; the hazard remains, so it goes on`,
  pausedUntil: (kind, until) => `${kind} until ${until}`,
  pauseAsked: (kind) => `Pause asked: ${kind.toLowerCase()}`,
  waitsFor: {
    shelve: 'a district leader decides',
    procedure: 'a street leader decides',
    refer: 'the hub decides',
    caller: 'the street decides',
  },
  grantedBy: {
    shelve: 'agreed by a district leader',
    procedure: 'agreed by the street',
    refer: 'referred by the hub',
    caller: 'agreed by the street',
  },
  until: (when) => `until ${when}`,
  rang: 'review is due: end the pause or decide anew',
  returned: {
    unsigned: 'Return: waits for its leader',
    asked: 'Return: waits for an answer',
    disputed: 'Second return: waits for a ruling',
  },
  suggests: (unit, other) => `${unit} suggests ${other}`,
  by: (unit) => `by ${unit}`,
  ruling: 'A ruling is under way',
  provisional: (unit) => `provisional lead ${unit}`,
  noLead: 'no provisional lead yet',
  extension: 'Extension: waits for an answer',
  extensionText: (unit, amount) => `${unit} asks for ${amount}`,
  release: 'Release: waits for an answer',
  meeting: (level, when) => `${level} ${when}`,
  order: (order) => `${order}: waits for an answer`,
  orderText: (unit) => `to ${unit}`,
  due: (when) => `by ${when}`,
};

export type GoingOnWords = typeof zh;
export const goingOnWords: PageWords<GoingOnWords> = { zh, en };
