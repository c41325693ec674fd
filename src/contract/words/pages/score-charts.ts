/** What stands beside the trends, the breakdowns and the heat of the performance page. */
import type { PageWords } from '../book.ts';

const zh = {
  trends: '近 12 个月',
  trendsUnit: '单位',
  trendsEmpty: '近 12 个月没有办结的工单,办结后会按月画在这里。',
  chart: (who: string) => `${who}近 12 个月的走势图,数字见下表`,
  chartFailed: '图没有载入,数字见下表。',
  chartLoading: '正在载入图',
  table: '看数字',
  month: '月份',
  few: '空心:不足 10 件,不作比较',
  breakdown: '按类型和情形',
  byKind: '按类型',
  bySituation: '按情形',
  more: (count: number) => `再看 ${count} 个情形`,
  less: '收起',
  noSituation: '未选情形',
  breakdownEmpty: '这一期没有办结的工单,办结后会按类型和情形列在这里。',
  heat: '哨从哪里来',
  heatEmpty: '这一期没有哪一处满 3 件办结的哨;不足 3 件的地方不画,免得认出人家。',
  heatLead: (count: string) =>
    `图上 ${count} 件本期办结的哨,每点约 200 米见方;不足 3 件的地方不画,免得认出人家。`,
  heatTier: (from: number, to: number | undefined) => {
    if (to === undefined) return `${from} 件及以上`;
    return from === to ? `${from} 件` : `${from}–${to} 件`;
  },
  heatNear: '各街道办事处一带',
  mapLoading: '正在载入地图',
  mapFailed: '地图没有载入,件数见右侧。',
  legend: '图例',
};

const en: typeof zh = {
  trends: 'The last 12 months',
  trendsUnit: 'Unit',
  trendsEmpty: 'Nothing has closed in the last 12 months; once it has, it is drawn here by month.',
  chart: (who) => `Chart of the last 12 months of ${who}; the table below has the figures`,
  chartFailed: 'The chart did not load; the table below has the figures.',
  chartLoading: 'Loading the chart',
  table: 'Show the figures',
  month: 'Month',
  few: 'Hollow: fewer than 10, not compared',
  breakdown: 'By kind and situation',
  byKind: 'By kind',
  bySituation: 'By situation',
  more: (count) => `${count} more situations`,
  less: 'Fewer',
  noSituation: 'No situation chosen',
  breakdownEmpty:
    'Nothing has closed in this period; once it has, it is listed here by kind and situation.',
  heat: 'Where whistles come from',
  heatEmpty:
    'Nowhere did 3 whistles of one place close in this period; fewer are not drawn, so that no household shows.',
  heatLead: (count) =>
    `${count} closed in this period are drawn; each dot is about 200 m square. Fewer than 3 are left out, so that no household shows.`,
  heatTier: (from, to) => {
    if (to === undefined) return `${from} and more`;
    return from === to ? String(from) : `${from}–${to}`;
  },
  heatNear: 'Around each street office',
  mapLoading: 'Loading the map',
  mapFailed: 'The map did not load; the counts stand beside it.',
  legend: 'Legend',
};

export const chartWords: PageWords<typeof zh> = { zh, en };
