/** Is there still anything to do about what waited to be told? Asked just before it goes out. */
import { isUnfinished } from '../sla/clock.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { TellReason } from './aim.ts';
import type { Telling } from './telling.ts';

/** A red card stays true when its clock has stopped; these do not. */
const UNTIL_STOPPED: readonly TellReason[] = [
  'called',
  'claim_for',
  'yellow',
  'sign',
  'countersign',
  'verify',
  'wait',
];

/** A yellow card of the night whose clock was met before the morning is for the inbox alone. */
export const isMoot = (
  { clockId, message }: Pick<Telling, 'clockId' | 'message'>,
  { clocks }: Pick<Ticket, 'clocks'>,
): boolean =>
  clockId !== undefined &&
  UNTIL_STOPPED.includes(message.reason) &&
  !clocks.some((clock) => clock.id === clockId && isUnfinished(clock));
