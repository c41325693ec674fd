/** The headings and notes of the list of members a community takes in, as a workbook. */
import type { AdmissionField } from '../../../domain/service/registration/admission-row.ts';
import type { PageWords } from '../book.ts';

const zh = {
  sheet: '党员名册',
  notes: '填写说明',
  heads: {
    name: '姓名',
    organisation: '党组织',
    phone: '电话',
    skills: '特长',
  } satisfies Record<AdmissionField, string>,
  noteOf: {
    name: '必填。同一党组织的同一姓名只填一行;已在本社区报到的会自动跳过。',
    organisation: '必填,填党组织全称,见下方名单。',
    phone: '可不填。5 到 20 位数字,可带 + 和 -。',
    skills: '可不填。从下方特长中选,用顿号隔开。',
  } satisfies Record<AdmissionField, string>,
  organisations: '可填的党组织',
  skills: '可填的特长',
};

const en: typeof zh = {
  sheet: 'Members',
  notes: 'How to fill it in',
  heads: { name: 'Name', organisation: 'Organisation', phone: 'Phone', skills: 'Skills' },
  noteOf: {
    name: 'Needed. One row a name and organisation; who is registered here already is passed over.',
    organisation: 'Needed: the full name, from the list below.',
    phone: 'May stay empty. 5 to 20 digits, with + and - where needed.',
    skills: 'May stay empty. From the list below, parted by commas.',
  },
  organisations: 'Organisations that may be entered',
  skills: 'Skills that may be entered',
};

export const admissionSheetWords: PageWords<typeof zh> = { zh, en };
