/** Who is on duty in five units of the demo, this week and the next two; all others have no roster: everybody is. */
import type { ShiftName, ShiftTimes } from '../../../src/domain/roster/roster.ts';
import type { When } from '../demo-story.ts';
import type { NamedCrew, NamedWeek, RosterStep } from '../roster-story.ts';

const ago = (daysAgo: number, at: string): When => ({ daysAgo, at });
const minutes = (minutesAgo: number): When => ({ minutesAgo });

const DAYS = 24;

const shift = (name: ShiftName, from: string, until: string): ShiftTimes => ({ name, from, until });
const OFFICE = [shift('day', '08:30', '17:30'), shift('night', '17:30', '08:30')];
const WHOLE = [shift('whole', '08:30', '08:30')];
const ROUND = [
  shift('day', '08:00', '16:00'),
  shift('evening', '16:00', '00:00'),
  shift('night', '00:00', '08:00'),
];

const everyDay = (crews: Partial<Record<ShiftName, NamedCrew>>): NamedWeek =>
  Array.from({ length: 7 }, () => crews);

/** By day one of the two, at night and on days off both: a sign-in of the demo is never off duty. */
const officeWeek = (unit: string): NamedWeek => {
  const leader = `${unit}.leader`;
  return everyDay({
    day: { duty: [unit], leader },
    night: { duty: [unit, leader], leader },
    whole: { duty: [unit, leader], leader },
  });
};

/** Its leader and its chief take turns: Tuesday, Thursday and Sunday are the chief's. */
const streetWeek = (street: string): NamedWeek =>
  Array.from({ length: 7 }, (_, day) => {
    const [staff, leader] = [
      `${street}.staff`,
      `${street}.${day % 2 === 1 || day === 6 ? 'chief' : 'leader'}`,
    ];
    return {
      day: { duty: [staff], leader },
      night: { duty: [staff, leader], leader },
      whole: { duty: [staff, leader], leader },
    };
  });

const plan = (by: string, weeks: NamedWeek[], working = OFFICE, off = WHOLE): RosterStep => ({
  when: ago(6, '08:20'),
  by,
  does: 'plan',
  days: DAYS,
  working,
  off,
  weeks,
});

export const rosterStories: RosterStep[] = [
  plan('chengguan.leader', [officeWeek('chengguan')]),
  plan('shizheng.leader', [officeWeek('shizheng')]),
  plan(
    'xiaofang.leader',
    [everyDay({ whole: { duty: ['xiaofang', 'xiaofang.leader'], leader: 'xiaofang.leader' } })],
    WHOLE,
  ),
  plan(
    'hub.leader',
    [
      everyDay({
        day: { duty: ['hub'], leader: 'hub.leader' },
        evening: { duty: ['hub'], deputy: 'hub.leader', leader: 'hub.leader' },
        night: { duty: ['hub', 'hub.leader'], leader: 'hub.leader' },
      }),
    ],
    ROUND,
    ROUND,
  ),
  plan('qianfoshan.leader', [streetWeek('qianfoshan')]),
  {
    when: ago(2, '09:10'),
    by: 'qianfoshan.leader',
    does: 'ask_swap',
    with: 'qianfoshan.chief',
    days: [5, 6],
  },
  { when: ago(2, '10:02'), by: 'qianfoshan.chief', does: 'answer_swap', n: 1, agrees: true },
  {
    when: ago(1, '16:40'),
    by: 'qianfoshan.chief',
    does: 'ask_swap',
    with: 'qianfoshan.leader',
    days: [8],
  },
  {
    when: ago(1, '17:28'),
    by: 'chengguan',
    does: 'hand_over',
    notes: ['已约商户明早 8 点前搬离', '材料在内勤,等街道回话'],
    note: '巡查车一台在修,夜间用备用车。',
  },
  { when: ago(1, '17:36'), by: 'chengguan.leader', does: 'take_over', n: 1 },
  {
    when: minutes(35),
    by: 'chengguan.leader',
    does: 'hand_over',
    notes: ['现场已有人,到场后先拍全景', '联系过物业,钥匙在东门门卫'],
    note: '夜间接到两次电话催办,均已答复。备用车钥匙在值班室抽屉。',
  },
];
