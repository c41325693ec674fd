/** 棋盘街社区 and its neighbours: who reported there, what is looked for, who came. */
import type { When } from '../demo-story.ts';
import type { ServiceStep } from '../service-story.ts';

const QIPANJIE = 'c370102002004';
const LISHAN = 'c370102002009';

const ago = (daysAgo: number, at: string): When => ({ daysAgo, at });
const minutes = (minutesAgo: number): When => ({ minutesAgo });

type Member = {
  n: number;
  communityId: string;
  street: string;
  skills: NonNullable<Extract<ServiceStep, { does: 'register' }>['input']['skills']>;
};

const MEMBERS: Member[] = [
  { n: 1, communityId: QIPANJIE, street: 'qianfoshan', skills: ['electric', 'traffic'] },
  { n: 2, communityId: QIPANJIE, street: 'qianfoshan', skills: ['medical'] },
  { n: 3, communityId: QIPANJIE, street: 'qianfoshan', skills: ['computer', 'teaching'] },
  { n: 4, communityId: QIPANJIE, street: 'qianfoshan', skills: ['law'] },
  { n: 5, communityId: LISHAN, street: 'qianfoshan', skills: ['repair'] },
  { n: 6, communityId: LISHAN, street: 'qianfoshan', skills: [] },
  { n: 7, communityId: 'c370102004009', street: 'quanchenglu', skills: ['language'] },
  { n: 8, communityId: 'c370102005010', street: 'daminghu', skills: ['art'] },
];

/** Asked one evening two months ago, confirmed the next morning; all but the last two may be called at work. */
const registered = ({ n, communityId, street, skills }: Member): ServiceStep[] => [
  {
    when: ago(64, `20:${String(10 + n)}`),
    by: `member${n}`,
    does: 'register',
    input: {
      communityId,
      skills,
      freeHours: [
        { day: 6, part: 'morning' },
        { day: 7, part: 'morning' },
        { day: 2, part: 'evening' },
        { day: 4, part: 'evening' },
      ],
      visibility: n % 2 === 1 ? 'fellows' : 'branch',
      onCall: true,
      phone: `1380000${String(1000 + n)}`,
    },
  },
  {
    when: ago(63, `09:${String(10 + n)}`),
    by: `${street}.staff`,
    does: 'act',
    noun: 'registration',
    of: `member${n}`,
    verb: 'confirm',
    input: {},
  },
];

const act = (
  when: When,
  by: string,
  noun: Extract<ServiceStep, { does: 'act' }>['noun'],
  of: string,
  verb: string,
  input: object = {},
): ServiceStep => ({ when, by, does: 'act', noun, of, verb, input });

const attend = (when: When, need: string, who: string, what: 'arrive' | 'leave'): ServiceStep => ({
  when,
  by: 'qipanjie',
  does: 'attend',
  need,
  shift: '1',
  what,
  way: 'list',
  who,
});

const organisations: ServiceStep[] = [
  {
    when: ago(60, '10:00'),
    by: 'dangwei_jia',
    does: 'report',
    as: 'residence-jia',
    input: { kind: 'residence', streetId: 'qianfoshan' },
  },
  act(ago(59, '09:30'), 'qianfoshan.staff', 'registration', 'residence-jia', 'confirm'),
  {
    when: ago(58, '15:00'),
    by: 'qipanjie',
    does: 'report',
    as: 'pairing-jia',
    input: { kind: 'pairing', unitId: 'dangwei_jia', communityId: QIPANJIE },
  },
  act(ago(57, '10:20'), 'dangwei_jia', 'registration', 'pairing-jia', 'confirm'),
  act(ago(56, '10:00'), 'qipanjie', 'registration', 'pairing-jia', 'add_line', {
    list: 'needs',
    text: '独居老人用电检查,约 18 户',
  }),
  act(ago(56, '14:00'), 'dangwei_jia', 'registration', 'pairing-jia', 'add_line', {
    list: 'resources',
    text: '电工志愿者 6 名,工作日晚间可用',
  }),
  act(ago(55, '14:30'), 'dangwei_jia', 'registration', 'pairing-jia', 'add_line', {
    list: 'projects',
    text: '楼道充电隐患排查,每季度一次',
  }),
  {
    when: ago(1, '16:10'),
    by: 'dangwei_yi',
    does: 'report',
    as: 'pairing-yi',
    input: { kind: 'pairing', communityId: QIPANJIE, note: '可提供会议室和法律咨询' },
  },
];

const team: ServiceStep[] = [
  {
    when: ago(50, '10:00'),
    by: 'qipanjie',
    does: 'found',
    as: 'vanguard',
    input: { name: '棋盘街先锋队', about: '早市疏导、护学、入户检查,随叫随到' },
  },
  act(ago(49, '20:00'), 'member1', 'team', 'vanguard', 'join'),
  act(ago(49, '20:30'), 'member2', 'team', 'vanguard', 'join'),
];

const past: ServiceStep[] = [
  {
    when: ago(12, '10:00'),
    by: 'qipanjie',
    does: 'post',
    as: 'snow',
    input: {
      kind: 'project',
      title: '小区主路清雪',
      bring: '防滑鞋、手套',
      address: '棋盘小区 3 号楼前',
      scope: 'street',
      offset: [0.0008, -0.0011],
      shifts: [{ days: 3, from: '08:00', until: '10:00', wanted: 6 }],
    },
  },
  ...[1, 2, 3, 4, 5, 6].flatMap((n) => [
    act(ago(11, `20:1${n}`), `member${n}`, 'need', 'snow', 'claim'),
    attend(ago(9, `08:0${n}`), 'snow', `member${n}`, 'arrive'),
    attend(ago(9, `10:0${n}`), 'snow', `member${n}`, 'leave'),
    act(ago(8, `09:0${n}`), 'qipanjie', 'record', `snow.member${n}`, 'confirm'),
  ]),
  act(ago(8, '09:20'), 'qipanjie', 'record', 'snow.member1', 'thank', {
    text: '雪天路滑,老人们出门稳当了,谢谢您。',
  }),
  {
    when: ago(6, '11:00'),
    by: 'qipanjie',
    does: 'post',
    as: 'talk',
    input: {
      kind: 'post',
      title: '政策宣讲引导',
      address: '社区党群服务中心',
      offset: [0.0003, 0.0004],
      shifts: [{ days: 3, from: '19:00', until: '20:30', wanted: 3 }],
    },
  },
  act(ago(5, '20:00'), 'member1', 'need', 'talk', 'claim'),
  act(ago(5, '20:10'), 'member3', 'need', 'talk', 'claim'),
  attend(ago(3, '18:55'), 'talk', 'member1', 'arrive'),
  attend(ago(3, '19:04'), 'talk', 'member3', 'arrive'),
  attend(ago(3, '20:31'), 'talk', 'member1', 'leave'),
  attend(ago(3, '20:33'), 'talk', 'member3', 'leave'),
];

const open: ServiceStep[] = [
  {
    when: ago(2, '09:30'),
    by: 'qipanjie',
    does: 'post',
    as: 'school',
    input: {
      kind: 'post',
      title: '周六护学岗',
      detail: '棋盘街小学门口,引导车辆绕行、学生走斑马线。',
      bring: '社区发反光背心',
      address: '棋盘街小学东门',
      skills: ['traffic'],
      offset: [0.0012, 0.0007],
      shifts: [1, 2, 3, 4].map((weeks) => ({
        weekday: 6,
        weeks,
        from: '07:10',
        until: '08:00',
        wanted: 2,
      })),
    },
  },
  act(ago(2, '20:00'), 'member1', 'need', 'school', 'claim', { shiftId: '1' }),
  {
    when: ago(1, '15:00'),
    by: 'qipanjie',
    does: 'post',
    as: 'charging',
    input: {
      kind: 'project',
      title: '楼道充电隐患排查',
      detail: '两人一组逐层登记飞线和楼道停放,不处置、不争执,发现隐患由社区上报。',
      address: '棋盘小区 1–6 号楼',
      skills: ['electric'],
      offset: [0.0009, -0.0008],
      shifts: [{ days: 3, from: '19:00', until: '20:30', wanted: 6 }],
    },
  },
  act(ago(1, '19:30'), 'member2', 'need', 'charging', 'claim'),
  act(ago(1, '19:40'), 'dangwei_jia', 'need', 'charging', 'claim', { places: 2 }),
  {
    when: minutes(400),
    by: 'qipanjie',
    does: 'post',
    as: 'tap',
    input: {
      kind: 'wish',
      category: 'repair',
      title: '水龙头漏水,换一个阀芯',
      detail: '独居老人,上午在家;材料已备好。',
      address: '棋盘小区 2 号楼 301',
      skills: ['repair'],
      shifts: [{ afterMinutes: 0, lasting: 5 * 24 * 60, wanted: 1 }],
      contact: { name: '演示 居民', phone: '0531-0000-0901' },
    },
  },
  {
    when: minutes(360),
    by: 'qipanjie',
    does: 'post',
    as: 'phone',
    input: {
      kind: 'wish',
      category: 'phone',
      title: '学会用手机挂号',
      detail: '两位老人想学网上挂号和看检查结果。',
      address: '社区党群服务中心',
      skills: ['computer'],
      shifts: [{ afterMinutes: 0, lasting: 7 * 24 * 60, wanted: 1 }],
      contact: { name: '演示 居民', phone: '0531-0000-0902' },
    },
  },
  act(minutes(300), 'member3', 'need', 'phone', 'claim'),
  {
    when: minutes(240),
    by: 'qipanjie',
    does: 'post',
    as: 'medicine',
    input: {
      kind: 'errand',
      title: '代取慢病药',
      detail: '处方已开好,到社区服务站取药送上门。',
      address: '棋盘小区 5 号楼 102',
      shifts: [{ afterMinutes: 0, lasting: 3 * 24 * 60, wanted: 1 }],
      contact: { name: '演示 居民', phone: '0531-0000-0903' },
    },
  },
  {
    when: minutes(200),
    by: 'qipanjie',
    does: 'post',
    as: 'desk',
    input: {
      kind: 'post',
      title: '便民服务台值守',
      address: '社区党群服务中心一层',
      offset: [0.0003, 0.0004],
      shifts: [{ afterMinutes: 120, lasting: 240, wanted: 2 }],
    },
  },
  act(minutes(190), 'member4', 'need', 'desk', 'claim'),
  attend(minutes(78), 'desk', 'member4', 'arrive'),
];

const waiting: ServiceStep[] = [
  {
    when: minutes(600),
    by: 'member14',
    does: 'register',
    input: { communityId: QIPANJIE, skills: ['driving'], visibility: 'branch', onCall: false },
  },
  { when: ago(4, '10:00'), by: 'dangwei_jia', does: 'ask_feedback' },
];

export const serviceStories: ServiceStep[] = [
  ...MEMBERS.flatMap(registered),
  ...organisations,
  ...team,
  ...past,
  ...open,
  ...waiting,
];
