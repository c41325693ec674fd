/** How every figure of the performance record is made, in plain words and with its own numbers. */
import type { FigureName } from '../../score-views.ts';
import type { PageWords } from '../book.ts';

/** `what`: what is divided by what, or counted; `note`: what one may wonder about; `scoreNote`: only beside a score. */
type Formula = { what: string; note?: string; scoreNote?: string };

const zh = {
  formula: {
    response: {
      what: '按时应哨的主责任务 ÷ 呼叫过应哨的主责任务',
      note: '到期那一刻应哨仍算按时。改派出去的任务只计应哨。',
    },
    came: {
      what: '按时到场的主责任务 ÷ 应到场的主责任务',
      note: '以时限和承诺到场时间中较早的为准;不要求到场的类型看首次反馈是否按时。',
    },
    solved: {
      what: '核实为已解决或部分解决的工单 ÷ 能够解决的工单',
      note: '街道认可的解释说明、未发现、不合法、已移送、已撤回,不算能够解决的工单。',
    },
    satisfied: { what: '三星及以上的评价 ÷ 已评价', note: '未评价的既不算满意,也不算不满意。' },
    street_rating: {
      what: '街道核实时打的分:来得快、管用、配合各 1–5 分取平均,按(分 − 1)÷ 4 折算',
    },
    returns: { what: '1 − 退单被驳回的次数 ÷ 主责任务', note: '没有退单的记满。' },
    clear: {
      what: '吹哨时已选情形、未改派、没有退单被采纳的哨 ÷ 全部哨',
    },
    verified: { what: '按时核实的工单 ÷ 部门已反馈的工单' },
    self_solved: {
      what: '街道自己解决的 ÷ 社区上报、群众反映和上级交办',
      scoreNote: '计分时最多算到四成。',
    },
    call_backs: { what: '已完成的回访 ÷ 应回访' },
    late: { what: '超过办结时限才反馈的主责工单' },
    redo: { what: '街道核实不通过、退回重办的次数' },
    claim: { what: '从呼叫到应哨' },
    arrive: { what: '从呼叫到到场' },
    finish: { what: '从呼叫到反馈' },
    cases: { what: '本期办结、由该单位主责的工单', note: '剔除、补单和街道自办的不计。' },
    yellow: {
      what: '本期办结的工单里,该单位收到的黄牌',
      note: '一件工单可能不止一张:应哨、到场、反馈、办结各有时限。',
    },
    red: {
      what: '本期办结的工单里,该单位收到的红牌',
      note: '一件工单可能不止一张:应哨、到场、反馈、办结各有时限。',
    },
    open_red: { what: '现在还没有办结、已亮红牌的工单', note: '不论哪一期开始,列在旁边。' },
    excluded: { what: '本期办结、经复签剔除的工单' },
    support: { what: '本期办结、由该单位协办的工单', scoreNote: '列出,不计分。' },
    support_response: { what: '按时应哨的协办任务 ÷ 呼叫过的协办任务', scoreNote: '列出,不计分。' },
    support_rating: { what: '街道给协办打的分,折算方法与主责相同', scoreNote: '列出,不计分。' },
    doubtful: { what: '补签时被否定或逾期补签的应急哨', scoreNote: '列出,不计分。' },
  } satisfies Record<FigureName, Formula>,
  casesStreet: '本期办结的、该街道吹的哨',
  divided: (good: string, n: string, rate: string) => `${good} ÷ ${n} = ${rate}`,
  complement: (bad: string, n: string, rate: string) => `1 − ${bad} ÷ ${n} = ${rate}`,
  nothing: (n: string) => `0 ÷ ${n},没有可计的`,
  outOf: (count: string, n: string) => `${n} 件中 ${count} 件`,
  times: (count: string, n: string) => `${n} 件,重办 ${count} 次`,
  cards: (count: string) => `${count} 张`,
  rating: (points: string) => `相当于平均 ${points} 分(满分 5 分)`,
  timed: (n: string) => `${n} 件`,
  medianIs: (span: string) => `中位数 ${span}:一半的工单不超过`,
  p90Is: (span: string) => `九成工单不超过 ${span}`,
  wallTime: '按自然时间计,夜里和节假日也在走。',
  scoreTitle: (points: string) => `${points} 分怎么来的`,
  smoothedNote:
    '计分用平滑后的率:(达标 + 10 × 全区同类的率) ÷ (件数 + 10),免得件数少的单位大起大落。',
  smoothed: (good: string, r0: string, n: string, rate: string) =>
    `(${good} + 10 × ${r0}) ÷ (${n} + 10) = ${rate}`,
  cappedOwn: (good: string, counted: string) => `${good} 件计分时按 ${counted} 件算:最多四成`,
  rounded: '各行显示到百分位,合计用未舍入的数。',
  line: (weight: string, rate: string, points: string) => `${weight} × ${rate} = ${points} 分`,
  deduction: (factor: string, count: string, n: string, points: string) =>
    `${factor} × ${count} ÷ ${n} = 扣 ${points} 分`,
  noDeduction: '没有扣分',
  capped: (raw: string) => `扣分合计 ${raw} 分,最多扣 20 分`,
  sum: (plus: string, minus: string, points: string) => `${plus} − ${minus} = ${points} 分`,
  sumPlain: (plus: string) => `合计 ${plus} 分`,
  floor: '不低于 0 分',
  scaled: '有项目未计入,各项权重已按比例折算。',
  talk: '建议提醒约谈,由人决定',
  talkWhy: '连续两期在最低的一成,得分低于 60,件数不少于 20。',
};

const en: typeof zh = {
  formula: {
    response: {
      what: 'lead tasks claimed in time ÷ lead tasks called',
      note: 'At the due instant exactly is in time. A task that was replaced counts its claim only.',
    },
    came: {
      what: 'lead tasks that came in time ÷ lead tasks that had to come',
      note: 'By the earlier of limit and promised arrival; kinds without arrival: first answer in time.',
    },
    solved: {
      what: 'verified as solved or partly ÷ tickets that can be solved',
      note: 'Explained, not found, not lawful, referred and withdrawn, agreed by the street, are not among them.',
    },
    satisfied: {
      what: 'ratings of 3 stars or better ÷ rated',
      note: 'Not rated is neither satisfied nor dissatisfied.',
    },
    street_rating: {
      what: "the street's marks at verification: quick, useful, cooperative, 1–5 each, their mean as (mark − 1) ÷ 4",
    },
    returns: { what: '1 − returns refused ÷ lead tasks', note: 'No return counts in full.' },
    clear: {
      what: 'whistles with a situation at blow, never reassigned, no return upheld ÷ whistles',
    },
    verified: { what: 'verified in time ÷ reported' },
    self_solved: {
      what: 'solved by the street itself ÷ drafts, hints and handed-down tickets',
      scoreNote: 'Scored up to 40% of them.',
    },
    call_backs: { what: 'call-backs done ÷ call-backs owed' },
    late: { what: 'lead tickets reported after their limit' },
    redo: { what: 'times the street did not agree and sent it back' },
    claim: { what: 'from the call to the claim' },
    arrive: { what: 'from the call to the arrival' },
    finish: { what: 'from the call to the report' },
    cases: {
      what: 'tickets closed in the period that the unit led',
      note: 'Not those excluded, raised after the fact or handled by the street itself.',
    },
    yellow: {
      what: 'yellow cards of the unit on tickets closed in the period',
      note: 'A ticket may have several: claim, arrival, first answer and finish have a limit each.',
    },
    red: {
      what: 'red cards of the unit on tickets closed in the period',
      note: 'A ticket may have several: claim, arrival, first answer and finish have a limit each.',
    },
    open_red: {
      what: 'tickets red and still open now',
      note: 'Whenever they began; shown beside.',
    },
    excluded: { what: 'tickets closed in the period, excluded with a second signature' },
    support: {
      what: 'tickets closed in the period that the unit supported',
      scoreNote: 'Shown, not scored.',
    },
    support_response: {
      what: 'support tasks claimed in time ÷ support tasks called',
      scoreNote: 'Shown, not scored.',
    },
    support_rating: {
      what: "the street's marks for support, counted as for the lead",
      scoreNote: 'Shown, not scored.',
    },
    doubtful: {
      what: 'emergencies refused or late at countersigning',
      scoreNote: 'Shown, not scored.',
    },
  },
  casesStreet: 'whistles of the street closed in the period',
  divided: (good, n, rate) => `${good} ÷ ${n} = ${rate}`,
  complement: (bad, n, rate) => `1 − ${bad} ÷ ${n} = ${rate}`,
  nothing: (n) => `0 ÷ ${n}: nothing to count`,
  outOf: (count, n) => `${count} of ${n}`,
  times: (count, n) => `${count} in ${n}`,
  cards: (count) => (count === '1' ? '1 card' : `${count} cards`),
  rating: (points) => `a mean of ${points} out of 5`,
  timed: (n) => (n === '1' ? '1 ticket' : `${n} tickets`),
  medianIs: (span) => `median ${span}: half of them within`,
  p90Is: (span) => `nine in ten within ${span}`,
  wallTime: 'Wall time: it runs at night and on holidays too.',
  scoreTitle: (points) => `Where the ${points} points come from`,
  smoothedNote:
    'Scored by the smoothed rate, (met + 10 × the rate of all units of the kind) ÷ (n + 10), so that a few cases do not swing it.',
  smoothed: (good, r0, n, rate) => `(${good} + 10 × ${r0}) ÷ (${n} + 10) = ${rate}`,
  cappedOwn: (good, counted) => `${good} count as ${counted}: 40% at most`,
  rounded: 'Lines are shown to hundredths and added up unrounded.',
  line: (weight, rate, points) => `${weight} × ${rate} = ${points} points`,
  deduction: (factor, count, n, points) => `${factor} × ${count} ÷ ${n} = ${points} points off`,
  noDeduction: 'Nothing deducted',
  capped: (raw) => `Deductions come to ${raw}; at most 20 are taken`,
  sum: (plus, minus, points) => `${plus} − ${minus} = ${points} points`,
  sumPlain: (plus) => `${plus} points in all`,
  floor: 'never below 0',
  scaled: 'Something was left out; the weights are scaled to 100.',
  talk: 'A reminder talk is suggested; a person decides',
  talkWhy: 'Two periods in the lowest tenth, below 60 points, 20 cases and more.',
};

export const formulaWords: PageWords<typeof zh> = { zh, en };
