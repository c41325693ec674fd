/** Mark a ticket drawn: said in its own record, once a month. No button: the draw itself does it. */
import type { Act } from '../../rules.ts';
import type { NewFact } from '../fact.ts';
import { fact } from '../flow.ts';
import type { Ticket } from '../ticket.ts';

/** None for a ticket that is marked already or was reopened since. */
export const markDrawn = (
  { status, spotChecks = [] }: Ticket,
  period: string,
  act: Act,
): NewFact[] =>
  status === 'closed' && !spotChecks.some((check) => check.period === period)
    ? [fact('ticket.drawn', act, { period })]
    : [];
