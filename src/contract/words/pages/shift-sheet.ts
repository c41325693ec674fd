/** The headings and notes of a month of the duty roster, as a workbook. */
import type { TurnField } from '../../../domain/roster/check.ts';
import type { ShiftName } from '../../../domain/roster/roster.ts';
import type { PageWords } from '../book.ts';

const zh = {
  sheet: '值班表',
  notes: '填写说明',
  heads: {
    day: '日期',
    name: '班次',
    from: '开始',
    until: '结束',
    duty: '值班员',
    deputy: '副班',
    leader: '带班领导',
  } satisfies Record<TurnField, string>,
  shift: {
    day: '白班',
    evening: '晚班',
    night: '夜班',
    whole: '全天',
  } satisfies Record<ShiftName, string>,
  noteOf: {
    day: '必填,如 2026-11-30。今天以前的日子不能改;表中没有的日子保持不变。',
    name: '必填:白班、晚班、夜班或全天。一天可以填几行,每个班次一行。',
    from: '必填,如 08:30。',
    until: '必填,如 17:30。不晚于开始的,算到第二天。',
    duty: '必填,填姓名;几个人用顿号隔开。同名的按下方名单里的写法填。',
    deputy: '可不填。不能与值班员是同一人。',
    leader: '可不填。',
  } satisfies Record<TurnField, string>,
  people: '可填的人员',
};

const en: typeof zh = {
  sheet: 'Duty roster',
  notes: 'How to fill it in',
  heads: {
    day: 'Day',
    name: 'Shift',
    from: 'From',
    until: 'Until',
    duty: 'On duty',
    deputy: 'Deputy',
    leader: 'Leader',
  },
  shift: { day: 'Day', evening: 'Evening', night: 'Night', whole: 'Day and night' },
  noteOf: {
    day: 'Needed, as 2026-11-30. Days before today stay; so do days the sheet does not name.',
    name: 'Needed: Day, Evening, Night, or Day and night. One row a shift; a day may have several.',
    from: 'Needed, as 08:30.',
    until: 'Needed, as 17:30. What is not after the beginning is the next day.',
    duty: 'Needed: names, parted by commas. Two of one name as in the list below.',
    deputy: 'May stay empty. Not somebody who is on duty.',
    leader: 'May stay empty.',
  },
  people: 'People who may be entered',
};

export const shiftSheetWords: PageWords<typeof zh> = { zh, en };
