/** Which units can be named on this ticket? */
import type { TicketView, UnitView } from '../../../../src/contract/views.ts';
import { unitById, units } from '../../../state.ts';
import { callableUnits } from '../../raise/unit-search.ts';
import { isInForce } from '../steps.ts';

/** Who may lead: departments, utilities, and the ticket's own street. */
export const leadChoices = (ticket: TicketView): UnitView[] => {
  const street = unitById.value.get(ticket.street.id);
  const callable = callableUnits(units.value, street, undefined);
  return street ? [...callable, street] : callable;
};

/** Who may be called besides: not those who are at work on it already. */
export const supportChoices = (ticket: TicketView): UnitView[] => {
  const called = ticket.tasks.filter(isInForce).map(({ unit }) => unit?.id);
  const street = unitById.value.get(ticket.street.id);
  return callableUnits(units.value, street, undefined).filter(({ id }) => !called.includes(id));
};

const WITHOUT_POWERS: readonly UnitView['kind'][] = ['community', 'party_org', 'party_committee'];

/** Whom one may have spoken with. */
export const officialUnits = (): UnitView[] =>
  units.value.filter(({ kind }) => !WITHOUT_POWERS.includes(kind));
