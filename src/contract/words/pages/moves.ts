/** What the forms say that call other units, blow again, merge, or press from above. */
import type { PageWords } from '../book.ts';

const zh = {
  /** Between two sentences. */
  gap: '',
  reason: '原因',
  // reassign, add
  reassignTo: '改由谁主责',
  reassignStreet: '应哨前,街道可以改派;应哨后由指挥中心改派。',
  reassignGone: '原主责尚未应哨,改派后即撤下,其时限停用。',
  reassignStays: '原主责已应哨,新单位应哨前继续处置。',
  reassign: '改派',
  addUnits: '增派哪些单位',
  addUnit: '加一个单位',
  addHint: '增派的单位作为协办,应哨和办结时限从现在起算。',
  addReason: '需要它们做什么',
  add: '增派',
  // reblow, reopen
  cause: '为什么再吹',
  reblowHint:
    '第二轮:时限重新起算,通知该单位主要负责人和指挥中心。办结 15 天内,由街道主要负责人吹哨。',
  reblowUnit: '由谁主责',
  reblowSame: (unit: string) => `仍由 ${unit}`,
  reblowText: '还有什么没解决',
  reblow: '二次吹哨',
  reopenCause: '依据什么重启',
  reopenCauses: { rating: '差评回访属实', spot_check: '抽查发现不一致' },
  reopenHint: '主责继续办理,办结时限接着算。办结 15 天内可以重启。',
  reopenText: '查到的情况',
  reopen: '重启办理',
  // merge
  mergeInto: '并入哪张工单',
  mergeFind: '编号、标题或地点',
  mergeNearby: '附近的在办工单',
  mergeFound: (n: number) =>
    n === 0 ? '没有找到在办工单,换个说法或输入编号。' : `${n} 张在办工单`,
  mergeReading: '正在查找',
  mergeFailed: '没有查到,请检查网络后再试。',
  mergeStreet: '只能并入本街道的在办工单。',
  mergeCallers: (n: number) =>
    n === 0
      ? '本单没有待答复的诉求人。'
      : `${n} 位诉求人全部转入目标工单,由目标工单一并答复,一个不落。`,
  mergeEnds: '本单随即终止,各单位停办并收到通知,不能恢复。',
  mergeText: '为什么是同一件事',
  merge: '并单',
  distance: (meters: number) => `${meters} 米`,
  // withdraw
  hazard: '隐患还在吗',
  hazardChoice: { yes: '还在', no: '不在了' },
  hazardHint: { yes: '工单继续办理,直到隐患消除。', no: '工单终止,各单位停办。' },
  withdrawHint: '诉求人在电话里撤回后,由指挥中心记录。',
  withdrawText: '谁接的电话,怎么说的',
  withdraw: '撤回诉求',
  // escalate, instruct
  escalateLevel: '提到哪一级',
  escalateHint: '提级只加压督办,不改变主责单位。',
  escalateStreet: '街道可提到单位负责人;更高级别由指挥中心提。',
  escalateText: '为什么提级',
  escalate: '提级督办',
  orderUnit: '交给谁',
  orderDue: '几时前回复(可不填)',
  orderDueHint: '填了就计时,到期未回复亮红牌。',
  instructText: '批示内容',
  superviseText: '督办要求',
  instructHint: '只督办,不改变主责单位。批示和回复都留在工单上。',
  instruct: '作出批示',
  supervise: '下达督办单',
  orderKind: { instruction: '批示', supervision: '督办单' },
  orderFrom: (kind: string, by: string, at: string) => `${kind} · ${by} · ${at}`,
  orderBy: (at: string) => `${at} 前回复`,
  whichOrder: '回复哪一件',
  orderAnswer: '落实情况',
  orderAnswerHint: '写明做了什么、下一步和时间。',
  answerOrder: '提交回复',
};

const en: typeof zh = {
  gap: ' ',
  reason: 'Reason',
  reassignTo: 'Who leads instead',
  reassignStreet: 'The street may before the claim; after it, the hub.',
  reassignGone: 'The lead of now has not claimed: it goes at once, its clocks are void.',
  reassignStays: 'The lead of now has claimed: it goes on until the new one claims.',
  reassign: 'Reassign',
  addUnits: 'Which units',
  addUnit: 'Add a unit',
  addHint: 'Called as supports; their claim and finish clocks start now.',
  addReason: 'What they are needed for',
  add: 'Add',
  cause: 'Why again',
  reblowHint:
    "A new round with new clocks; the unit's chief and the hub are told. For the street's chief, within 15 days of closing.",
  reblowUnit: 'Who leads',
  reblowSame: (unit) => `${unit} again`,
  reblowText: 'What is still not solved',
  reblow: 'Blow again',
  reopenCause: 'On what ground',
  reopenCauses: { rating: 'A bad rating was upheld', spot_check: 'A spot check differs' },
  reopenHint: 'The lead goes on and its finish clock with it. Within 15 days of closing.',
  reopenText: 'What was found',
  reopen: 'Reopen',
  mergeInto: 'Into which ticket',
  mergeFind: 'Number, title or place',
  mergeNearby: 'Open tickets nearby',
  mergeFound: (n) =>
    n === 0
      ? 'No open ticket found. Try other words or the number.'
      : n === 1
        ? '1 open ticket'
        : `${n} open tickets`,
  mergeReading: 'Searching',
  mergeFailed: 'Nothing could be read. Check the network and try again.',
  mergeStreet: 'Only into an open ticket of the same street.',
  mergeCallers: (n) =>
    n === 0
      ? 'No caller of this ticket waits for an answer.'
      : n === 1
        ? 'Its caller is carried over and answered there.'
        : `All ${n} callers are carried over and answered there.`,
  mergeEnds: 'This ticket ends; its units stop and are told. It cannot be undone.',
  mergeText: 'Why it is the same matter',
  merge: 'Merge',
  distance: (meters) => `${meters} m`,
  hazard: 'Does the hazard remain',
  hazardChoice: { yes: 'It remains', no: 'It is gone' },
  hazardHint: {
    yes: 'The ticket goes on until it is gone.',
    no: 'The ticket ends; its units stop.',
  },
  withdrawHint: 'The hub notes it after a call with the caller.',
  withdrawText: 'Who spoke with them, and what they said',
  withdraw: 'Withdraw',
  escalateLevel: 'To which level',
  escalateHint: 'It presses; it never takes the ticket from its owner.',
  escalateStreet: "The street reaches the unit's leader; the hub goes higher.",
  escalateText: 'Why',
  escalate: 'Escalate',
  orderUnit: 'To whom',
  orderDue: 'Answer by (optional)',
  orderDueHint: 'With a time a clock runs; unanswered it turns red.',
  instructText: 'The instruction',
  superviseText: 'What is required',
  instructHint: 'It presses; the owner stays the owner. Order and answer stay on the ticket.',
  instruct: 'Instruct',
  supervise: 'Give the order',
  orderKind: { instruction: 'Instruction', supervision: 'Supervision order' },
  orderFrom: (kind, by, at) => `${kind} · ${by} · ${at}`,
  orderBy: (at) => `answer by ${at}`,
  whichOrder: 'Which one',
  orderAnswer: 'What was done about it',
  orderAnswerHint: 'What was done, what comes next, and when.',
  answerOrder: 'Send the answer',
};

export type MoveWords = typeof zh;
export const moveWords: PageWords<MoveWords> = { zh, en };
