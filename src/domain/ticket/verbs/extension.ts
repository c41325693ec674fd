/** Extension 延期: the lead asks before the due instant, once; a second is for the hub's leader alone. */
import { type Actor, isHub, isLeader, isStreetOf, worksFor } from '../../actor.ts';
import { invalid } from '../../error.ts';
import { earliest } from '../../instant.ts';
import type { Act } from '../../rules.ts';
import { type Clock, isUnfinished } from '../../sla/clock.ts';
import { resumedClock } from '../../sla/move.ts';
import { extendedDue, policyFor, stampOf } from '../../sla/policy.ts';
import { groupsOf, newClock, startClock } from '../../sla/start.ts';
import { hubOf } from '../../unit.ts';
import { EXTENSION_HOURS, extensionAnswerer, HUB_DAYS } from '../extension-limits.ts';
import { clockIds, fact, nextN, present, unlessIn, type Verb, wordsOf } from '../flow.ts';
import type { Extension, ExtensionAmount } from '../overlays.ts';
import { leadOf, openPause, type Ticket } from '../ticket.ts';

export type ExtensionInput = ExtensionAmount & { text: string };

const MINUTES_PER_HOUR = 60;

export const askExtension: Verb<ExtensionInput> = {
  isFor: (ticket, actor) => worksFor(actor, leadOf(ticket)?.unitId),
  blocker: (ticket, _actor, now) => {
    const wrong = unlessIn(ticket, 'working');
    if (wrong) return wrong;
    if (openPause(ticket)) return 'paused';
    if (leadOf(ticket)?.status === 'waiting') return 'not_claimed';
    const finish = finishOf(ticket);
    if (!finish) return 'nothing_due';
    const asked = extensionsOf(ticket);
    if (asked.some(({ state }) => state === 'asked')) return 'already_there';
    if (asked.length >= (isWall(finish) ? 1 : 2)) return 'extension_spent';
    return now > finish.dueAt ? 'extension_over' : undefined;
  },
  decide: (ticket, { days, hours, text }, act) => {
    const lead = leadOf(ticket);
    const finish = finishOf(ticket);
    if (!lead?.unitId || !finish) return [];
    const amount = amountOf(finish, { days, hours });
    const owner = { unitId: answererOf(ticket, amount, act), taskId: lead.id };
    const started = present(startClock('extension_answer', owner, ticket, act.now, act.rules));
    const n = nextN(ticket.extensions);
    const data = { n, taskId: lead.id, unitId: lead.unitId, ...amount, started };
    return [fact('extension.asked', act, data, { words: { text } })];
  },
};

export type AnswerExtensionInput = ExtensionAmount & { n: number; approve: boolean; text?: string };

export const answerExtension: Verb<AnswerExtensionInput> = {
  isFor: (ticket, actor) => {
    const open = openExtension(ticket);
    if (!open || !finishOf(ticket)) return isLeaderHere(ticket, actor) || isHub(actor);
    return mayAnswer(ticket, open, actor);
  },
  blocker: (ticket) =>
    unlessIn(ticket, 'working') ??
    (openExtension(ticket) && finishOf(ticket) ? undefined : 'nothing_due'),
  decide: (ticket, { n, approve, days, hours, text }, act) => {
    const open = openExtension(ticket);
    const finish = finishOf(ticket);
    if (open?.n !== n || !finish) throw invalid('n', 'nothing_due');
    const stopped = clockIds(ticket, ['extension_answer'], open.taskId);
    const words = wordsOf({ text });
    if (!approve) return [fact('extension.refused', act, { n, stopped }, { words })];
    const given = days || hours ? amountOf(finish, { days, hours }) : open;
    if ((given.days ?? 0) > (open.days ?? 0) || (given.hours ?? 0) > (open.hours ?? 0))
      throw invalid(isWall(finish) ? 'hours' : 'days', 'extension_too_long');
    const clock = extended(ticket, finish, given, act);
    const { days: grantedDays, hours: grantedHours } = given;
    const data = { n, days: grantedDays, hours: grantedHours, stopped };
    return [
      fact('extension.granted', act, { ...data, voided: [finish.id], started: [clock] }, { words }),
    ];
  },
};

export const openExtension = (ticket: Ticket): Extension | undefined =>
  extensionsOf(ticket).find(({ state }) => state === 'asked');

/** Of the lead of now. */
const extensionsOf = (ticket: Ticket): Extension[] =>
  (ticket.extensions ?? []).filter(({ taskId }) => taskId === leadOf(ticket)?.id);

const finishOf = (ticket: Ticket): Clock | undefined =>
  ticket.clocks.findLast(
    (clock) =>
      clock.name === 'finish' && clock.taskId === leadOf(ticket)?.id && isUnfinished(clock),
  );

const isWall = ({ limit }: Clock): boolean => limit === undefined || limit.unit === 'minutes';

const amountOf = (finish: Clock, { days, hours }: ExtensionAmount): ExtensionAmount => {
  if (isWall(finish)) {
    if (!hours) throw invalid('hours', 'field_missing');
    if (hours > EXTENSION_HOURS) throw invalid('hours', 'extension_too_long');
    return { hours };
  }
  if (!days) throw invalid('days', 'field_missing');
  if (days > HUB_DAYS) throw invalid('days', 'extension_too_long');
  return { days };
};

const mayAnswer = (ticket: Ticket, open: Extension, actor: Actor): boolean => {
  switch (extensionAnswerer(open, isSecond(ticket, open))) {
    case 'street':
      return isLeaderHere(ticket, actor) || isHub(actor);
    case 'hub':
      return isHub(actor);
    case 'hub_leader':
      return isHub(actor) && isLeader(actor);
  }
};

const isSecond = (ticket: Ticket, open: Extension): boolean =>
  extensionsOf(ticket).indexOf(open) > 0;

const isLeaderHere = (ticket: Ticket, actor: Actor): boolean =>
  isStreetOf(actor, ticket) && isLeader(actor);

const answererOf = (ticket: Ticket, amount: ExtensionAmount, act: Act): string => {
  const toHub = extensionAnswerer(amount, extensionsOf(ticket).length > 0) !== 'street';
  const hub = hubOf(act.rules.units);
  return toHub && hub ? hub.id : ticket.streetId;
};

/** The next round, with its own yellow; asked in time, so a red card written meanwhile goes with the old one. */
const extended = (
  ticket: Ticket,
  finish: Clock,
  { days, hours }: ExtensionAmount,
  { now, rules }: Act,
): Clock => {
  const basis = days ? 'working_days' : 'minutes';
  // Under a pause: as if it had gone on now, and still standing.
  const dueNow = finish.pausedAt ? resumedClock(finish, now, rules).dueAt : finish.dueAt;
  const amount = days ?? (hours ?? 0) * MINUTES_PER_HOUR;
  const due = extendedDue(dueNow, amount, now, basis, rules.calendar);
  const dueAt = earliest(due.dueAt, finish.capAt) ?? due.dueAt;
  const policy = policyFor('finish', groupsOf(ticket, rules), rules.policies);
  const owner = { unitId: finish.unitId, taskId: finish.taskId };
  return newClock('finish', owner, ticket, rules, {
    startedAt: now,
    dueAt,
    yellowAt: earliest(due.yellowAt, dueAt) ?? dueAt,
    policy: policy ? stampOf(policy) : finish.policy,
    limit: due.limit,
    ...(finish.capAt && { capAt: finish.capAt }),
  });
};
