/** What does the slip of a registration (报到单) say? */
import type { PageWords } from '../book.ts';

const zh = {
  title: '报到单',
  sheet: '在职党员到社区报到单(回执)',
  sheetOf: {
    member: '在职党员到社区报到单(回执)',
    residence: '驻区单位报到单(回执)',
    pairing: '结对共建单(回执)',
  },
  number: '编号',
  name: '姓名',
  organisation: '党组织',
  community: '报到社区',
  outside: '区外社区',
  status: '状态',
  asked: '提交时间',
  since: '报到时间',
  note: '说明',
  qr: '扫码可核对(需有权限)',
  stamp: '社区党支部(盖章)',
  stampDay: '年   月   日',
  made: (at: string) => `${at} 打印`,
  // of somebody admitted by the community
  invited: '首次登录',
  invitedWay: (address: string) => `打开 ${address},输入下面的开通码,设置自己的密码。`,
  username: '用户名',
  code: '开通码',
  codeValid: '30 天内有效,只用一次。请当面交给本人,不要转发。',
  codeGone: '开通码只显示一次。没有记下的,请社区在报到党员名单里补发。',
  print: '打印',
  back: '返回',
  paper: 'A4 纵向',
};

const en: typeof zh = {
  title: 'Slip',
  sheet: 'Registration of a member with a community (slip)',
  sheetOf: {
    member: 'Registration of a member with a community (slip)',
    residence: 'Report of an organisation to its place (slip)',
    pairing: 'Pairing (slip)',
  },
  number: 'Number',
  name: 'Name',
  organisation: 'Organisation',
  community: 'Community',
  outside: 'Outside the district',
  status: 'State',
  asked: 'Asked',
  since: 'Since',
  note: 'Note',
  qr: 'Scan to check (for those who may see it)',
  stamp: 'Community branch (stamp)',
  stampDay: 'Date',
  made: (at) => `Printed ${at}`,
  invited: 'First sign-in',
  invitedWay: (address) => `Open ${address}, enter the code below and set your own password.`,
  username: 'Username',
  code: 'Code',
  codeValid: 'Valid for 30 days, once. Hand it over in person; do not forward it.',
  codeGone: 'The code is shown once. If it was not noted, let the community make a new one.',
  print: 'Print',
  back: 'Back',
  paper: 'A4 portrait',
};

export const slipWords: PageWords<typeof zh> = { zh, en };
