/** Which verbs are there, and which may this person do on this ticket now? */
import type { Actor } from '../actor.ts';
import type { Instant } from '../instant.ts';
import { allowed } from './flow.ts';
import type { Ticket } from './ticket.ts';
import { add } from './verbs/add.ts';
import { answerAppeal } from './verbs/answer-appeal.ts';
import { answerReturn } from './verbs/answer-return.ts';
import { appeal } from './verbs/appeal.ts';
import { appoint } from './verbs/appoint.ts';
import { arrive } from './verbs/arrive.ts';
import { addCaller, answerCallers } from './verbs/callers.ts';
import { cancel } from './verbs/cancel.ts';
import { claim } from './verbs/claim.ts';
import { claimFor } from './verbs/claim-for.ts';
import { claimSlot } from './verbs/claim-slot.ts';
import { comment } from './verbs/comment.ts';
import { answerConsult, consult } from './verbs/consult.ts';
import { countersign } from './verbs/countersign.ts';
import { escalate } from './verbs/escalate.ts';
import { eta } from './verbs/eta.ts';
import { exclude } from './verbs/exclude.ts';
import { answerExtension, askExtension } from './verbs/extension.ts';
import { giveBack } from './verbs/give-back.ts';
import { hands } from './verbs/hands.ts';
import { answerOrder, instruct } from './verbs/instruct.ts';
import { leave } from './verbs/leave.ts';
import { callMeeting, endMeeting } from './verbs/meeting.ts';
import { merge } from './verbs/merge.ts';
import { meetMilestone, setMilestones } from './verbs/milestone.ts';
import { answerPause, endPause, pause } from './verbs/pause.ts';
import { progress } from './verbs/progress.ts';
import { reassign } from './verbs/reassign.ts';
import { reblow } from './verbs/reblow.ts';
import { redo } from './verbs/redo.ts';
import { answerRelease, askRelease } from './verbs/release.ts';
import { reopen } from './verbs/reopen.ts';
import { report } from './verbs/report.ts';
import { askReturn, signReturn } from './verbs/return.ts';
import { revise } from './verbs/revise.ts';
import { route } from './verbs/route.ts';
import { designate, rule } from './verbs/rule.ts';
import { sign } from './verbs/sign.ts';
import { signExclusion } from './verbs/sign-exclusion.ts';
import { spotCheck } from './verbs/spot-check.ts';
import { supplement } from './verbs/supplement.ts';
import { triage } from './verbs/triage.ts';
import { verify } from './verbs/verify.ts';
import { viewContact } from './verbs/view-contact.ts';
import { waive } from './verbs/waive.ts';
import { withdraw } from './verbs/withdraw.ts';

export const VERBS = {
  claim,
  claim_slot: claimSlot,
  arrive,
  leave,
  give_back: giveBack,
  progress,
  report,
  eta,
  sign,
  countersign,
  triage,
  revise,
  route,
  verify,
  redo,
  claim_for: claimFor,
  appoint,
  hands,
  waive,
  supplement,
  cancel,
  return: askReturn,
  sign_return: signReturn,
  answer_return: answerReturn,
  designate,
  rule,
  reassign,
  add,
  release: askRelease,
  answer_release: answerRelease,
  extension: askExtension,
  answer_extension: answerExtension,
  pause,
  answer_pause: answerPause,
  end_pause: endPause,
  set_milestones: setMilestones,
  meet_milestone: meetMilestone,
  consult,
  answer_consult: answerConsult,
  call_meeting: callMeeting,
  end_meeting: endMeeting,
  escalate,
  instruct,
  answer_order: answerOrder,
  reblow,
  reopen,
  merge,
  withdraw,
  add_caller: addCaller,
  answer_callers: answerCallers,
  appeal,
  answer_appeal: answerAppeal,
  exclude,
  sign_exclusion: signExclusion,
  spot_check: spotCheck,
  comment,
  view_contact: viewContact,
} as const;

export type VerbName = keyof typeof VERBS;

export const verbsFor = (ticket: Ticket, actor: Actor, now: Instant): VerbName[] =>
  allowed(VERBS, ticket, actor, now);
