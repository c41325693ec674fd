/** Where is each verb sent? */
import type { VerbName } from '../../../../src/domain/ticket/verbs.ts';

const PATHS: Record<VerbName, string> = {
  claim: 'claim',
  claim_slot: 'claim',
  claim_for: 'claim',
  eta: 'eta',
  appoint: 'appointment',
  arrive: 'arrival',
  progress: 'progress',
  report: 'report',
  sign: 'signature',
  countersign: 'countersignature',
  triage: 'triage',
  revise: 'revision',
  route: 'routing',
  verify: 'verification',
  redo: 'redo',
  hands: 'hands',
  waive: 'waivers',
  supplement: 'supplement',
  cancel: 'cancellation',
  appeal: 'appeals',
  answer_appeal: 'appeals',
  exclude: 'exclusion',
  sign_exclusion: 'exclusion/signature',
  spot_check: 'spot-check',
  comment: 'comments',
  view_contact: 'contact',
};

export const verbPath = (ticketId: string, verb: VerbName, under?: string): string =>
  ['/api/tickets', encodeURIComponent(ticketId), PATHS[verb], under].filter(Boolean).join('/');
