/** What do the facts of returns, rulings, meetings and the like say? */
import type { Instant } from '../instant.ts';
import type { CalledTask, Common, ContentRef } from './fact.ts';
import type {
  AnswerWay,
  DecidingBody,
  Decision,
  ExtensionAmount,
  MeetingLevel,
  Order,
  ReblowCause,
} from './overlays.ts';
import type { PauseKind } from './ticket.ts';

/** Another leads from now on, or from its claim on. */
export type LeadChange = { tasks: CalledTask[]; replacedTaskIds: string[] };

export type OverlayFactData = {
  'return.asked': Common & {
    n: number;
    taskId: string;
    unitId: string;
    state: 'unsigned' | 'asked' | 'disputed';
    suggestedUnitId?: string;
    consultedUnitId?: string;
  };
  'return.signed': Common & { n: number; state: 'asked' | 'disputed' };
  'return.dropped': Common & { n: number };
  'return.accepted': Common & LeadChange & { n: number; toUnitId: string };
  'return.refused': Common & { n: number };
  'ruling.designated': Common & LeadChange & { unitId: string };
  'ruling.made': Common &
    LeadChange & {
      unitId: string;
      body: DecidingBody;
      precedent: boolean;
      situationCode?: string;
    };
  'lead.reassigned': Common & LeadChange & { unitId: string };
  'support.added': Common & { tasks: CalledTask[] };
  'release.asked': Common & { n: number; taskId: string; unitId: string };
  'release.granted': Common & { n: number; taskId: string };
  'release.refused': Common & { n: number };
  'consult.asked': Common & { n: number; unitId: string };
  'consult.answered': Common & { n: number };
  'meeting.called': Common & { n: number; level: MeetingLevel; meetAt: Instant; unitIds: string[] };
  'meeting.held': Common & { n: number; decisions: Decision[]; tasks: CalledTask[] };
  'meeting.dropped': Common & { n: number };
  'extension.asked': Common & ExtensionAmount & { n: number; taskId: string; unitId: string };
  'extension.granted': Common & ExtensionAmount & { n: number };
  'extension.refused': Common & { n: number };
  'pause.asked': Common & { n: number; kind: PauseKind; unitId: string; until: Instant };
  'pause.refused': Common & { n: number };
  /** Its review is due. */
  'pause.rang': Common & { n: number };
  'ticket.escalated': Common & { level: number };
  'order.given': Common & {
    n: number;
    kind: Order['kind'];
    unitId: string;
    dueAt?: Instant;
  };
  'order.answered': Common & { n: number };
  'milestones.set': Common & {
    taskId: string;
    items: { n: number; dueAt: Instant; clockId: string }[];
  };
  'milestone.met': Common & { n: number };
  'ticket.withdrawn': Common & { hazard: boolean };
  'ticket.merged': Common & { intoId: string; intoNumber: string };
  'ticket.absorbed': Common & {
    fromId: string;
    fromNumber: string;
    callers: { contentId: string; ticketId: string; number: string }[];
  };
  'caller.added': Common & { caller?: ContentRef };
  'callers.answered': Common & { contentIds: string[]; how: AnswerWay };
  'ticket.reblown': Common & LeadChange & { round: number; cause: ReblowCause };
};
