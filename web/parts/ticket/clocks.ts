/** Which clocks are shown, in which order, and by what rule were they made? */
import type { ClockView, TaskView, TicketView } from '../../../src/contract/views.ts';
import type { Book } from '../../../src/contract/words/book.ts';
import type { TicketWords } from '../../../src/contract/words/pages/ticket.ts';
import { toMillis } from '../../../src/domain/instant.ts';
import { nearestClock } from '../../../src/domain/sla/clock.ts';
import { DEFAULT_POLICIES, type Limit, stampOf } from '../../../src/domain/sla/policy.ts';
import { KINDS, type Kind } from '../../../src/domain/ticket/ticket.ts';

/** The lead's and the ticket's own first; those of supports apart. The rating window is nobody's deadline. */
export const clockGroups = (ticket: TicketView): { main: ClockView[]; supports: ClockView[] } => {
  const roleOf = new Map(ticket.tasks.map((task) => [task.id, task.role]));
  const live = ticket.clocks.filter((clock) => clock.state !== 'void' && clock.name !== 'rating');
  const isSupport = (clock: ClockView): boolean => roleOf.get(clock.taskId ?? '') === 'support';
  return {
    main: live.filter((clock) => !isSupport(clock)),
    supports: live.filter(isSupport),
  };
};

export const isTicking = ({ state }: ClockView): boolean =>
  state === 'running' || state === 'yellow' || state === 'red';

/** What the head shows: due first among those that run; the rating window is nobody's deadline. */
export const nearestOf = (clocks: readonly ClockView[]): ClockView | undefined => {
  const open = clocks.filter(isTicking);
  const nearest = nearestClock(open);
  return nearest && open.find((clock) => clock.id === nearest.id);
};

/** The clock that a unit's row shows. */
export const taskClock = (ticket: TicketView, task: TaskView): ClockView | undefined =>
  nearestOf(ticket.clocks.filter((clock) => clock.taskId === task.id));

/** Percent of the time gone, 0 … 100: 15 of 60 minutes → 25. */
export const shareUsed = ({ startedAt, dueAt, stoppedAt }: ClockView, nowMs: number): number => {
  const wholeMs = toMillis(dueAt) - toMillis(startedAt);
  const untilMs = stoppedAt ? toMillis(stoppedAt) : nowMs;
  if (wholeMs <= 0) return 100;
  const share = (untilMs - toMillis(startedAt)) / wholeMs;
  return Math.round(100 * Math.min(1, Math.max(0, share)));
};

const STAMP = /^(?:(\w+)\.)?\w+@(\d+)$/;

/** 'enforcement.arrive@1' → 综合执法 · 4 个工作小时 · 时限规则第 1 版. */
export const ruleWords = (clock: ClockView, book: Book, words: TicketWords): string => {
  if (clock.policy === 'appointed') return words.appointedRule;
  const [, group, version] = STAMP.exec(clock.policy) ?? [];
  if (version === undefined) return clock.policy;
  const policy = DEFAULT_POLICIES.find((each) => stampOf(each) === clock.policy);
  const limit = policy && clock.round === 1 ? limitWords(policy.limit, words) : '';
  return words.rule(groupWords(group, book, words), limit, Number(version));
};

const groupWords = (group: string | undefined, book: Book, words: TicketWords): string => {
  if (group === 'utility' || group === 'simple') return words.ruleGroup[group];
  return isKind(group) ? book.kind[group] : '';
};

const isKind = (group: string | undefined): group is Kind =>
  (KINDS as readonly (string | undefined)[]).includes(group);

const HOUR = 60;

const limitWords = ({ amount, unit }: Limit, { limit }: TicketWords): string => {
  if (unit === 'working_days') return limit.workingDays(amount);
  if (unit === 'working_minutes') return limit.workingHours(amount / HOUR);
  return amount < HOUR ? limit.minutes(amount) : limit.hours(amount / HOUR);
};
