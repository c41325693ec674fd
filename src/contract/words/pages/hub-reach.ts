/** What does the console say of messages that did not arrive? */
import type { ReachAlarmView } from '../../reach-views.ts';
import type { PageWords } from '../book.ts';

const zh = {
  title: '未送达',
  why: {
    stuck: '到时间没有发出',
    failed: '各渠道都没有发成',
    nobody_reached: '已发出,没有人看到',
  } satisfies Record<ReachAlarmView['why'], string>,
  way: {
    stuck: '请电话通知,并告诉系统管理员。',
    failed: '请电话通知。',
    nobody_reached: '请电话通知。',
  } satisfies Record<ReachAlarmView['why'], string>,
  count: (n: number) => `${n} 条`,
  since: (when: string) => `${when} 起`,
  noUnit: '没有写明单位',
  noPhone: '没有登记值班电话',
  open: '查看',
  openOf: (number: string) => `查看 ${number}`,
  sums: '近 24 小时',
  due: (n: number) => `应送 ${n}`,
  sent: (n: number) => `已送 ${n}`,
  missed: (n: number) => `未送达 ${n}`,
  all: '应送的都送到了。',
  allOut: '应送的都已发出;只有收件箱的,打开哨到才看得到。',
  nothing: '近 24 小时没有要送的消息。',
  inboxOnly: (n: number) => `${n} 个单位现在的值班人员只有收件箱能收到`,
  inboxOnlyWay: '请这些单位在“提醒设置”里开启推送、登记手机号或接入群机器人。',
};

const en: typeof zh = {
  title: 'Not delivered',
  why: {
    stuck: 'Due, and nothing has gone out',
    failed: 'No channel took it',
    nobody_reached: 'Sent, and nobody has seen it',
  },
  way: {
    stuck: 'Phone them, and tell the administrator.',
    failed: 'Phone them.',
    nobody_reached: 'Phone them.',
  },
  count: (n) => String(n),
  since: (when) => `since ${when}`,
  noUnit: 'No unit named',
  noPhone: 'No duty number known',
  open: 'Open',
  openOf: (number) => `Open ${number}`,
  sums: 'Last 24 hours',
  due: (n) => `${n} due`,
  sent: (n) => `${n} sent`,
  missed: (n) => `${n} not delivered`,
  all: 'Everything that was due has arrived.',
  allOut: 'Everything that was due has gone out; an inbox is seen only once Shaodao is opened.',
  nothing: 'Nothing was due in the last 24 hours.',
  inboxOnly: (n) =>
    n === 1
      ? '1 unit whose people on duty have the inbox only'
      : `${n} units whose people on duty have the inbox only`,
  inboxOnlyWay:
    'Ask them to turn on push, enter a phone or add a group robot under “Notifications”.',
};

export const hubReachWords = { zh, en } satisfies PageWords<typeof zh>;
