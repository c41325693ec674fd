/** What does the workbook of a member's service records say? The state's form is Chinese in every language. */
import type { PageWords } from '../book.ts';

/** 志愿服务时间: the columns in which the state's volunteer system takes them. */
export const STATE_HEADS = {
  name: '志愿者姓名',
  idKind: '证件类型',
  idNumber: '证件号码',
  project: '项目名称',
  content: '服务内容',
  day: '服务日期',
  from: '开始时间',
  until: '结束时间',
  hours: '服务时长(小时)',
  place: '服务地点',
  organisation: '组织单位',
  recorder: '记录单位',
  note: '备注',
} as const;

export const STATE_WORDS = {
  sheet: '志愿服务时间',
  idKind: '居民身份证',
  confirmedHours: '时长以组织单位确认为准',
} as const;

const zh = {
  sheet: '服务记录',
  heads: {
    day: '日期',
    kind: '类别',
    title: '内容',
    number: '编号',
    community: '社区',
    arrived: '到岗',
    arrivedBy: '到岗方式',
    left: '离岗',
    leftBy: '离岗方式',
    doubts: '说明',
    stated: '自报时长(小时)',
    hours: '确认时长(小时)',
    status: '状态',
    thanks: '致谢',
  },
};

const en: typeof zh = {
  sheet: 'Service records',
  heads: {
    day: 'Day',
    kind: 'Kind',
    title: 'What',
    number: 'Number',
    community: 'Community',
    arrived: 'Arrived',
    arrivedBy: 'Arrival noted',
    left: 'Left',
    leftBy: 'Leaving noted',
    doubts: 'Remarks',
    stated: 'Hours stated',
    hours: 'Hours confirmed',
    status: 'Status',
    thanks: 'Thanks',
  },
};

export const recordSheetWords: PageWords<typeof zh> = { zh, en };
