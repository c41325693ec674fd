/** What are the things of 双报到 called, wherever they are shown? */
import type { Doubt, MarkWay } from '../../../domain/service/attendance.ts';
import type { NeedStatus, WishCategory } from '../../../domain/service/need/need.ts';
import type { RecordKind, RecordStatus } from '../../../domain/service/record/record.ts';
import type {
  ListName,
  RegistrationKind,
  RegistrationStatus,
  Visibility,
} from '../../../domain/service/registration/registration.ts';
import type { DayPart, Skill } from '../../../domain/service/skill.ts';
import type { PageWords } from '../book.ts';

type Names = {
  /** The page itself. */
  service: string;
  needKind: Record<RecordKind, string>;
  needStatus: Record<NeedStatus, string>;
  category: Record<WishCategory, string>;
  skill: Record<Skill, string>;
  dayPart: Record<DayPart, string>;
  /** Monday first. */
  weekdays: readonly string[];
  registrationKind: Record<RegistrationKind, string>;
  registrationStatus: Record<RegistrationStatus, string>;
  visibility: Record<Visibility, string>;
  list: Record<ListName, string>;
  recordStatus: Record<RecordStatus, string>;
  way: Record<MarkWay, string>;
  doubt: Record<Doubt, string>;
  hours(minutes: number): string;
  /** Of somebody who has withdrawn. */
  withdrawn: string;
  /** Of a title that was purged, or is not shown. */
  untitled: string;
};

const toHours = (minutes: number): string => String(Math.round(minutes / 6) / 10);

const zh: Names = {
  service: '双报到',
  needKind: {
    project: '服务项目',
    wish: '微心愿',
    post: '志愿岗位',
    errand: '代办',
    hands: '党员支援',
  },
  needStatus: { open: '招募中', ended: '已结束', cancelled: '已取消' },
  category: {
    repair: '居家小修',
    company: '陪伴关怀',
    study: '学业辅导',
    goods: '物品帮扶',
    health: '健康服务',
    phone: '手机帮学',
    other: '其他',
  },
  skill: {
    medical: '医护',
    electric: '电工',
    repair: '维修',
    law: '法律',
    teaching: '辅导',
    counsel: '心理',
    computer: '电脑手机',
    elderly: '助老',
    traffic: '交通疏导',
    language: '外语',
    art: '文艺',
    driving: '驾驶',
  },
  dayPart: { morning: '上午', afternoon: '下午', evening: '晚上' },
  weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  registrationKind: { member: '党员报到', residence: '驻地报到', pairing: '结对共建' },
  registrationStatus: {
    asked: '待确认',
    confirmed: '已报到',
    refused: '未通过',
    withdrawn: '已退出',
  },
  visibility: { branch: '只有社区党支部知道我是谁', fellows: '同一活动的同伴也能看到我的名字' },
  list: { needs: '需求清单', resources: '资源清单', projects: '项目清单' },
  recordStatus: {
    present: '正在参加',
    to_confirm: '待社区确认',
    confirmed: '社区已确认',
    objected: '有异议',
  },
  way: { code: '扫码', list: '组织者登记', place: '本人登记' },
  doubt: {
    late_code: '码已过期后才扫',
    clock_off: '手机时间不准',
    far: '不在 200 米内或未定位',
    outside: '不在活动时间内',
  },
  hours: (minutes) => `${toHours(minutes)} 小时`,
  withdrawn: '已退出的党员',
  untitled: '(内容已清除)',
};

const en: Names = {
  service: 'Double report',
  needKind: {
    project: 'Project',
    wish: 'Small wish',
    post: 'Volunteer post',
    errand: 'Errand',
    hands: 'Call for hands',
  },
  needStatus: { open: 'Open', ended: 'Ended', cancelled: 'Cancelled' },
  category: {
    repair: 'Home repair',
    company: 'Company',
    study: 'Tutoring',
    goods: 'Goods',
    health: 'Health',
    phone: 'Phone lessons',
    other: 'Other',
  },
  skill: {
    medical: 'Medical',
    electric: 'Electrician',
    repair: 'Repairs',
    law: 'Law',
    teaching: 'Tutoring',
    counsel: 'Counselling',
    computer: 'Computers',
    elderly: 'Elder care',
    traffic: 'Traffic',
    language: 'Languages',
    art: 'Arts',
    driving: 'Driving',
  },
  dayPart: { morning: 'morning', afternoon: 'afternoon', evening: 'evening' },
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  registrationKind: {
    member: 'Member registers',
    residence: 'Organisation reports',
    pairing: 'Pairing',
  },
  registrationStatus: {
    asked: 'Awaiting confirmation',
    confirmed: 'Registered',
    refused: 'Not accepted',
    withdrawn: 'Withdrawn',
  },
  visibility: {
    branch: 'Only the community branch knows who I am',
    fellows: 'Fellows in the same activity see my name too',
  },
  list: { needs: 'Needs', resources: 'Resources', projects: 'Projects' },
  recordStatus: {
    present: 'There now',
    to_confirm: 'To be confirmed',
    confirmed: 'Confirmed',
    objected: 'Objected to',
  },
  way: { code: 'by code', list: 'by the organiser', place: 'by the member' },
  doubt: {
    late_code: 'scanned after the code was over',
    clock_off: "the phone's clock is off",
    far: 'not within 200 m, or position not given',
    outside: 'not during the activity',
  },
  hours: (minutes) => `${toHours(minutes)} h`,
  withdrawn: 'A member who withdrew',
  untitled: '(no longer kept)',
};

export const serviceNames: PageWords<Names> = { zh, en };
