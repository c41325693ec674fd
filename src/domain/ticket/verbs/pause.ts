/** Pause 暂停计时: 挂账 · 法定程序 · 移送 · 诉求人未提供. Every pause says who, why, until when, and rings. */
import { type Actor, isHub, isLeader, worksFor } from '../../actor.ts';
import { conflict, invalid } from '../../error.ts';
import type { Instant } from '../../instant.ts';
import type { Act } from '../../rules.ts';
import { isTicking, isUnfinished } from '../../sla/clock.ts';
import { resumedClock } from '../../sla/move.ts';
import { isOfUnit } from '../../sla/start.ts';
import type { NewFact } from '../fact.ts';
import { fact, nextN, unlessIn, type Verb, wordsOf } from '../flow.ts';
import { leadOf, openPause, type Pause, type PauseKind, type Ticket } from '../ticket.ts';

export type PauseInput = {
  kind: PauseKind;
  /** When it is looked at again: the next date of the procedure, the follow-up of a referral. */
  until: Instant;
  text: string;
  /** Number of the document a procedure runs on, or the receipt of a referral. */
  document?: string;
  /** To whom it was referred. */
  to?: string;
};

const CALLER_PAUSES = 2;

export const pause: Verb<PauseInput> = {
  isFor: (ticket, actor) => isConcerned(sidesOf(ticket), actor),
  blocker: (ticket) => {
    const wrong = unlessIn(ticket, 'blown', 'working');
    if (wrong) return wrong;
    if (openPause(ticket)) return 'paused';
    if (askedPause(ticket)) return 'already_there';
    return leadOf(ticket) ? undefined : 'wrong_status';
  },
  decide: (ticket, { kind, until, text, document, to }, act) => {
    if (until <= act.now) throw invalid('until', 'instant_passed');
    if (!mayAskPause(sidesOf(ticket), kind, act.actor)) throw invalid('kind', 'not_yours');
    if (kind === 'caller' && isCallerSpent(ticket.pauses)) throw conflict('pause_spent');
    if (needsDocument(kind) && !document) throw invalid('document', 'field_missing');
    if (kind === 'refer' && !to) throw invalid('to', 'field_missing');
    const asked = { n: nextN(ticket.pauses), kind, unitId: act.actor.unit.id, until };
    const words = wordsOf({ text, document, to });
    if (!mayGrantPause(ticket, kind, act.actor))
      return [fact('pause.asked', act, asked, { words })];
    return [fact('ticket.paused', act, { ...asked, clockIds: ticking(ticket) }, { words })];
  },
};

export type AnswerPauseInput = { n: number; approve: boolean; until?: Instant; text?: string };

export const answerPause: Verb<AnswerPauseInput> = {
  isFor: (ticket, actor) => {
    const asked = askedPause(ticket);
    return asked ? mayGrantPause(ticket, asked.kind, actor) : isConcerned(sidesOf(ticket), actor);
  },
  blocker: (ticket) =>
    unlessIn(ticket, 'blown', 'working') ?? (askedPause(ticket) ? undefined : 'nothing_due'),
  decide: (ticket, { n, approve, until, text }, act) => {
    const asked = askedPause(ticket);
    if (asked?.n !== n) throw invalid('n', 'nothing_due');
    const words = wordsOf({ text });
    if (!approve) return [fact('pause.refused', act, { n }, { words })];
    const review = until ?? asked.until;
    if (review <= act.now) throw invalid('until', 'instant_passed');
    const { kind, unitId } = asked;
    const data = { n, kind, unitId, until: review, clockIds: ticking(ticket) };
    return [fact('ticket.paused', act, data, { words })];
  },
};

export type EndPauseInput = { n: number; text?: string };

/** 销账 and its like: the clocks go on, later by what was taken out. */
export const endPause: Verb<EndPauseInput> = {
  isFor: (ticket, actor) => isConcerned(sidesOf(ticket), actor),
  blocker: (ticket) =>
    unlessIn(ticket, 'blown', 'working', 'reported') ??
    (openPause(ticket) ? undefined : 'nothing_due'),
  decide: (ticket, { n, text }, act) => {
    if (openPause(ticket)?.n !== n) throw invalid('n', 'nothing_due');
    return resumed(ticket, act, text);
  },
};

/** None where nothing stands still. */
export const resumed = (ticket: Ticket, act: Act, text?: string): NewFact[] => {
  const open = openPause(ticket);
  if (!open) return [];
  const still = ticket.clocks.filter((clock) => isUnfinished(clock) && clock.pausedAt);
  const moves = still.map((clock) => resumedClock(clock, act.now, act.rules));
  return [fact('ticket.resumed', act, { n: open.n, moves }, { words: wordsOf({ text }) })];
};

export const askedPause = ({ pauses = [] }: Ticket): Pause | undefined =>
  pauses.find(({ state }) => state === 'asked');

/** Whose it is: enough to know, on a screen too, who may ask and who grants. */
export type Sides = { streetId: string; leadUnitId?: string };

const sidesOf = (ticket: Ticket): Sides => ({
  streetId: ticket.streetId,
  leadUnitId: leadOf(ticket)?.unitId,
});

const isConcerned = ({ streetId, leadUnitId }: Sides, actor: Actor): boolean =>
  actor.role === 'district_leader' ||
  isHub(actor) ||
  worksFor(actor, streetId) ||
  worksFor(actor, leadUnitId);

export const mayAskPause = (sides: Sides, kind: PauseKind, actor: Actor): boolean => {
  const isLead = worksFor(actor, sides.leadUnitId);
  switch (kind) {
    case 'shelve':
      return isConcerned(sides, actor);
    case 'procedure':
      return isLead;
    case 'refer':
      return isHub(actor);
    case 'caller':
      return isLead || worksFor(actor, sides.streetId);
  }
};

/** A district leader shelves; the street agrees to a procedure and to waiting for the caller; the hub refers. */
export const mayGrantPause = (
  { streetId }: Pick<Sides, 'streetId'>,
  kind: PauseKind,
  actor: Actor,
): boolean => {
  switch (kind) {
    case 'shelve':
      return actor.role === 'district_leader';
    case 'procedure':
      return worksFor(actor, streetId) && isLeader(actor);
    case 'refer':
      return isHub(actor);
    case 'caller':
      return worksFor(actor, streetId);
  }
};

/** A procedure runs on a numbered document, a referral leaves a receipt. */
export const needsDocument = (kind: PauseKind): boolean => kind === 'procedure' || kind === 'refer';

/** 待诉求人 has been granted as often as it may be. */
export const isCallerSpent = (pauses: readonly Pick<Pause, 'kind' | 'state'>[] = []): boolean =>
  pauses.filter(({ kind, state }) => kind === 'caller' && state === undefined).length >=
  CALLER_PAUSES;

/** Every clock of the called units. */
const ticking = (ticket: Ticket): string[] =>
  ticket.clocks
    .filter((clock) => isTicking(clock) && isOfUnit(clock.name, clock))
    .map(({ id }) => id);
