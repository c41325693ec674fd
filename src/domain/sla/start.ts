/** Which clocks start when a unit is called, and when are they due? */
import { earliest, type Instant, minutesBetween, plusMinutes } from '../instant.ts';
import type { Rules } from '../rules.ts';
import { isActive, type Kind, openPause, type Task, type Ticket } from '../ticket/ticket.ts';
import { type Clock, type ClockName, isUnfinished, LEAD_CLOCKS } from './clock.ts';
import { rungsOf } from './ladder.ts';
import { subjectOf } from './own-limits.ts';
import { dueTimes, policyFor, stampOf } from './policy.ts';

const OF_UNIT: readonly ClockName[] = [...LEAD_CLOCKS, 'milestone'];
const SUPPORT_CLOCKS = ['claim', 'finish'] as const;

/** Stamped on an arrival clock whose instant the street set. */
export const APPOINTED = 'appointed';

/** An instant somebody set: yellow after three quarters of the time until then. */
export const appointedTimes = (now: Instant, dueAt: Instant) => ({
  startedAt: now,
  dueAt,
  yellowAt: plusMinutes(now, minutesBetween(now, dueAt) * 0.75),
  policy: APPOINTED,
});

type Subject = {
  kind: Kind;
  situationCode?: string;
  origin?: { dueAt?: Instant };
  clocks: readonly Clock[];
  /** Told after the fact: nothing runs but what closes it. */
  retro?: unknown;
  pauses?: Ticket['pauses'];
};

export type ClockOwner = { unitId: string; taskId?: string };

/** Undefined where that kind has no such clock (a daily ticket has no arrival). */
export const startClock = (
  name: ClockName,
  owner: ClockOwner,
  subject: Subject,
  at: Instant,
  rules: Rules,
): Clock | undefined => {
  if (subject.retro && name !== 'rating') return undefined;
  const policy = policyFor(name, groupsOf(subject, rules), rules.policies);
  if (!policy) return undefined;
  const due = dueTimes(at, policy.limit, rules.calendar);
  const capAt = name === 'finish' ? subject.origin?.dueAt : undefined;
  const dueAt = earliest(due.dueAt, capAt) ?? due.dueAt;
  return newClock(name, owner, subject, rules, {
    startedAt: at,
    dueAt,
    yellowAt: earliest(due.yellowAt, dueAt) ?? dueAt,
    policy: stampOf(policy),
    limit: policy.limit,
    ...(capAt && { capAt }),
  });
};

/** What the rules need to know to choose a policy. */
export const groupsOf = (
  { kind, situationCode }: Pick<Subject, 'kind' | 'situationCode'>,
  rules: Rules,
) => {
  const situation = rules.situations.get(situationCode ?? '');
  return subjectOf(kind, situation);
};

/** All clocks of one called task; those of steps already taken are left out. */
export const startTaskClocks = (
  task: Pick<Task, 'id' | 'role' | 'unitId'> & Partial<Task>,
  subject: Subject,
  at: Instant,
  rules: Rules,
): Clock[] => {
  const { unitId } = task;
  if (!unitId) return [];
  const names: readonly ClockName[] = task.role === 'lead' ? LEAD_CLOCKS : SUPPORT_CLOCKS;
  return names
    .filter((name) => !isTaken(name, task))
    .map((name) => startClock(name, { unitId, taskId: task.id }, subject, at, rules))
    .filter((clock) => clock !== undefined);
};

/** Clocks that start again from now under another kind; the old ones are void. */
export const restartTaskClocks = (
  ticket: Ticket,
  kind: Kind,
  at: Instant,
  rules: Rules,
): { started: Clock[]; voided: string[] } => {
  const tasks = ticket.tasks.filter((task) => isActive(task) && task.status !== 'done');
  const names: readonly ClockName[] = [...LEAD_CLOCKS, 'routing'];
  const subject = { ...ticket, kind };
  const old = ticket.clocks.filter(
    (clock) => isUnfinished(clock) && names.includes(clock.name) && clock.policy !== APPOINTED,
  );
  const appointed = ticket.clocks.filter(
    (clock) => clock.policy === APPOINTED && isUnfinished(clock),
  );
  const restarted = [
    ...tasks.flatMap((task) => startTaskClocks(task, subject, at, rules)),
    ...old
      .filter(({ name }) => name === 'routing')
      .map(({ unitId }) => startClock('routing', { unitId }, subject, at, rules)),
  ].filter((clock) => clock !== undefined);
  return {
    voided: old.map((clock) => clock.id),
    started: restarted.filter(({ name, taskId }) =>
      appointed.every((clock) => clock.name !== name || clock.taskId !== taskId),
    ),
  };
};

/** A clock's id says what it is: name, task and round; cards are keyed by it. */
export const newClock = (
  name: ClockName,
  owner: ClockOwner,
  subject: Subject,
  rules: Rules,
  times: Pick<Clock, 'startedAt' | 'dueAt' | 'yellowAt' | 'policy' | 'limit' | 'capAt'>,
): Clock => {
  const { clocks } = subject;
  const round =
    1 + clocks.filter((clock) => clock.name === name && clock.taskId === owner.taskId).length;
  const rungs = rungsOf(name, times.dueAt, isWall(subject, rules), rules.calendar);
  return {
    id: `${name}.${owner.taskId ?? '0'}.${round}`,
    name,
    ...owner,
    round,
    ...times,
    ...rungs,
    // Called while the clocks stand still: this one does too.
    ...(isOfUnit(name, owner) && openPause(subject) && { pausedAt: times.startedAt }),
  };
};

/** Clocks of a called unit; the others are the street's or the hub's, and no pause stops them. */
export const isOfUnit = (name: ClockName, { taskId }: Pick<Clock, 'taskId'>): boolean =>
  taskId !== undefined && OF_UNIT.includes(name);

/** Kinds whose claim runs day and night: their ladder does too. */
const isWall = (subject: Subject, rules: Rules): boolean =>
  policyFor('claim', groupsOf(subject, rules), rules.policies)?.limit.unit === 'minutes';

const isTaken = (name: ClockName, task: Partial<Task>): boolean => {
  if (name === 'claim') return task.claimedAt !== undefined;
  if (name === 'arrive') return task.arrivedAt !== undefined;
  if (name === 'first_answer') return task.firstAnswerAt !== undefined;
  return task.reportedAt !== undefined;
};
