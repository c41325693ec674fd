/** Tickets that wait for a decision: one for each heading of the hub's console. */
import type { Instant } from '../../../src/domain/instant.ts';
import {
  DAY_MS,
  plusMinutes,
  shanghaiDay,
  shanghaiInstant,
  toInstant,
  toMillis,
} from '../../../src/domain/instant.ts';
import type { VerbName } from '../../../src/domain/ticket/verbs.ts';
import type { DemoStep, DemoStory } from '../demo-story.ts';

const then = (after: number, by: string, verb: VerbName, input: DemoStep['input']): DemoStep => ({
  when: { after },
  by,
  verb,
  input,
});

/** A wall time some days after the step. */
const days =
  (count: number, at: string) =>
  (now: Instant): Instant =>
    shanghaiInstant(shanghaiDay(toInstant(toMillis(now) + count * DAY_MS)), at);

const askReturn = (suggestedUnitId: string, basis: string) => ({
  basis,
  path: '我单位先到场围挡看护,并把现场照片转给建议接手的单位。',
  suggestedUnitId,
});

export const waitingCases: DemoStory[] = [
  // 申请退单, for the street to answer
  {
    when: { minutesAgo: 210 },
    by: 'quanchenglu.leader',
    offset: [0.0012, -0.0016],
    raise: {
      situationCode: 'A-05',
      detail: '装修垃圾堆在绿化带里三天了',
      address: '县东巷 9 号',
      supportUnitIds: [],
    },
    steps: [
      then(15, 'chengguan', 'claim', { who: '执法三中队' }),
      then(40, 'chengguan', 'arrive', {}),
      then(
        10,
        'chengguan.leader',
        'return',
        askReturn('yuanlin', '堆放处在公园绿地内,按履职清单由园林绿化部门管护。'),
      ),
      then(20, 'hub', 'consult', { unitId: 'yuanlin', text: '请核对这块绿地的管护单位。' }),
    ],
  },
  // 二次退单, being ruled on
  {
    when: { minutesAgo: 420 },
    by: 'yaojia.leader',
    offset: [0.002, 0.003],
    raise: {
      situationCode: 'D-04',
      detail: '桥下人行道塌了一块,两家都说不在自己管养范围',
      address: '花园东路跨线桥下',
      supportUnitIds: [],
    },
    steps: [
      then(20, 'shizheng', 'claim', { who: '养护一组' }),
      then(
        20,
        'shizheng.leader',
        'return',
        askReturn('jiaotong', '桥区人行道在公路用地范围内,由交通运输部门养护。'),
      ),
      then(50, 'yaojia.leader', 'answer_return', { n: 1, accept: true, toUnitId: 'jiaotong' }),
      then(15, 'jiaotong', 'claim', { who: '公路养护站' }),
      then(
        45,
        'jiaotong.leader',
        'return',
        askReturn('shizheng', '该路段已移交市政,移交清单第 12 项。'),
      ),
      then(30, 'hub', 'designate', {
        unitId: 'shizheng',
        text: '裁定前由市政先围挡修复,避免行人受伤。',
      }),
      then(10, 'shizheng', 'claim', { who: '养护一组' }),
    ],
  },
  // 申请延期, eight working days: for the hub
  {
    when: { minutesAgo: 380 },
    by: 'baotuquan.leader',
    offset: [0.0016, 0.0012],
    raise: { situationCode: 'D-13', detail: '老护栏整段锈蚀,要换新', address: '共青团路中段' },
    steps: [
      then(30, 'jiaojing', 'claim', { who: '设施中队 2 人' }),
      then(60, 'jiaojing', 'progress', { text: '已量尺寸,护栏需定制,厂家答复 8 个工作日到货。' }),
      then(40, 'jiaojing', 'extension', { days: 8, text: '护栏需定制,附厂家回函。' }),
    ],
  },
  // 申请退出协办, 申请法定程序
  {
    when: { minutesAgo: 330 },
    by: 'wendong.leader',
    offset: [0.001, 0.0022],
    raise: {
      situationCode: 'F-01',
      detail: '地下室餐馆油烟从通风口排到人行道',
      address: '文化西路 102 号',
      leadUnitId: 'shengtai',
      supportUnitIds: ['chengguan', 'shichang'],
    },
    steps: [
      then(30, 'shengtai', 'claim', { who: '监测 2 人' }),
      then(5, 'chengguan', 'claim', { who: '执法一中队' }),
      then(2, 'shichang', 'claim', { who: '餐饮科' }),
      then(43, 'shengtai', 'arrive', {}),
      then(1, 'shengtai', 'progress', { text: '已看过通风口,需委托检测。' }),
      then(5, 'shichang', 'release', { text: '该店证照齐全,无食品安全问题,现场记录已上传。' }),
      then(40, 'shengtai', 'pause', {
        kind: 'procedure',
        until: days(6, '17:00'),
        text: '油烟需委托检测,出报告后继续处置。',
        document: '历环检委字〔演示〕17 号',
      }),
    ],
  },
  // 挂账, to be looked at again
  {
    when: { daysAgo: 6, at: '09:25' },
    by: 'zhiyuan.leader',
    offset: [0.0022, 0.001],
    raise: {
      situationCode: 'D-01',
      kind: 'daily',
      detail: '小区门前排水井反复下沉,需随管网改造一并处理',
      address: '智远街道盛福片区',
      supportUnitIds: [],
    },
    steps: [
      then(40, 'shizheng', 'claim', { who: '养护二组' }),
      then(80, 'zhiyuan.leader', 'pause', {
        kind: 'shelve',
        until: days(7, '17:00'),
        text: '已列入管网改造计划,改造前每周看护一次。',
      }),
      then(120, 'district', 'answer_pause', { n: 1, approve: true, text: '同意挂账,到期复核。' }),
    ],
  },
  // 移送, to be followed up
  {
    when: { daysAgo: 2, at: '10:30' },
    by: 'longdong.leader',
    offset: [-0.002, 0.002],
    raise: { situationCode: 'F-05', detail: '过境大货车冒黑烟,夜里成队', address: '龙洞路南口' },
    steps: [
      then(30, 'shengtai', 'claim', { who: '机动车科' }),
      then(60, 'hub', 'pause', {
        kind: 'refer',
        until: days(3, '10:00'),
        to: '市交警支队',
        document: '历指移〔演示〕6 号',
        text: '过境车辆由市交警支队管辖,已移送并收到回执。',
      }),
    ],
  },
  // 会商, today and tomorrow
  {
    when: { minutesAgo: 260 },
    by: 'daminghu.leader',
    offset: [-0.0012, 0.0018],
    raise: {
      situationCode: 'G-05',
      detail: '景区北门接驳车、网约车、摊贩争一条道',
      address: '明湖北路',
      supportUnitIds: ['jiaojing'],
    },
    steps: [
      then(30, 'gongan', 'claim', { who: '社区民警' }),
      then(5, 'jiaojing', 'claim', { who: '骑警 1 人' }),
      then(20, 'gongan', 'arrive', {}),
      then(5, 'gongan', 'progress', { text: '已临时分流,停靠点需会商。' }),
      then(60, 'hub.leader', 'call_meeting', {
        level: 'joint',
        at: (now: Instant) => plusMinutes(now, 300),
        unitIds: ['gongan', 'jiaojing', 'chengguan', 'wenlv'],
        place: '指挥中心 2 号会议室',
        text: '定接驳车停靠点和摊贩疏导点。',
      }),
      then(20, 'hub.leader', 'call_meeting', {
        level: 'units',
        at: days(1, '15:00'),
        unitIds: ['gongan', 'chengguan'],
        place: '明湖北路现场',
      }),
    ],
  },
  // 督办, unanswered
  {
    when: { daysAgo: 3, at: '11:05' },
    by: 'jianxin.leader',
    offset: [0.0014, -0.001],
    raise: {
      situationCode: 'F-03',
      detail: '广场夜里 10 点后还在放音响,多人反映',
      address: '建新广场',
      supportUnitIds: [],
    },
    steps: [
      then(40, 'gongan', 'claim', { who: '社区民警' }),
      then(30, 'gongan', 'arrive', {}),
      then(10, 'gongan', 'progress', { text: '已与领队商定九点半收音响,夜里巡查。' }),
      then(50, 'gongan', 'extension', { days: 6, text: '需与文旅部门商定音量公约。' }),
      then(60, 'hub.leader', 'answer_extension', {
        n: 1,
        approve: true,
        days: 6,
        text: '同意,期间每晚巡查。',
      }),
      then(45, 'district', 'instruct', {
        text: '请公安分局本周拿出办法,报区政府。',
        dueAt: days(5, '17:30'),
      }),
    ],
  },
];
