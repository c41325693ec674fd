/** What the admin's page of the duty list says. */
import type { PageWords } from '../book.ts';

const zh = {
  intro:
    '下载现行清单,改好后再传回来:先看逐行核对结果,确认后整份生效。表里没有的情形保持不变,历次版本都留着。',
  older: '2024 年以前的《属地管理主体责任和配合责任清单》也可以直接导入。',
  now: (n: number) => `现行 ${n} 个情形`,
  download: '下载 XLSX',
  limit: '不超过 1 MB、2000 行,不含公式。',
  checked: (file: string) => `${file} 的核对结果`,
  where: (places: string) => `在:${places}`,
  counts: { added: '新增', changed: '改动', unchanged: '不变', refused: '不能导入' },
  all: '全部',
  filter: '只看',
  row: '行',
  code: '编码',
  name: '情形',
  result: '结果',
  what: '内容',
  none: '空',
  newOne: '新情形',
  load: '整份生效',
  loadWhy: {
    refused: (n: number) => `有 ${n} 行不能导入。改好后重传,清单没有改动。`,
    same: '与现行清单完全相同,无需导入。',
    ready: (added: number, changed: number) =>
      `确认后新增 ${added} 个、改动 ${changed} 个情形,即时生效;正在计时的不动。`,
  },
  cancel: '放弃',
  loaded: (added: number, changed: number) =>
    `履职清单已更新:新增 ${added} 个,改动 ${changed} 个。`,
  outdated: '清单刚刚被改过,已按最新清单重新核对。',
  history: '一个情形的历次版本',
  which: '情形',
  pick: '请选择',
};

const en: typeof zh = {
  intro:
    'Download the list in force, edit it and send it back: first you see every row checked, then it counts as a whole. Situations not in the sheet stay as they are; every version is kept.',
  older: 'The older list of unit and street responsibilities can be loaded as it is.',
  now: (n) => `${n} situations in force`,
  download: 'Download XLSX',
  limit: 'At most 1 MB and 2,000 rows, no formulas.',
  checked: (file) => `${file}, checked`,
  where: (places) => `At: ${places}`,
  counts: { added: 'Added', changed: 'Changed', unchanged: 'Unchanged', refused: 'Refused' },
  all: 'All',
  filter: 'Show',
  row: 'Row',
  code: 'Code',
  name: 'Situation',
  result: 'Result',
  what: 'What',
  none: 'none',
  newOne: 'New situation',
  load: 'Put it in force',
  loadWhy: {
    refused: (n) =>
      `${n} row${n === 1 ? '' : 's'} cannot be loaded. Mend and send it again; nothing was changed.`,
    same: 'The same as the list in force; there is nothing to load.',
    ready: (added, changed) =>
      `Adds ${added} and changes ${changed}, at once; clocks that run keep their limits.`,
  },
  cancel: 'Discard',
  loaded: (added, changed) => `The duty list is up to date: ${added} added, ${changed} changed.`,
  outdated: 'The list was changed just now; this is checked against the newest.',
  history: 'The versions of a situation',
  which: 'Situation',
  pick: 'Choose one',
};

export const dutyLoadWords: PageWords<typeof zh> = { zh, en };
