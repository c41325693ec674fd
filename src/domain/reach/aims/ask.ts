/** Whose answer does a ticket wait for now, and who asked? */
import type { Fact, FactType } from '../../ticket/fact.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { VERBS, type VerbName } from '../../ticket/verbs.ts';
import { answersTo, askerOf, clockOfWait } from '../../ticket/wait-answers.ts';
import { type Wait, type WaitKind, waitsOf } from '../../ticket/waits.ts';
import { type Aim, type May, toPost, type Urgency } from '../aim.ts';

export type AimsOf<T extends FactType> = (
  fact: Extract<Fact, { type: T }>,
  ticket: Ticket,
) => Aim[];
export type AimTable<T extends FactType> = { [K in T]: AimsOf<K> };

/** Whoever may do one of these now; what was done meanwhile asks nobody. */
export const mayDo =
  (ticket: Ticket, ...names: VerbName[]): May =>
  (actor, now) =>
    names.some((name) => {
      const { isFor, blocker } = VERBS[name];
      return isFor(ticket, actor, now) && blocker(ticket, actor, now) === undefined;
    });

/** Aims at whoever may answer what waits of this kind, the n-th where there are several. */
export const waitAims = (
  ticket: Ticket,
  kinds: readonly WaitKind[],
  n?: number,
  urgency: Urgency = 'high',
): Aim[] =>
  waitsOf(ticket)
    .filter((wait) => kinds.includes(wait.kind) && (n === undefined || wait.n === n))
    .flatMap((wait) => askedBy(wait, ticket, urgency));

const askedBy = (wait: Wait, ticket: Ticket, urgency: Urgency): Aim[] => {
  const may: May = (actor, now) => answersTo(wait, ticket, actor, now).length > 0;
  const clockId = clockOfWait(wait, ticket)?.id;
  const said = { reason: 'wait', urgency, ...(clockId && { clockId }) } as const;
  if (wait.unitId) return [toPost(wait.unitId, 'duty', 'wait', urgency, { may, clockId })];
  if (wait.kind === 'pause') return [{ whom: { districtLeaders: true, may }, ...said }];
  const district = wait.kind === 'appeal' ? 'oversight' : 'hub';
  return [{ whom: { district, post: 'duty', may }, ...said }];
};

/** The unit that asked hears the answer. */
export const toAsker = (ticket: Ticket, kind: WaitKind, n: number): Aim[] => {
  const unitId = askerOf({ kind, n, since: ticket.updatedAt }, ticket);
  return unitId ? [toPost(unitId, 'duty', 'decided', 'normal')] : [];
};
