/** Some seventy tickets of the last forty days, in every status but merged. */
import type { Outcome } from '../../../src/domain/ticket/ticket.ts';
import type { DemoStep, DemoStory } from '../demo-story.ts';
import { closedCases } from './closed-cases.ts';
import { waitingCases } from './waiting-cases.ts';

type Shares = { lead: string; supports?: string[] };

const claim = (by: string, after: number, who: string): DemoStep => ({
  when: { after },
  by,
  verb: 'claim',
  input: { who },
});

const arrive = (by: string, after: number): DemoStep => ({
  when: { after },
  by,
  verb: 'arrive',
  input: {},
});

const progress = (by: string, after: number, text: string): DemoStep => ({
  when: { after },
  by,
  verb: 'progress',
  input: { text },
});

const report = (
  by: string,
  after: number,
  text: string,
  outcome: Outcome = 'solved',
): DemoStep => ({
  when: { after },
  by,
  verb: 'report',
  input: { outcome, text },
});

const supportsDone = (supports: readonly string[] = []): DemoStep[] =>
  supports.flatMap((by) => [claim(by, 6, '当班 1 人'), report(by, 9, '已到场配合')]);

const sign = (street: string, after: number): DemoStep => ({
  when: { after },
  by: `${street}.leader`,
  verb: 'sign',
  input: { approve: true },
});

/** From the claim to the lead's report, with every support done before. */
const handled = ({ lead, supports }: Shares, who: string, text: string): DemoStep[] => [
  claim(lead, 25, who),
  arrive(lead, 45),
  progress(lead, 20, '已到现场查看,正在处置,今日内答复。'),
  ...supportsDone(supports),
  report(lead, 60, text),
];

const closed: DemoStory[] = closedCases.map((item) => ({
  when: { daysAgo: item.daysAgo, at: item.at },
  by: `${item.street}.leader`,
  offset: item.offset,
  raise: { situationCode: item.code, detail: item.detail, address: item.address, ...item.more },
  steps: [
    claim(item.lead, item.claimAfter ?? 30, item.who ?? '当班 2 人'),
    arrive(item.lead, 40),
    progress(item.lead, 15, '已与反映人和责任方见面,商定处置办法。'),
    ...supportsDone(item.supports),
    {
      when: { day: item.reportDay ?? 1, at: '15:30' },
      by: item.lead,
      verb: 'report',
      input: { outcome: item.outcome ?? 'solved', text: item.done },
    },
    {
      when: { day: (item.reportDay ?? 1) + 1, at: '10:10' },
      by: `${item.street}.staff`,
      verb: 'verify',
      input: { ratings: [{ taskId: '1', fast: item.stars, useful: item.stars, cooperative: 5 }] },
    },
    ...(item.afterClosing ?? []),
  ],
}));

const open: DemoStory[] = [
  // 待研判: the community's, waiting for its street
  {
    when: { minutesAgo: 50 },
    by: 'qipanjie',
    offset: [-0.002, 0.001],
    raise: {
      situationCode: 'C-02',
      detail: '3 号楼二单元楼道堆了旧家具,轮椅过不去',
      address: '棋盘小区 3 号楼',
    },
    steps: [],
  },
  {
    when: { minutesAgo: 130 },
    by: 'furongjie',
    offset: [0.001, 0.001],
    raise: { situationCode: 'A-01', detail: '泉水边摆摊挡住台阶,游客绕行', address: '芙蓉街北口' },
    steps: [],
  },
  {
    when: { minutesAgo: 240 },
    by: 'shandalu',
    offset: [0.002, -0.001],
    raise: { situationCode: 'E-04', detail: '梧桐枝条伸进三楼窗户', address: '山大路 44 号院' },
    steps: [],
  },
  // 退回修改
  {
    when: { minutesAgo: 300 },
    by: 'jiefanglu.staff',
    offset: [0.001, 0.002],
    raise: { situationCode: 'G-01', detail: '门口停着一辆落满灰的车', address: '解放路' },
    steps: [
      {
        when: { after: 40 },
        by: 'jiefanglu.leader',
        verb: 'sign',
        input: { approve: false, text: '请写清门牌号和车牌是否可见' },
      },
    ],
  },
  // 待签批
  {
    when: { minutesAgo: 12 },
    by: 'wendong.staff',
    offset: [0.0015, -0.0015],
    raise: {
      situationCode: 'F-01',
      detail: '烧烤店油烟直排居民楼,已劝说两次',
      address: '文化东路 63 号',
      taken: ['persuaded', 'recorded'],
      ask: ['inspect', 'enforce'],
    },
    steps: [],
  },
  {
    when: { minutesAgo: 25 },
    by: 'jianxin.staff',
    offset: [0.001, 0.001],
    raise: { situationCode: 'G-04', detail: '公共车位私装地锁 6 处', address: '和平路 22 号院' },
    steps: [],
  },
  {
    when: { minutesAgo: 90 },
    by: 'zhiyuan.leader',
    offset: [0.002, -0.003],
    raise: {
      situationCode: 'D-21',
      detail: '新交付小区充电桩不足,飞线隐患多,需多部门定方案',
      address: '智远佳苑北区',
    },
    steps: [],
  },
  // 待应哨
  {
    when: { minutesAgo: 8 },
    by: 'qianfoshan.leader',
    offset: [0.0015, 0.0005],
    raise: {
      situationCode: 'C-01',
      detail: '早市把消防通道占了,车进不来',
      address: '千佛山东路 26 号',
      taken: ['persuaded'],
      ask: ['come'],
      hands: { wanted: 3, bring: '反光背心', scope: 'community' },
      communityId: 'c370102002004',
    },
    steps: [],
  },
  {
    when: { minutesAgo: 20 },
    by: 'daminghu.leader',
    offset: [0.002, 0.003],
    raise: {
      situationCode: 'F-08',
      detail: '王府池子边有人洗拖把,水面有泡沫',
      address: '王府池子街 9 号',
    },
    steps: [],
  },
  {
    when: { minutesAgo: 34 },
    by: 'dongguan.leader',
    offset: [0.002, 0.001],
    raise: { situationCode: 'B-01', detail: '顶楼彩钢棚正在搭建', address: '东关大街 118 号' },
    steps: [],
  },
  {
    when: { minutesAgo: 15 },
    by: 'yanshan.leader',
    offset: [-0.002, 0.002],
    raise: {
      kind: 'daily',
      detail: '路口立着一组无标识箱柜,说不清是谁家的',
      address: '燕子山路口东北角',
    },
    steps: [],
  },
  {
    when: { minutesAgo: 45 },
    by: 'longdong.chief',
    offset: [0.004, -0.006],
    raise: {
      situationCode: 'L-06',
      detail: '两村界路十年权属不清,群众多次反映',
      address: '龙洞路中段',
    },
    steps: [],
  },
  // 办理中
  {
    when: { minutesAgo: 190 },
    by: 'dianliu.staff',
    offset: [0.001, 0.002],
    raise: {
      situationCode: 'A-05',
      detail: '建筑垃圾占半幅路三天,街道已劝两次',
      address: '甸新东路 12 号',
      taken: ['persuaded', 'fenced'],
      ask: ['come', 'clear'],
    },
    steps: [
      sign('dianliu', 15),
      claim('chengguan', 12, '执法一中队 2 人'),
      claim('jiaojing', 10, '一名民警'),
      arrive('chengguan', 50),
      progress('chengguan', 8, '已与施工方联系,今日清运。'),
    ],
  },
  {
    when: { minutesAgo: 160 },
    by: 'yaojia.staff',
    offset: [0.003, -0.004],
    raise: {
      situationCode: 'D-01',
      detail: '非机动车道一个雨水井盖没了,已放锥桶有人看守',
      address: '姚家路与化纤厂路口',
      taken: ['fenced'],
      ask: ['come', 'repair'],
      supportUnitIds: ['paishui'],
      communityId: 'c370102011001',
    },
    steps: [
      claim('shizheng', 3, '抢修班 2 人'),
      claim('paishui', 4, '巡查员 1 人'),
      { when: { after: 15 }, by: 'yaojia.leader', verb: 'countersign', input: { approve: true } },
      arrive('shizheng', 5),
      {
        when: { after: 20 },
        by: 'shizheng',
        verb: 'progress',
        input: { text: '已盖临时钢板,专人看守,等井盖到货。', underControl: true },
      },
    ],
  },
  {
    when: { daysAgo: 1, at: '15:20' },
    by: 'quanchenglu.leader',
    offset: [-0.001, 0.0015],
    raise: {
      situationCode: 'D-04',
      detail: '人行道石板松动积水,老人绊倒过',
      address: '泉城路 188 号',
    },
    steps: [
      claim('shizheng', 30, '养护一组'),
      progress('shizheng', 60, '已现场测量,石板备料,预计三日内更换。'),
    ],
  },
  {
    when: { daysAgo: 2, at: '10:05' },
    by: 'zhiyuan.chief',
    offset: [-0.001, 0.004],
    raise: {
      situationCode: 'B-06',
      detail: '7 号楼加装电梯,管线迁改卡在三家单位之间',
      address: '盛福花园 7 号楼',
    },
    steps: [
      claim('zhujian', 90, '房管科'),
      claim('ziran', 20, '规划科'),
      claim('shichang', 15, '特种设备科'),
      claim('gongdian', 10, '客户经理'),
      progress('zhujian', 120, '已约四家现场会,先定迁改次序。'),
    ],
  },
  {
    when: { daysAgo: 3, at: '09:15' },
    by: 'baotuquan.leader',
    offset: [-0.002, -0.002],
    raise: { situationCode: 'E-03', detail: '绿地被圈起来种菜', address: '泺源大街 31 号院' },
    steps: [
      claim('chengguan', 20, '执法二中队'),
      claim('yuanlin', 10, '养护站'),
      arrive('chengguan', 60),
      progress('chengguan', 10, '已约谈当事人,限三日内自行清除。'),
    ],
  },
  {
    when: { daysAgo: 1, at: '11:00' },
    by: 'jiefanglu.leader',
    offset: [-0.002, 0.003],
    raise: {
      situationCode: 'F-04',
      detail: '工地裸土没盖,车辆带泥上路',
      address: '历山路 97 号工地',
      supportUnitIds: ['shengtai'],
    },
    steps: [
      claim('zhujian', 25, '质安站 2 人'),
      arrive('zhujian', 70),
      claim('shengtai', 10, '监察一组'),
    ],
  },
  {
    when: { daysAgo: 0, at: '08:40' },
    by: 'wendong.leader',
    offset: [-0.002, 0.001],
    raise: {
      situationCode: 'G-05',
      detail: '放学时校门口三轮车和摊贩混在一起',
      address: '文化东路小学门口',
      hands: { wanted: 4, bring: '哨子、小旗', scope: 'street' },
    },
    steps: [
      claim('gongan', 30, '社区民警'),
      claim('jiaojing', 5, '骑警 1 人'),
      { when: { after: 10 }, by: 'member10', verb: 'claim_slot', input: {} },
    ],
  },
  {
    when: { minutesAgo: 150 },
    by: 'jiefanglu.leader',
    offset: [0.003, -0.001],
    raise: {
      kind: 'daily',
      situationCode: 'E-01',
      detail: '树枝把东向信号灯挡住一半',
      address: '解放路历山路口',
      hands: { wanted: 2, bring: '反光背心', scope: 'community' },
      communityId: 'c370102001002',
    },
    steps: [
      claim('yuanlin', 14, '高枝车 1 台'),
      claim('jiaojing', 6, '岗勤民警'),
      { when: { after: 10 }, by: 'member9', verb: 'claim_slot', input: {} },
      arrive('yuanlin', 40),
      arrive('member9', 5),
    ],
  },
  {
    when: { daysAgo: 4, at: '16:10' },
    by: 'longdong.leader',
    offset: [0.003, 0.004],
    raise: {
      situationCode: 'F-06',
      detail: '沟里排水发白有气味',
      address: '龙洞庄沟西桥',
      caller: { name: '演示 反映人', phone: '0531-0000-0999' },
    },
    steps: [
      claim('shengtai', 20, '监测 2 人'),
      arrive('shengtai', 15),
      progress('shengtai', 10, '已取样,结果三个工作日出。'),
    ],
  },
  {
    when: { daysAgo: 1, at: '09:30' },
    by: 'qipanjie',
    offset: [-0.001, -0.002],
    raise: { situationCode: 'A-02', detail: '拆迁边角堆了生活垃圾', address: '棋盘街西头' },
    steps: [
      { when: { after: 35 }, by: 'qianfoshan.staff', verb: 'triage', input: { decision: 'self' } },
      progress('qianfoshan.staff', 45, '保洁已排班,下午清运。'),
    ],
  },
  // 重办中
  {
    when: { daysAgo: 3, at: '10:00' },
    by: 'dongguan.leader',
    offset: [-0.001, 0.003],
    raise: {
      situationCode: 'A-09',
      detail: '夜里占路烧烤,油污一地',
      address: '东舍坊街口',
      supportUnitIds: [],
    },
    steps: [
      ...handled({ lead: 'chengguan' }, '夜班中队', '已劝离并清洗地面。'),
      {
        when: { day: 1, at: '09:20' },
        by: 'dongguan.staff',
        verb: 'redo',
        input: { missing: '台阶处油污未清,昨晚又出摊' },
      },
    ],
  },
  // 迟了:两张红牌,一张将到期
  {
    when: { daysAgo: 2, at: '14:00' },
    by: 'longdong.leader',
    offset: [-0.004, -0.003],
    raise: { situationCode: 'D-02', detail: '路灯成片不亮已三晚', address: '中井庄东路' },
    steps: [],
  },
  {
    when: { daysAgo: 9, at: '09:40' },
    by: 'yaojia.leader',
    offset: [-0.003, 0.003],
    raise: {
      situationCode: 'A-07',
      detail: '地铁口单车堆到盲道上',
      address: '地铁站 B 口',
      supportUnitIds: [],
    },
    steps: [
      claim('chengguan', 200, '市容科'),
      progress('chengguan', 100, '已督促企业清运,车多需分批。'),
    ],
  },
];

const answeredOrAsked: DemoStory[] = [
  // 待核实
  ...(
    [
      [
        'jianxin',
        'D-13',
        '护栏被撞弯,尖头朝外',
        '和平路中段',
        'jiaojing',
        ['shizheng'],
        '已更换三片护栏。',
      ],
      [
        'yanshan',
        'J-10',
        '漫步机踏板断裂',
        '燕子山小区广场',
        'jiaoti',
        ['yuanlin'],
        '已更换踏板并检查整组器材。',
      ],
      [
        'quanchenglu',
        'I-02',
        '遛狗不牵绳吓到孩子',
        '泉城广场西侧',
        'gongan',
        ['chengguan'],
        '已训诫并登记,加派夜巡。',
      ],
      [
        'qianfoshan',
        'C-04',
        '电动车推进楼道充电',
        '佛山苑 5 号楼',
        'xiaofang',
        ['zhujian'],
        '已搬出并张贴告知,物业加装阻车装置。',
      ],
    ] as const
  ).map(
    ([street, situationCode, detail, address, lead, supports, text], index): DemoStory => ({
      when: { daysAgo: 1, at: `09:${String(10 + index * 7)}` },
      by: `${street}.leader`,
      offset: [0.001 * (index - 1), 0.0012 * (2 - index)],
      raise: { situationCode, detail, address },
      steps: handled({ lead, supports: [...supports] }, '当班 2 人', text),
    }),
  ),
  // 待评价
  ...(
    [
      [
        'baotuquan',
        'D-06',
        '污水从井口往外冒',
        '西青龙街 20 号',
        'paishui',
        ['shizheng', 'chengguan'],
        '已疏通管段并清洗路面。',
      ],
      [
        'dianliu',
        'F-02',
        '夜里 11 点工地还在打桩',
        '甸柳新村西侧工地',
        'chengguan',
        ['zhujian', 'shengtai'],
        '已责令停工并立案。',
      ],
      [
        'daminghu',
        'H-06',
        '电梯半月停了四次',
        '大明湖路 171 号',
        'shichang',
        ['zhujian'],
        '已检修并约谈维保单位。',
      ],
      [
        'jiefanglu',
        'A-04',
        '电线杆贴满小广告',
        '青龙后街',
        'chengguan',
        [],
        '已清理 62 处并移交号码。',
      ],
      [
        'wendong',
        'D-09',
        '入户暖气不到 16 度',
        '山师北街 9 号院',
        'gongre',
        [],
        '已排气调平,复测 20 度。',
      ],
    ] as const
  ).map(
    ([street, situationCode, detail, address, lead, supports, text], index): DemoStory => ({
      when: { daysAgo: 3 + index, at: `10:${String(15 + index * 5)}` },
      by: `${street}.leader`,
      offset: [0.0013 * (2 - index), 0.001 * (index - 2)],
      raise: { situationCode, detail, address, leadUnitId: lead, supportUnitIds: [...supports] },
      steps: [
        ...handled({ lead, supports: [...supports] }, '当班 2 人', text),
        {
          when: { day: 1, at: '10:30' },
          by: `${street}.staff`,
          verb: 'verify',
          input: { ratings: [{ taskId: '1', fast: 5, useful: 4, cooperative: 5 }] },
        },
      ],
    }),
  ),
  // 已撤哨
  {
    when: { daysAgo: 6, at: '14:20' },
    by: 'zhiyuan.leader',
    offset: [0.001, 0.002],
    raise: { situationCode: 'D-08', detail: '半栋楼没电', address: '智远小区 4 号楼' },
    steps: [
      {
        when: { after: 9 },
        by: 'zhiyuan.staff',
        verb: 'cancel',
        input: { reason: '物业电闸跳闸,已自行恢复' },
      },
    ],
  },
  {
    when: { daysAgo: 12, at: '10:40' },
    by: 'dianliu.leader',
    offset: [-0.001, 0.001],
    raise: { situationCode: 'G-02', detail: '消防门口停车', address: '甸柳一区西门' },
    steps: [
      claim('jiaojing', 8, '铁骑 1 人'),
      {
        when: { after: 12 },
        by: 'dianliu.leader',
        verb: 'cancel',
        input: { reason: '车主已到场驶离' },
      },
    ],
  },
  // 已答复
  {
    when: { daysAgo: 5, at: '09:50' },
    by: 'lishanmingjun',
    offset: [-0.002, -0.001],
    raise: { situationCode: 'J-06', detail: '居民问临时救助怎么申请', address: '历山名郡 2 号楼' },
    steps: [
      {
        when: { after: 60 },
        by: 'qianfoshan.staff',
        verb: 'triage',
        input: { decision: 'answer', text: '已告知材料清单和办理窗口,社区陪同办理。' },
      },
    ],
  },
  {
    when: { daysAgo: 15, at: '15:10' },
    by: 'jixiangyuan',
    offset: [0.001, -0.001],
    raise: { situationCode: 'B-08', detail: '居民问物业费调价依据', address: '吉祥苑' },
    steps: [
      {
        when: { after: 90 },
        by: 'dianliu.staff',
        verb: 'triage',
        input: { decision: 'answer', text: '已公示合同条款和业主大会决议。' },
      },
    ],
  },
];

export const stories: DemoStory[] = [...closed, ...answeredOrAsked, ...open, ...waitingCases];
