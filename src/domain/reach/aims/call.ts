/** Whom does a whistle call, and who has to pass it on first? */
import type { Actor } from '../../actor.ts';
import { type Clock, isUnfinished } from '../../sla/clock.ts';
import type { CalledTask, FactType } from '../../ticket/fact.ts';
import { audienceOf, isInCall, isVolunteer } from '../../ticket/sight.ts';
import { isActive, type Ticket } from '../../ticket/ticket.ts';
import { type Aim, toPerson, toPost } from '../aim.ts';
import { type AimTable, mayDo, waitAims } from './ask.ts';

/** New tasks of a fact, each to its unit; where nobody signs in for it, the street phones. */
export const calledAims = (tasks: readonly CalledTask[], ticket: Ticket): Aim[] =>
  tasks.flatMap((task) => {
    const clockId = taskClock(ticket, task.id)?.id;
    if (task.unstaffed)
      return [
        toPost(ticket.streetId, 'duty', 'claim_for', 'high', {
          may: mayDo(ticket, 'claim_for'),
          clockId,
        }),
      ];
    return [
      toPost(task.unitId, 'duty', 'called', 'high', { may: mayDo(ticket, 'claim'), clockId }),
    ];
  });

const taskClock = ({ clocks }: Ticket, taskId: string): Clock | undefined =>
  clocks.find((clock) => clock.taskId === taskId && clock.name === 'claim' && isUnfinished(clock));

/** Units whose task went away. */
export const goneAims = (taskIds: readonly string[], ticket: Ticket): Aim[] =>
  ticket.tasks
    .filter(({ id, role }) => taskIds.includes(id) && role !== 'volunteer')
    .flatMap(({ unitId }) => (unitId ? [toPost(unitId, 'duty', 'gone', 'normal')] : []));

/** Everybody with a task, volunteers too. */
export const taskAims = (ticket: Ticket, reason: Aim['reason'], urgency: Aim['urgency']): Aim[] =>
  ticket.tasks.filter(isActive).flatMap(({ unitId, personId }) => {
    if (personId) return toPerson(personId, reason, urgency);
    return unitId ? [toPost(unitId, 'duty', reason, urgency)] : [];
  });

/** What is owed before anybody is called: 研判 · 签批 · 补签 · 分转. */
const firstStepAims = (ticket: Ticket): Aim[] => {
  const { streetId, raisedBy } = ticket;
  const idOf = (name: Clock['name']) =>
    ticket.clocks.find((clock) => clock.name === name && isUnfinished(clock))?.id;
  const sign = { may: mayDo(ticket, 'sign'), clockId: idOf('signature') };
  return [
    toPost(streetId, 'leader', 'sign', 'high', sign),
    ...(raisedBy.unitId === streetId
      ? []
      : [toPost(raisedBy.unitId, 'leader', 'sign', 'high', sign)]),
    toPost(streetId, 'duty', 'triage', 'high', { may: mayDo(ticket, 'triage') }),
    toPost(streetId, 'leader', 'countersign', 'high', {
      may: mayDo(ticket, 'countersign'),
      clockId: idOf('countersign'),
    }),
    ...waitAims(ticket, ['no_owner']),
  ];
};

/** Members and organisations of the scope who are not in it yet, while there are places. */
const handsAims = (ticket: Ticket): Aim[] => {
  const may = (actor: Actor): boolean =>
    isInCall(ticket, actor) && !isVolunteer(ticket, actor.personId);
  const rooms = audienceOf(ticket).call;
  return [{ whom: { rooms, may }, reason: 'hands', urgency: 'normal' }];
};

const called = ({ data }: { data: { tasks: readonly CalledTask[] } }, ticket: Ticket): Aim[] =>
  calledAims(data.tasks, ticket);

type Changed = { data: { tasks: readonly CalledTask[]; replacedTaskIds: readonly string[] } };
const changed = ({ data }: Changed, ticket: Ticket): Aim[] => [
  ...calledAims(data.tasks, ticket),
  ...goneAims(data.replacedTaskIds, ticket),
];

const begun = ({ data }: { data: { tasks: readonly CalledTask[] } }, ticket: Ticket): Aim[] => [
  ...calledAims(data.tasks, ticket),
  ...firstStepAims(ticket),
];

/** An emergency of a community or the hub goes out past its street, which hears of it. */
const raisedByOthers = ({ status, raisedBy, streetId }: Ticket): Aim[] =>
  status !== 'draft' && raisedBy.unitId !== streetId
    ? [toPost(streetId, 'duty', 'raised', 'high')]
    : [];

export const CALL_AIMS = {
  'ticket.raised': (fact, ticket) => [
    ...begun(fact, ticket),
    ...raisedByOthers(ticket),
    ...(fact.data.hands ? handsAims(ticket) : []),
  ],
  'ticket.revised': begun,
  'ticket.triaged': (fact, ticket) => [
    ...begun(fact, ticket),
    ...toPerson(
      ticket.raisedBy.personId,
      fact.data.decision === 'send_back' ? 'sent_back' : 'decided',
      'normal',
    ),
  ],
  'ticket.blown': (fact, ticket) => [...called(fact, ticket), ...waitAims(ticket, ['no_owner'])],
  'ticket.routed': changed,
  'ticket.reblown': (fact, ticket) => [
    ...changed(fact, ticket),
    ...fact.data.tasks.map(({ unitId }) => toPost(unitId, 'chief', 'reblown', 'high')),
    { whom: { district: 'hub', post: 'duty' }, reason: 'reblown', urgency: 'high' },
  ],
  'support.added': called,
  'lead.reassigned': changed,
  'ruling.designated': changed,
  'ruling.made': (fact, ticket) => [
    ...changed(fact, ticket),
    ...(ticket.returns ?? [])
      .slice(-1)
      .map(({ unitId }) => toPost(unitId, 'duty', 'decided', 'normal')),
  ],
  'hands.called': (_fact, ticket) => handsAims(ticket),
  'task.waived': ({ data }, ticket) => goneAims([data.taskId], ticket),
} satisfies Partial<AimTable<FactType>>;
