/** Add 增派: the street calls one more support. */
import { isStreetOf } from '../../actor.ts';
import { invalid } from '../../error.ts';
import { isCallable } from '../../unit.ts';
import { call, fact, unlessIn, type Verb } from '../flow.ts';
import { leadOf, taskOfUnit } from '../ticket.ts';

export type AddInput = { unitIds: string[]; reason: string };

export const add: Verb<AddInput> = {
  isFor: (ticket, actor) => isStreetOf(actor, ticket),
  blocker: (ticket) =>
    unlessIn(ticket, 'blown', 'working') ?? (leadOf(ticket) ? undefined : 'wrong_status'),
  decide: (ticket, { unitIds, reason }, act) => {
    const { units } = act.rules;
    for (const unitId of unitIds) {
      const unit = units.get(unitId);
      if (!unit) throw invalid('unitIds', 'unknown_unit');
      if (!isCallable(unit)) throw invalid('unitIds', 'not_callable');
      if (taskOfUnit(ticket, unitId)) throw invalid('unitIds', 'already_called');
    }
    const { tasks, started } = callSupports([...new Set(unitIds)], ticket, act);
    return [fact('support.added', act, { tasks, started }, { words: { reason } })];
  },
};

/** Without a lead of its own, so that no routing starts. */
export const callSupports = (
  supportUnitIds: string[],
  ticket: Parameters<typeof call>[1],
  { now, rules }: Parameters<Verb<AddInput>['decide']>[2],
): ReturnType<typeof call> => {
  const { tasks, started } = call({ supportUnitIds }, ticket, now, rules);
  return { tasks, started: started.filter(({ name }) => name !== 'routing') };
};
