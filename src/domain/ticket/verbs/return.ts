/** Ask to be replaced 退单: the lead says on what basis, and who should lead. There is no refusal. */
import { isLeader, worksFor } from '../../actor.ts';
import { invalid } from '../../error.ts';
import type { Act } from '../../rules.ts';
import { startClock } from '../../sla/start.ts';
import { hubOf } from '../../unit.ts';
import { refuseWording } from '../../wording.ts';
import { fact, nextN, present, unlessIn, type Verb, wordsOf } from '../flow.ts';
import type { Return, Ruling } from '../overlays.ts';
import { leadOf, type Ticket } from '../ticket.ts';

export type ReturnInput = {
  /** Law or list article. */
  basis: string;
  /** What whoever asked should do meanwhile. */
  path: string;
  suggestedUnitId?: string;
  consultedUnitId?: string;
};

export const askReturn: Verb<ReturnInput> = {
  isFor: (ticket, actor) => worksFor(actor, leadOf(ticket)?.unitId),
  blocker: (ticket, _actor, now) => {
    const lead = leadOf(ticket);
    const wrong = unlessIn(ticket, 'blown', 'working');
    if (wrong) return wrong;
    if (lead?.unitId === ticket.streetId) return 'wrong_status';
    if (lead?.status === 'done') return 'already_done';
    if (ticket.ruling) return 'already_ruled';
    if (openReturn(ticket)) return 'return_open';
    return lead?.returnUntil && now > lead.returnUntil ? 'return_over' : undefined;
  },
  decide: (ticket, { basis, path, suggestedUnitId, consultedUnitId }, act) => {
    const lead = leadOf(ticket);
    if (!lead?.unitId) return [];
    refuseWording('basis', basis);
    refuseWording('path', path);
    const { units } = act.rules;
    if (suggestedUnitId === lead.unitId) throw invalid('suggestedUnitId', 'own_unit');
    if (suggestedUnitId && !units.has(suggestedUnitId))
      throw invalid('suggestedUnitId', 'unknown_unit');
    if (consultedUnitId && !units.has(consultedUnitId))
      throw invalid('consultedUnitId', 'unknown_unit');
    const signed = isLeader(act.actor);
    const state = signed ? signedState(ticket) : ('unsigned' as const);
    const data = { n: nextN(ticket.returns), taskId: lead.id, unitId: lead.unitId, state };
    const more = { suggestedUnitId, consultedUnitId, ...startOf(state, ticket, lead.id, act) };
    return [fact('return.asked', act, { ...data, ...more }, { words: wordsOf({ basis, path }) })];
  },
};

export type SignReturnInput = { n: number; approve: boolean; text?: string };

/** The asking unit's leader signs, or takes it back. */
export const signReturn: Verb<SignReturnInput> = {
  isFor: (ticket, actor) =>
    isLeader(actor) && (ticket.returns ?? []).some(({ unitId }) => worksFor(actor, unitId)),
  blocker: (ticket, actor) => {
    const open = openReturn(ticket);
    const mine = open?.state === 'unsigned' && worksFor(actor, open.unitId);
    return unlessIn(ticket, 'blown', 'working') ?? (mine ? undefined : 'nothing_due');
  },
  decide: (ticket, { n, approve, text }, act) => {
    const open = nthReturn(ticket, n, 'unsigned');
    const words = wordsOf({ text });
    if (!approve) return [fact('return.dropped', act, { n }, { words })];
    const state = signedState(ticket);
    const started = startOf(state, ticket, open.taskId, act);
    return [fact('return.signed', act, { n, state, ...started }, { words })];
  },
};

/** Waiting for a signature, an answer or a ruling. */
export const openReturn = (ticket: Ticket): Return | undefined =>
  ticket.returns?.find(({ state }) => ['unsigned', 'asked', 'disputed'].includes(state));

export const nthReturn = (ticket: Ticket, n: number, state: Return['state']): Return => {
  const open = openReturn(ticket);
  if (open?.n !== n || open.state !== state) throw invalid('n', 'nothing_due');
  return open;
};

export const openRuling = ({ ruling }: Ticket): Ruling | undefined =>
  ruling && !ruling.ruledAt ? ruling : undefined;

/** The first is answered by street or hub; after one answer, the next goes to a ruling. */
const signedState = ({ returns = [], round: now }: Ticket): 'asked' | 'disputed' =>
  returns.some(({ state, round }) => round === now && ANSWERED.includes(state))
    ? 'disputed'
    : 'asked';

const ANSWERED: readonly Return['state'][] = ['accepted', 'refused'];

const startOf = (state: Return['state'], ticket: Ticket, taskId: string, act: Act) => {
  const { now, rules } = act;
  if (state === 'unsigned') return {};
  if (state === 'asked') {
    const owner = { unitId: ticket.streetId, taskId };
    return { started: present(startClock('return_answer', owner, ticket, now, rules)) };
  }
  const hub = hubOf(rules.units);
  if (!hub) return {};
  const start = (name: 'provisional' | 'ruling') =>
    present(startClock(name, { unitId: hub.id }, ticket, now, rules));
  return { started: [...start('provisional'), ...start('ruling')] };
};
