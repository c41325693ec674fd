/** Who hears how it goes on? What the called units do comes back to the street that blew. */
import type { FactType } from '../../ticket/fact.ts';
import type { Task, Ticket } from '../../ticket/ticket.ts';
import { type Aim, nobody, type TellReason, toPerson, toPost, type Urgency } from '../aim.ts';
import { type AimTable, mayDo } from './ask.ts';
import { taskAims } from './call.ts';

/** Who raised it, and who is on duty there now. */
const back = (ticket: Ticket, reason: TellReason, urgency: Urgency): Aim[] => [
  ...toPerson(ticket.raisedBy.personId, reason, urgency),
  toPost(ticket.streetId, 'duty', reason, urgency),
];

const taskOf = ({ tasks }: Ticket, taskId: string): Task | undefined =>
  tasks.find(({ id }) => id === taskId);

/** A place that an organisation or a member took: the community that called hears it too. */
const volunteerBack = (ticket: Ticket, reason: TellReason): Aim[] => [
  ...back(ticket, reason, 'low'),
  ...(ticket.communityId ? [toPost(ticket.communityId, 'duty', reason, 'low')] : []),
];

/** What others noted for a unit, its own people hear. */
const noted = (ticket: Ticket, taskId: string, forUnit: boolean | undefined): Aim[] => {
  const unitId = forUnit ? taskOf(ticket, taskId)?.unitId : undefined;
  return unitId ? [toPost(unitId, 'duty', 'claimed_for', 'normal')] : [];
};

export const PROGRESS_AIMS = {
  'task.claimed': ({ data }, ticket) =>
    data.slot
      ? volunteerBack(ticket, 'claimed')
      : [...back(ticket, 'claimed', 'normal'), ...noted(ticket, data.taskId, data.forUnit)],
  'task.eta_changed': (_fact, ticket) => back(ticket, 'eta', 'normal'),
  'task.arrived': ({ data }, ticket) =>
    taskOf(ticket, data.taskId)?.role === 'volunteer'
      ? volunteerBack(ticket, 'arrived')
      : [...back(ticket, 'arrived', 'normal'), ...noted(ticket, data.taskId, data.forUnit)],
  'task.left': nobody,
  /** A place of the call is free again. */
  'task.released': (_fact, ticket) => volunteerBack(ticket, 'given_back'),
  'task.progressed': (_fact, ticket) => back(ticket, 'progress', 'low'),
  /** The lead's report asks the street to verify; a support's tells the lead. */
  'task.reported': ({ data }, ticket) => {
    if (ticket.status === 'reported' && taskOf(ticket, data.taskId)?.role === 'lead') {
      const clock = ticket.clocks.findLast(({ name }) => name === 'verification');
      const more = { may: mayDo(ticket, 'verify'), clockId: clock?.id };
      return [
        ...toPerson(ticket.raisedBy.personId, 'reported', 'normal'),
        toPost(ticket.streetId, 'duty', 'verify', 'high', more),
      ];
    }
    const leads = ticket.tasks.filter(({ role, status }) => role === 'lead' && status !== 'done');
    return leads.flatMap(({ unitId }) =>
      unitId ? [toPost(unitId, 'duty', 'reported', 'normal')] : [],
    );
  },
  'ticket.appointed': (_fact, ticket) => taskAims(ticket, 'appointed', 'high'),
  'ticket.commented': (_fact, ticket) => [
    ...back(ticket, 'commented', 'low'),
    ...taskAims(ticket, 'commented', 'low'),
  ],
  'ticket.supplemented': (_fact, ticket) => taskAims(ticket, 'supplemented', 'low'),
  'ticket.attached': nobody,
  'ticket.cancelled': (_fact, ticket) => goneForAll(ticket),
  'ticket.merged': (_fact, ticket) => goneForAll(ticket),
  'ticket.withdrawn': ({ data }, ticket) =>
    data.hazard ? taskAims(ticket, 'supplemented', 'normal') : goneForAll(ticket),
  'ticket.absorbed': (_fact, ticket) => taskAims(ticket, 'supplemented', 'low'),
  'hands.ended': (_fact, ticket) =>
    ticket.tasks.flatMap(({ role, status, personId }) =>
      role === 'volunteer' && status === 'claimed' ? toPerson(personId, 'gone', 'normal') : [],
    ),
  'milestones.set': (_fact, ticket) => [toPost(ticket.streetId, 'duty', 'progress', 'low')],
  'milestone.met': (_fact, ticket) => back(ticket, 'progress', 'low'),
  'caller.added': nobody,
  'callers.answered': nobody,
  'contact.viewed': nobody,
  'content.purged': nobody,
} satisfies Partial<AimTable<FactType>>;

const goneForAll = (ticket: Ticket): Aim[] => [
  ...taskAims(ticket, 'gone', 'normal'),
  ...toPerson(ticket.raisedBy.personId, 'gone', 'normal'),
];
