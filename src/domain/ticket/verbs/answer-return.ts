/** Answer a return: street or hub; an accepted one calls a new lead, and the old stays in force until its claim. */
import { isHub, isLeader, isStreetOf } from '../../actor.ts';
import { invalid } from '../../error.ts';
import { changeLead, refuseLead } from '../change-lead.ts';
import { clockIds, fact, unlessIn, type Verb, wordsOf } from '../flow.ts';
import { nthReturn, openReturn } from './return.ts';

export type AnswerReturnInput = { n: number; accept: boolean; toUnitId?: string; text?: string };

export const answerReturn: Verb<AnswerReturnInput> = {
  isFor: (ticket, actor) => (isStreetOf(actor, ticket) && isLeader(actor)) || isHub(actor),
  blocker: (ticket) => {
    const open = openReturn(ticket);
    if (open?.state === 'disputed') return 'second_return';
    return (
      unlessIn(ticket, 'blown', 'working') ?? (open?.state === 'asked' ? undefined : 'nothing_due')
    );
  },
  decide: (ticket, { n, accept, toUnitId, text }, act) => {
    const open = nthReturn(ticket, n, 'asked');
    const stopped = clockIds(ticket, ['return_answer'], open.taskId);
    if (!accept) {
      if (!text) throw invalid('text', 'field_missing');
      return [fact('return.refused', act, { n, stopped }, { words: { text } })];
    }
    const unitId = toUnitId ?? open.suggestedUnitId;
    if (!unitId) throw invalid('toUnitId', 'field_missing');
    if (unitId === open.unitId) throw invalid('toUnitId', 'own_unit');
    refuseLead('toUnitId', unitId, ticket, act);
    const change = changeLead(ticket, unitId, act, true);
    const data = { n, toUnitId: unitId, stopped, ...change };
    return [fact('return.accepted', act, data, { words: wordsOf({ text }) })];
  },
};
