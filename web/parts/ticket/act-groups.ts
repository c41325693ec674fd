/** Under which heading does a verb stand, and which of them come next? */
import type { VerbName } from '../../../src/domain/ticket/verbs.ts';

export const ACT_GROUPS = ['work', 'owner', 'time', 'together', 'other'] as const;
export type ActGroup = (typeof ACT_GROUPS)[number];

const GROUP_OF: Partial<Record<VerbName, ActGroup>> = {
  claim: 'work',
  claim_slot: 'work',
  arrive: 'work',
  leave: 'work',
  give_back: 'work',
  progress: 'work',
  report: 'work',
  sign: 'work',
  countersign: 'work',
  triage: 'work',
  revise: 'work',
  verify: 'work',
  redo: 'work',
  supplement: 'work',
  hands: 'work',
  route: 'owner',
  claim_for: 'owner',
  waive: 'owner',
  return: 'owner',
  sign_return: 'owner',
  answer_return: 'owner',
  designate: 'owner',
  rule: 'owner',
  reassign: 'owner',
  add: 'owner',
  release: 'owner',
  answer_release: 'owner',
  eta: 'time',
  appoint: 'time',
  extension: 'time',
  answer_extension: 'time',
  pause: 'time',
  answer_pause: 'time',
  end_pause: 'time',
  set_milestones: 'time',
  meet_milestone: 'time',
  consult: 'together',
  answer_consult: 'together',
  call_meeting: 'together',
  end_meeting: 'together',
  escalate: 'together',
  instruct: 'together',
  answer_order: 'together',
};

/** What people reach for, most often first; the rest stays folded away. */
const LIKELY: readonly VerbName[] = [
  'answer_return',
  'designate',
  'rule',
  'answer_extension',
  'answer_release',
  'answer_pause',
  'answer_consult',
  'answer_order',
  'arrive',
  'leave',
  'progress',
  'report',
  'redo',
  'reblow',
  'answer_callers',
  'end_meeting',
  'end_pause',
  'meet_milestone',
  'claim_for',
  'hands',
  'eta',
  'extension',
  'return',
  'release',
  'supplement',
  'reassign',
  'instruct',
  'reopen',
  'add',
  'consult',
];

const rankOf = (verb: VerbName): number => {
  const rank = LIKELY.indexOf(verb);
  return rank === -1 ? LIKELY.length : rank;
};

/** All of them where they are few; else the likeliest, in their order. */
export const nextActs = (verbs: readonly VerbName[], most: number): VerbName[] => {
  if (verbs.length <= most + 1) return [...verbs];
  return verbs
    .filter((verb) => LIKELY.includes(verb))
    .sort((a, b) => rankOf(a) - rankOf(b))
    .slice(0, most);
};

export type ActsUnder = { group: ActGroup; verbs: VerbName[] };

/** What ends the ticket stands last. */
const ENDINGS: readonly VerbName[] = ['merge', 'withdraw', 'cancel'];

export const groupActs = (verbs: readonly VerbName[]): ActsUnder[] =>
  ACT_GROUPS.map((group) => ({
    group,
    verbs: verbs
      .filter((verb) => (GROUP_OF[verb] ?? 'other') === group)
      .sort((a, b) => ENDINGS.indexOf(a) - ENDINGS.indexOf(b)),
  })).filter((under) => under.verbs.length > 0);
