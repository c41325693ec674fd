/** What the printed bulletin says beside the words of the performance page. */
import type { PageWords } from '../book.ts';

const zh = {
  title: (district: string) => `${district}街巷吹哨、部门报到工作效能通报`,
  period: (period: string, kind: string) => `(${period} · ${kind})`,
  days: (from: string, to: string) => `统计口径:${from} 至 ${to} 办结的工单,按编制序排列`,
  counted: (closed: string) => `本期办结 ${closed} 件`,
  no: '序号',
  note: '注',
  notes: {
    order: '各单位按编制序排列;同一率不足 10 件的只列件数,不作比较。',
    times: '用时按自然时间计,夜里和节假日也在走。',
    figure: (name: string, formula: string) => `${name}:${formula}。`,
  },
  filing: (number: string) => `考核备案文号:${number}。得分和排名仅供督查室和区领导参阅,不得公开。`,
  signs: ['签发', '审核', '制表'],
  printedAt: (at: string, who: string) => `${at} 由${who}印制`,
  print: '打印',
  back: '回到效能',
  paper: 'A4 横向打印',
};

const en: typeof zh = {
  title: (district) => `${district}: bulletin on whistles answered`,
  period: (period, kind) => `${period} · ${kind}`,
  days: (from, to) => `Tickets closed from ${from} to ${to}, units in administrative order`,
  counted: (closed) => `${closed} closed in the period`,
  no: 'No.',
  note: 'Notes',
  notes: {
    order:
      'Units stand in administrative order; where fewer than 10 cases are counted, only they are given and nothing is compared.',
    times: 'Times are wall time: they run at night and on holidays too.',
    figure: (name, formula) => `${name}: ${formula}.`,
  },
  filing: (number) =>
    `Appraisal filing number ${number}. Score and rank are for oversight and district leaders only and must not be published.`,
  signs: ['Issued by', 'Checked by', 'Drawn up by'],
  printedAt: (at, who) => `Printed ${at} by ${who}`,
  print: 'Print',
  back: 'Back to performance',
  paper: 'A4, landscape',
};

export const bulletinWords: PageWords<typeof zh> = { zh, en };
