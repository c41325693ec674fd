/** The headings and notes of the duty list as a workbook, and how its cells are read again. */
import type { DutyField } from '../../../domain/duty-row.ts';
import type { PageWords } from '../book.ts';

type Heads = Record<DutyField | 'version' | 'since', string>;

const zh = {
  sheet: '履职事项清单',
  notes: '填写说明',
  heads: {
    code: '编码',
    name: '情形名称',
    list: '清单',
    kind: '类型',
    lead: '主责单位',
    supports: '协办单位',
    synonyms: '平常说法',
    basis: '依据',
    utility: '水电气热',
    simple: '一日办结',
    hotline: '12345 编码',
    gb: '国标编码',
    claim: '应哨时限',
    arrive: '到场时限',
    first_answer: '首次反馈时限',
    finish: '办结时限',
    version: '版本',
    since: '生效时间',
  } satisfies Heads,
  street: '所在街道',
  yes: '是',
  no: '否',
  noteOf: {
    code: '不重复,不含句点。同一编码再次导入即为修改,历次版本都保留。',
    list: '基本履职、配合履职或上级收回。上级收回的不要删行,主责单位填现在负责的单位。',
    kind: '应急、综合执法、攻坚或民生。',
    lead: '填单位全称;街道自己主责的填“所在街道”。',
    supports: '填单位全称,用顿号隔开。',
    synonyms: '群众平常怎么说,用顿号隔开。',
    finish: '留空即按类型时限;单独规定的写“2 个工作日”“4 工作小时”“30 分钟”。其他三项时限同此。',
    version: '仅供查看,导入时不读。生效时间同此。',
    name: '表里没有的情形保持不变。有一行不合要求,整份都不导入。',
  } satisfies Partial<Heads>,
  units: '可填的单位',
};

const en: typeof zh = {
  sheet: 'Duty list',
  notes: 'How to fill it in',
  heads: {
    code: 'Code',
    name: 'Situation',
    list: 'List',
    kind: 'Kind',
    lead: 'Lead',
    supports: 'Supports',
    synonyms: 'Plain words',
    basis: 'Basis',
    utility: 'Utility',
    simple: 'Simple',
    hotline: '12345 codes',
    gb: 'GB codes',
    claim: 'Limit to claim',
    arrive: 'Limit to arrive',
    first_answer: 'Limit to answer',
    finish: 'Limit to finish',
    version: 'Version',
    since: 'In force since',
  },
  street: 'The street concerned',
  yes: 'yes',
  no: 'no',
  noteOf: {
    code: 'Each once, without a full stop. The same code again is a change; every version is kept.',
    list: 'Own duty, Assisting duty or Withdrawn upward. Keep withdrawn rows and enter who leads now.',
    kind: 'Emergency, Enforcement, Key work or Daily.',
    lead: 'The unit’s full name; “The street concerned” where the street leads.',
    supports: 'Full names, parted by commas.',
    synonyms: 'What people say for it, parted by commas.',
    finish:
      'Empty: that of the kind. Otherwise “2 working days”, “4 working hours”, “30 minutes”. The other three alike.',
    version: 'For reading only, as the date is.',
    name: 'Situations that are not in the sheet stay as they are. One wrong row, and nothing is loaded.',
  },
  units: 'Units that may be entered',
};

export const dutySheetWords: PageWords<typeof zh> = { zh, en };

/** 属地管理主体责任和配合责任清单, as districts publish it. */
export const OLDER_HEADS = {
  number: ['序号'],
  name: ['事项名称', '事项', '管理事项'],
  lead: ['主体责任', '主体责任单位', '主体责任部门'],
  supports: ['配合责任', '配合责任单位', '配合责任部门'],
  basis: ['依据', '法律依据', '设定依据'],
} as const;

/** Other spellings of the headings that are met. */
export const OTHER_HEADS: Partial<Record<DutyField, readonly string[]>> = {
  code: ['编号', '情形编码', '代码'],
  name: ['情形', '名称', '事项名称'],
  list: ['清单类别', '履职类别'],
  lead: ['主责', '牵头单位'],
  supports: ['协办', '配合单位'],
  hotline: ['12345编码'],
};
