/** How does one fact change a ticket? Asks no calendar and no directory: facts carry every instant. */
import type { Clock } from '../sla/clock.ts';
import type { CalledTask, Fact, FactData } from './fact.ts';
import type { Task, Ticket } from './ticket.ts';

export const apply = (ticket: Ticket | undefined, fact: Fact): Ticket => {
  const before = fact.type === 'ticket.raised' ? raised(fact) : ticket;
  if (!before) throw new Error(`${fact.type} before ticket.raised on ${fact.ticketId}`);
  const after = fact.type === 'ticket.raised' ? before : change(before, fact);
  return {
    ...after,
    version: fact.version,
    updatedAt: fact.at,
    clocks: changeClocks(after.clocks, fact),
    attachmentIds: fact.data.attachmentIds
      ? [...after.attachmentIds, ...fact.data.attachmentIds]
      : after.attachmentIds,
  };
};

/** Fold a whole log; undefined for no facts. */
export const replay = (facts: readonly Fact[]): Ticket | undefined =>
  facts.reduce<Ticket | undefined>(apply, undefined);

type RaisedFact = Extract<Fact, { type: 'ticket.raised' }>;

const raised = (fact: RaisedFact): Ticket => {
  const { data, at, by } = fact;
  return {
    id: fact.ticketId,
    number: data.number,
    version: 0,
    updatedAt: at,
    status: data.status,
    round: 1,
    streetId: data.streetId,
    raisedAt: at,
    raisedBy: { personId: by.personId ?? '', unitId: by.unitId ?? '' },
    ...described(data),
    countersign: data.countersign,
    sentBack: false,
    blownAt: data.status === 'blown' ? at : undefined,
    tasks: called([], data.tasks, at),
    clocks: [],
    redoCount: 0,
    ratings: [],
    level: 0,
    attachmentIds: [],
    selfHandled: data.selfHandled,
    readerIds: data.readerIds,
  };
};

const described = (data: FactData['ticket.raised'] | FactData['ticket.revised']) => ({
  kind: data.kind,
  place: data.place,
  communityId: data.communityId,
  situationCode: data.situationCode,
  source: data.source,
  origin: data.origin,
  sensitivity: data.sensitivity,
  taken: data.taken,
  ask: data.ask,
  words: data.words?.id,
  caller: data.caller?.id,
  missing: data.missing,
  planned: data.planned,
  hands: data.hands,
});

const change = (ticket: Ticket, fact: Exclude<Fact, RaisedFact>): Ticket => {
  const { at, by } = fact;
  switch (fact.type) {
    case 'ticket.routed':
      return {
        ...ticket,
        situationCode: fact.data.situationCode ?? ticket.situationCode,
        tasks: called(ticket.tasks, fact.data.tasks, at),
      };
    case 'ticket.triaged':
      return {
        ...ticket,
        status: fact.data.status,
        sentBack: fact.data.decision === 'send_back',
        selfHandled: ticket.selfHandled || fact.data.decision === 'self',
        blownAt: fact.data.status === 'working' ? at : ticket.blownAt,
        tasks: called(ticket.tasks, fact.data.tasks, at),
      };
    case 'ticket.revised':
      return {
        ...ticket,
        ...described(fact.data),
        caller: fact.data.caller?.id ?? ticket.caller,
        countersign: fact.data.countersign,
        status: fact.data.status,
        sentBack: false,
        blownAt: fact.data.status === 'blown' ? at : ticket.blownAt,
        tasks: called(ticket.tasks, fact.data.tasks, at),
      };
    case 'ticket.blown':
      return {
        ...ticket,
        status: 'blown',
        blownAt: at,
        tasks: called(ticket.tasks, fact.data.tasks, at),
      };
    case 'ticket.sent_back':
      return { ...ticket, status: 'draft', sentBack: true };
    case 'ticket.countersigned':
      return {
        ...ticket,
        countersign: fact.data.approved ? 'done' : 'refused',
        kind: fact.data.kind,
      };
    case 'ticket.supplemented':
      return {
        ...ticket,
        situationCode: fact.data.situationCode ?? ticket.situationCode,
        caller: fact.data.caller?.id ?? ticket.caller,
        words: fact.data.words?.id ?? ticket.words,
        missing: fact.data.missing,
      };
    case 'ticket.appointed':
      return { ...ticket, appointedAt: fact.data.meetAt, appointmentWords: fact.data.words?.id };
    case 'ticket.verified':
      return { ...ticket, status: 'rating', verifiedAt: at, ratings: fact.data.ratings };
    case 'ticket.redone':
      return {
        ...withTask(ticket, fact.data.taskId, (task) => ({
          ...task,
          status: 'claimed',
          reportedAt: undefined,
          outcome: undefined,
        })),
        status: 'working',
        redoCount: ticket.redoCount + 1,
        reportedAt: undefined,
        level: Math.max(ticket.level, fact.data.level),
      };
    case 'ticket.cancelled':
      return { ...ticket, status: 'cancelled' };
    case 'ticket.closed':
      return { ...ticket, status: 'closed', closedAt: at };
    case 'task.claimed':
      return claimed(ticket, fact);
    case 'task.eta_changed':
      return withTask(ticket, fact.data.taskId, (task) => ({ ...task, eta: fact.data.eta }));
    case 'task.arrived':
      return withTask(claimedBy(ticket, fact.data.taskId, at), fact.data.taskId, (task) => ({
        ...task,
        status: 'on_site',
        arrivedAt: at,
      }));
    case 'task.progressed':
      return withTask(ticket, fact.data.taskId, (task) => ({
        ...task,
        firstAnswerAt: task.firstAnswerAt ?? at,
        underControl: fact.data.underControl ?? task.underControl,
      }));
    case 'task.reported':
      return {
        ...withTask(ticket, fact.data.taskId, (task) => ({
          ...task,
          status: 'done',
          firstAnswerAt: task.firstAnswerAt ?? at,
          reportedAt: at,
          outcome: fact.data.outcome,
          reportWords: fact.data.words?.id,
        })),
        status: fact.data.status,
        reportedAt: fact.data.status === ticket.status ? ticket.reportedAt : at,
      };
    case 'task.waived':
      return withTask(ticket, fact.data.taskId, (task) => ({ ...task, status: 'waived' }));
    case 'hands.called': {
      const { wanted, scope, until } = fact.data;
      return { ...ticket, hands: { wanted, scope, until, words: fact.data.words?.id } };
    }
    case 'ticket.commented':
    case 'ticket.attached':
    case 'clock.yellow':
    case 'contact.viewed':
      return ticket;
    case 'clock.red':
      return ticket;
    case 'content.purged':
      return ticket;
    default:
      return unknownFact(fact, by);
  }
};

const unknownFact = (fact: never, by: unknown): never => {
  throw new Error(`no fold for ${JSON.stringify({ fact, by })}`);
};

const claimed = (ticket: Ticket, fact: Extract<Fact, { type: 'task.claimed' }>): Ticket => {
  const { taskId, unitId, personId, eta, forUnit, words } = fact.data;
  const promise = { eta, promisedEta: eta, claimWords: words?.id };
  if (personId) {
    const task: Task = {
      id: taskId,
      role: 'volunteer',
      personId,
      status: 'claimed',
      calledAt: fact.at,
      claimedAt: fact.at,
      ...promise,
    };
    return { ...ticket, tasks: [...ticket.tasks, task] };
  }
  const after = claimedBy(ticket, taskId, fact.at);
  return withTask(after, taskId, (task) => ({
    ...task,
    unitId: unitId ?? task.unitId,
    claimedForBy: forUnit ? fact.by.personId : undefined,
    ...promise,
  }));
};

/** A task that is acted on counts as claimed; the lead's claim sets the ticket to work. */
const claimedBy = (ticket: Ticket, taskId: string, at: Fact['at']): Ticket => {
  const task = ticket.tasks.find((each) => each.id === taskId);
  if (task?.status !== 'waiting') return ticket;
  const starts = task.role === 'lead' && ticket.status === 'blown';
  return {
    ...withTask(ticket, taskId, (each) => ({ ...each, status: 'claimed', claimedAt: at })),
    status: starts ? 'working' : ticket.status,
  };
};

const withTask = (ticket: Ticket, taskId: string, edit: (task: Task) => Task): Ticket => ({
  ...ticket,
  tasks: ticket.tasks.map((task) => (task.id === taskId ? edit(task) : task)),
});

const called = (tasks: readonly Task[], added: readonly CalledTask[], at: Fact['at']): Task[] => [
  ...tasks,
  ...added.map((task) => ({
    ...task,
    calledAt: at,
    ...(task.status === 'claimed' ? { claimedAt: at } : {}),
  })),
];

const changeClocks = (clocks: readonly Clock[], fact: Fact): Clock[] => {
  const { started = [], stopped = [], voided = [] } = fact.data;
  const card = cardOf(fact);
  return [...clocks, ...started].map((clock) => {
    if (stopped.includes(clock.id)) return { ...clock, stoppedAt: fact.at };
    if (voided.includes(clock.id)) return { ...clock, void: true };
    return card && card.clockId === clock.id ? { ...clock, [card.colour]: true } : clock;
  });
};

const cardOf = (fact: Fact): { clockId: string; colour: 'yellow' | 'red' } | undefined => {
  if (fact.type === 'clock.yellow') return { clockId: fact.data.clockId, colour: 'yellow' };
  if (fact.type === 'clock.red') return { clockId: fact.data.clockId, colour: 'red' };
  return undefined;
};
