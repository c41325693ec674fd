/** Who has to answer a request, and who hears the answer? */
import type { FactType } from '../../ticket/fact.ts';
import { leadOf, type Ticket } from '../../ticket/ticket.ts';
import { type Aim, nobody, toPerson, toPost } from '../aim.ts';
import { type AimTable, mayDo, toAsker, waitAims } from './ask.ts';
import { calledAims, goneAims, taskAims } from './call.ts';
import { raisedTo } from './card.ts';

const meetingUnits = ({ meetings = [] }: Ticket, n: number): Aim[] =>
  (meetings.find((each) => each.n === n)?.unitIds ?? []).map((unitId) =>
    toPost(unitId, 'leader', 'meeting', 'normal'),
  );

const toStreet = ({ streetId }: Ticket): Aim => toPost(streetId, 'duty', 'decided', 'normal');

export const DECISION_AIMS = {
  'ticket.sent_back': (_fact, { raisedBy }) => toPerson(raisedBy.personId, 'sent_back', 'normal'),
  'ticket.countersigned': ({ data }, ticket) =>
    data.approved
      ? []
      : [
          ...toPerson(ticket.raisedBy.personId, 'decided', 'normal'),
          ...taskAims(ticket, 'decided', 'normal'),
        ],
  'return.asked': ({ data }, ticket) => [
    ...waitAims(ticket, ['return'], data.n),
    ...(data.state === 'disputed' ? waitAims(ticket, ['ruling']) : []),
  ],
  'return.signed': ({ data }, ticket) => [
    ...waitAims(ticket, ['return'], data.n),
    ...(data.state === 'disputed' ? waitAims(ticket, ['ruling']) : []),
    ...toAsker(ticket, 'return', data.n),
  ],
  'return.dropped': ({ data }, ticket) => toAsker(ticket, 'return', data.n),
  'return.accepted': ({ data }, ticket) => [
    ...calledAims(data.tasks, ticket),
    ...goneAims(data.replacedTaskIds, ticket),
    ...toAsker(ticket, 'return', data.n),
  ],
  'return.refused': ({ data }, ticket) => toAsker(ticket, 'return', data.n),
  'release.asked': ({ data }, ticket) => waitAims(ticket, ['release'], data.n),
  'release.granted': ({ data }, ticket) => toAsker(ticket, 'release', data.n),
  'release.refused': ({ data }, ticket) => toAsker(ticket, 'release', data.n),
  'extension.asked': ({ data }, ticket) => waitAims(ticket, ['extension'], data.n),
  'extension.granted': ({ data }, ticket) => [
    ...toAsker(ticket, 'extension', data.n),
    toStreet(ticket),
  ],
  'extension.refused': ({ data }, ticket) => toAsker(ticket, 'extension', data.n),
  'pause.asked': ({ data }, ticket) => waitAims(ticket, ['pause'], data.n),
  'pause.refused': ({ data }, ticket) => toAsker(ticket, 'pause', data.n),
  'pause.rang': ({ data }, ticket) => waitAims(ticket, ['review', 'referral'], data.n),
  'ticket.paused': (_fact, ticket) => taskAims(ticket, 'paused', 'normal'),
  'ticket.resumed': (_fact, ticket) => taskAims(ticket, 'resumed', 'normal'),
  'consult.asked': ({ data }, ticket) => waitAims(ticket, ['consult'], data.n),
  'consult.answered': ({ data }, ticket) => toAsker(ticket, 'consult', data.n),
  'meeting.called': ({ data }, ticket) => meetingUnits(ticket, data.n),
  'meeting.dropped': ({ data }, ticket) => meetingUnits(ticket, data.n),
  'meeting.held': ({ data }, ticket) => [
    ...calledAims(data.tasks, ticket),
    ...meetingUnits(ticket, data.n),
  ],
  /** The leader it is meant for, and whoever is to write the answer. */
  'order.given': ({ data: { unitId, started } }, ticket) => {
    const clockId = started?.[0]?.id;
    const may = mayDo(ticket, 'answer_order');
    return [
      toPost(unitId, 'leader', 'instruction', 'high', { clockId }),
      toPost(unitId, 'duty', 'instruction', 'high', { may, clockId }),
    ];
  },
  'order.answered': ({ data }, ticket) => {
    const order = ticket.orders?.find(({ n }) => n === data.n);
    if (order?.kind === 'instruction')
      return [{ whom: { districtLeaders: true }, reason: 'decided', urgency: 'normal' }];
    return toAsker(ticket, 'order', data.n);
  },
  'ticket.redone': ({ data }, ticket) => {
    const unitId = leadOf(ticket)?.unitId;
    return [
      ...(unitId
        ? [toPost(unitId, 'duty', 'redo', 'high'), toPost(unitId, 'chief', 'redo', 'high')]
        : []),
      ...(data.level >= JOINT_MEETING ? raisedTo(JOINT_MEETING, ticket) : []),
    ];
  },
  'ticket.verified': (_fact, ticket) => taskAims(ticket, 'verified', 'low'),
  'ticket.reopened': ({ data }, ticket) =>
    ticket.tasks
      .filter(({ id }) => id === data.taskId)
      .flatMap(({ unitId }) =>
        unitId
          ? [
              toPost(unitId, 'duty', 'reopened', 'high'),
              toPost(unitId, 'chief', 'reopened', 'high'),
            ]
          : [],
      ),
  'ticket.exclusion_asked': (_fact, ticket) => waitAims(ticket, ['exclusion'], undefined, 'normal'),
  'ticket.excluded': (_fact, ticket) => taskAims(ticket, 'excluded', 'low'),
  'ticket.exclusion_refused': (_fact, ticket) => toAsker(ticket, 'exclusion', 1),
  'ticket.appealed': ({ data }, ticket) => waitAims(ticket, ['appeal'], data.n, 'normal'),
  'ticket.appeal_answered': ({ data }, ticket) => toAsker(ticket, 'appeal', data.n),
  'ticket.drawn': (_fact, ticket) => waitAims(ticket, ['spot_check'], undefined, 'low'),
  'ticket.spot_checked': ({ data }, { streetId }) =>
    data.matches ? [] : [toPost(streetId, 'leader', 'decided', 'normal')],
  'ticket.closed': nobody,
} satisfies Partial<AimTable<FactType>>;

const JOINT_MEETING = 3;
