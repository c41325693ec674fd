/** What do a phone, a robot and the inbox say? A sentence for each reason; number, street and clock stand beside it. */
import type { TellKind, TellReason } from '../../../domain/reach/aim.ts';
import type { ToldClock } from '../../../domain/reach/message.ts';
import type { PageWords } from '../book.ts';

type ClockSentence = (clock: string, at: string) => string;

export type ReachWords = {
  reason: Record<TellReason, string>;
  tellKind: Record<TellKind, string>;
  clock: Record<ToldClock['state'], ClockSentence>;
  /** When a shift begins. */
  begins(at: string): string;
  digest(count: number): string;
  digestPart(kind: string, count: number): string;
  join: string;
  trial: { title: string; ofDevice: string; ofGroup: string };
  open: string;
  /** The buttons of a single call. */
  claim: string;
  claimWithin(minutes: number): string;
  /** Before what a robot or a text message says, so that everybody knows from where it comes. */
  from(title: string): string;
};

const zh: ReachWords = {
  reason: {
    called: '叫到本单位,请应哨',
    claim_for: '被叫单位靠电话联系,请代应哨',
    hands: '请党员支援',
    need_posted: '有新的服务需求',
    yellow: '黄牌,时限将到',
    red: '红牌,已经逾期',
    level: '已提级督办',
    sign: '等您签批',
    countersign: '已先发出,等您补签',
    triage: '等本街道研判',
    verify: '主责已反馈,请核实',
    wait: '有申请等您答复',
    instruction: '有批示或督办,请回复',
    to_confirm: '等本单位确认',
    objection: '时长有异议,请答复',
    feedback_asked: '所在单位请您同意反馈表现',
    swap_asked: '有人想与您换班,请答复',
    decided: '您等的答复来了',
    sent_back: '已退回,请修改后重报',
    verified: '街道已核实',
    redo: '街道要求重办',
    reblown: '二次吹哨',
    reopened: '已办结的重启了',
    excluded: '已剔除,不计入考核',
    raised: '本街道有新哨',
    claimed: '有人应哨了',
    claimed_for: '已替本单位登记,请知悉',
    given_back: '有人退出支援,空出名额',
    eta: '约定到场时间改了',
    arrived: '已经到场',
    progress: '有新进展',
    reported: '已经反馈',
    commented: '补充了情况',
    supplemented: '补充了信息',
    appointed: '约定了到场时间',
    meeting: '会商有变化',
    paused: '暂停计时',
    resumed: '恢复计时',
    gone: '不需要您再办了',
    confirmed: '报到已确认',
    refused: '报到没有通过,请看原因',
    signed_up: '报名有变化',
    promoted: '候补转正,名额是您的了',
    removed: '您的名额已被取消,请看原因',
    shift_cancelled: '班次取消了',
    reminder: '您报名的班次快开始了',
    safety: '请报平安',
    hours: '服务时长已确认',
    thanks: '收到感谢',
    feedback_issued: '表现反馈已送达',
    planned: '您的值班有变动',
    swap_answered: '换班有答复了',
    handed_over: '请接班',
    taken_over: '已有人接班',
  },
  tellKind: {
    call: '哨声与召集',
    card: '黄牌红牌',
    ask: '等您办理',
    answer: '答复与结果',
    progress: '办理进展',
    service: '双报到',
    duty: '值班',
  },
  clock: {
    running: (clock, at) => `${clock} ${at} 前`,
    yellow: (clock, at) => `${clock}将到期,${at} 前`,
    red: (clock, at) => `${clock}已逾期,应于 ${at}`,
  },
  begins: (at) => `${at} 开始`,
  digest: (count) => `${count} 条新消息`,
  digestPart: (kind, count) => `${kind} ${count}`,
  join: ',',
  trial: {
    title: '试发成功',
    ofDevice: '这台设备收得到哨到的消息了。',
    ofGroup: '这个群收得到哨到的消息了。',
  },
  open: '查看',
  claim: '应哨',
  claimWithin: (minutes) => `应哨 ${minutes} 分钟到`,
  from: (title) => `【哨到】${title}`,
};

const en: ReachWords = {
  reason: {
    called: 'Your unit is called, please claim',
    claim_for: 'A called unit answers by phone, please claim for it',
    hands: 'Party members are asked to help',
    need_posted: 'A new need is open',
    yellow: 'Yellow card, nearly due',
    red: 'Red card, overdue',
    level: 'Escalated',
    sign: 'Awaits your signature',
    countersign: 'Has gone out, awaits your countersignature',
    triage: 'Your street decides what becomes of it',
    verify: 'The lead has reported, please verify',
    wait: 'A request awaits your answer',
    instruction: 'An instruction or order, please answer',
    to_confirm: 'Awaits confirmation by your unit',
    objection: 'Hours are objected to, please answer',
    feedback_asked: 'Your organisation asks you to agree to feedback',
    swap_asked: 'Somebody asks you to swap shifts, please answer',
    decided: 'The answer you waited for is here',
    sent_back: 'Sent back, please revise',
    verified: 'Verified by the street',
    redo: 'The street asks for it to be redone',
    reblown: 'Blown a second time',
    reopened: 'Reopened after closing',
    excluded: 'Excluded, it does not count',
    raised: 'A new whistle in your street',
    claimed: 'Claimed',
    claimed_for: 'Noted for your unit',
    given_back: 'A helper withdrew, a place is free',
    eta: 'The promised time has changed',
    arrived: 'Arrived',
    progress: 'There is progress',
    reported: 'Reported',
    commented: 'A comment was added',
    supplemented: 'Details were added',
    appointed: 'A time to be there is set',
    meeting: 'News of a meeting',
    paused: 'Clocks paused',
    resumed: 'Clocks go on',
    gone: 'No longer yours to do',
    confirmed: 'Registration confirmed',
    refused: 'Registration not accepted, see why',
    signed_up: 'Sign-ups have changed',
    promoted: 'A place became free: it is yours',
    removed: 'Your place was taken back, see why',
    shift_cancelled: 'A shift is cancelled',
    reminder: 'Your shift begins soon',
    safety: 'Please say that you are safe',
    hours: 'Your hours are confirmed',
    thanks: 'Somebody thanks you',
    feedback_issued: 'Feedback has arrived',
    planned: 'Your duty days have changed',
    swap_answered: 'Your swap was answered',
    handed_over: 'Please take over the shift',
    taken_over: 'The shift was taken over',
  },
  tellKind: {
    call: 'Whistles and calls',
    card: 'Yellow and red cards',
    ask: 'Waiting for you',
    answer: 'Answers and results',
    progress: 'Progress',
    service: 'Double report',
    duty: 'Duty',
  },
  clock: {
    running: (clock, at) => `${clock} by ${at}`,
    yellow: (clock, at) => `${clock} nearly due, by ${at}`,
    red: (clock, at) => `${clock} overdue, was due ${at}`,
  },
  begins: (at) => `begins ${at}`,
  digest: (count) => `${count} new messages`,
  digestPart: (kind, count) => `${kind} ${count}`,
  join: ', ',
  trial: {
    title: 'It works',
    ofDevice: 'This device receives messages of Shaodao.',
    ofGroup: 'This group receives messages of Shaodao.',
  },
  open: 'Open',
  claim: 'Claim',
  claimWithin: (minutes) => `Claim, there in ${minutes} min`,
  from: (title) => `[Shaodao] ${title}`,
};

export const reachWords: PageWords<ReachWords> = { zh, en };
