/** The words of the page on who owns what. */
import type { PageWords } from '../book.ts';

const zh = {
  title: '谁管这事',
  lead: '搜一句平常的话,看哪家主责、哪家协办、依据什么。',
  search: '什么事',
  hint: '如:树挡红绿灯、井盖没了、楼上漏水,或编号 A-03',
  filterList: '清单',
  filterKind: '类型',
  count: (n: number) => `${n} 个情形`,
  found: (n: number) => `找到 ${n} 个情形`,
  nothing: '清单里没有相近的情形',
  nothingWay: '换个说法试试,或放宽上面的筛选。确实没有的,可以直接吹哨,由区指挥中心分转。',
  clear: '清除条件',
  unknownCode: (code: string) => `清单里没有编号 ${code}`,
  wholeList: '看整份清单',
  leadUnit: '主责',
  supports: '协办',
  basis: '依据',
  street: '所在街道',
  utility: '水电气热,时限更紧',
  simple: '1 个工作日办结',
  call: (name: string) => `拨打${name}值班电话`,
  noPhone: '没有登记电话',
  raise: '就此吹哨',
  raisePlain: '去吹哨',
  caution: {
    own: (article: string, _lead: string) =>
      `这是街道自己的事(${article}),应由街道自办,确需部门帮忙再吹哨。`,
    withdrawn: (article: string, lead: string) =>
      `此事上级已收回,街道没有这项职责,现由${lead}负责(${article})。`,
  },
  selfHandled: '应由街道自办,确需部门帮忙再吹哨。',
  alias: { hotline: '12345 编码', gb: '国标编码' },
  ownLimits: '单独时限',
  leadNow: '现由',
  version: (n: number, since: string) =>
    [`第 ${n} 版`, since && `${since} 起`].filter(Boolean).join(' · '),

  first: '最早的版本',
  was: (before: string, after: string) => `${before || '空'} → ${after || '空'}`,
};

const en: typeof zh = {
  title: 'Who owns it',
  lead: 'Say it in plain words and see who leads, who supports and by what article.',
  search: 'What is it',
  hint: 'Such as 树挡红绿灯, or a code: A-03',
  filterList: 'List',
  filterKind: 'Kind',
  count: (n) => `${n} situation${n === 1 ? '' : 's'}`,
  found: (n) => `${n} situation${n === 1 ? '' : 's'} found`,
  nothing: 'Nothing in the duty list comes close',
  nothingWay:
    'Put it differently or widen the filters. If it is really not there, raise it and the hub finds an owner.',
  clear: 'Clear the filters',
  unknownCode: (code) => `There is no ${code} in the duty list`,
  wholeList: 'The whole list',
  leadUnit: 'Lead',
  supports: 'Support',
  basis: 'Basis',
  street: 'The street concerned',
  utility: 'Utility: tighter limits',
  simple: 'Done in 1 working day',
  call: (name) => `Call the duty desk of ${name}`,
  noPhone: 'No number on file',
  raise: 'Raise this',
  raisePlain: 'Raise a whistle',
  caution: {
    own: (article) =>
      `An own duty of the street (${article}): it handles this itself, and whistles only where it needs help.`,
    withdrawn: (article, lead) =>
      `This was withdrawn upward: the street has no duty here, ${lead} has it now (${article}).`,
  },
  selfHandled: 'The street handles it itself, and whistles only where it needs help.',
  alias: { hotline: '12345 code', gb: 'GB code' },
  ownLimits: 'Own limits',
  leadNow: 'Now with',
  version: (n, since) => [`Version ${n}`, since && `since ${since}`].filter(Boolean).join(' · '),

  first: 'The first version',
  was: (before, after) => `${before || 'none'} → ${after || 'none'}`,
};

export const dutyWords: PageWords<typeof zh> = { zh, en };
