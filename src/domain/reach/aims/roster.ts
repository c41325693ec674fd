/** Whom does a fact of a duty roster aim at? */
import type { RosterFact } from '../../roster/fact.ts';
import { crewIds, type Roster } from '../../roster/roster.ts';
import { type Aim, toPerson, toPost } from '../aim.ts';

export const rosterAims = (fact: RosterFact, roster: Roster): Aim[] => {
  switch (fact.type) {
    case 'roster.opened':
    case 'roster.swap_withdrawn':
      return [];
    case 'roster.planned':
      return planned(fact.data.turns.flatMap(crewIds), 'low');
    case 'roster.day_changed':
      return planned(fact.data.turns.flatMap(crewIds), 'normal');
    case 'roster.swap_asked':
      return toPerson(fact.data.withPersonId, 'swap_asked', 'normal');
    case 'roster.swap_accepted':
    case 'roster.swap_declined': {
      const swap = roster.swaps.find(({ n }) => n === fact.data.n);
      return toPerson(swap?.personId, 'swap_answered', 'normal');
    }
    case 'shift.handed_over':
      return [toPost(roster.unitId, 'duty', 'handed_over', 'normal')];
    case 'shift.taken_over': {
      const handover = roster.handovers.find(({ n }) => n === fact.data.n);
      return toPerson(handover?.personId, 'taken_over', 'low');
    }
  }
};

const planned = (personIds: readonly string[], urgency: Aim['urgency']): Aim[] =>
  [...new Set(personIds)].flatMap((personId) => toPerson(personId, 'planned', urgency));
