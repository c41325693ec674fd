/** Which verbs are there, and which may this person do on this ticket now? */
import type { Actor } from '../actor.ts';
import type { Instant } from '../instant.ts';
import type { Verb } from './flow.ts';
import type { Ticket } from './ticket.ts';
import { answerAppeal } from './verbs/answer-appeal.ts';
import { appeal } from './verbs/appeal.ts';
import { appoint } from './verbs/appoint.ts';
import { arrive } from './verbs/arrive.ts';
import { cancel } from './verbs/cancel.ts';
import { claim } from './verbs/claim.ts';
import { claimFor } from './verbs/claim-for.ts';
import { claimSlot } from './verbs/claim-slot.ts';
import { comment } from './verbs/comment.ts';
import { countersign } from './verbs/countersign.ts';
import { eta } from './verbs/eta.ts';
import { exclude } from './verbs/exclude.ts';
import { hands } from './verbs/hands.ts';
import { progress } from './verbs/progress.ts';
import { redo } from './verbs/redo.ts';
import { report } from './verbs/report.ts';
import { revise } from './verbs/revise.ts';
import { route } from './verbs/route.ts';
import { sign } from './verbs/sign.ts';
import { signExclusion } from './verbs/sign-exclusion.ts';
import { spotCheck } from './verbs/spot-check.ts';
import { supplement } from './verbs/supplement.ts';
import { triage } from './verbs/triage.ts';
import { verify } from './verbs/verify.ts';
import { viewContact } from './verbs/view-contact.ts';
import { waive } from './verbs/waive.ts';

export const VERBS = {
  claim,
  claim_slot: claimSlot,
  arrive,
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
  (Object.keys(VERBS) as VerbName[]).filter((name) => {
    const verb: Verb<never> = VERBS[name];
    return verb.isFor(ticket, actor, now) && verb.blocker(ticket, actor, now) === undefined;
  });
