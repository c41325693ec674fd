/** Which verbs are there on a registration? */
import { addLine } from './verbs/add-line.ts';
import { askAgain } from './verbs/ask-again.ts';
import { change } from './verbs/change.ts';
import { confirm } from './verbs/confirm.ts';
import { dropLine } from './verbs/drop-line.ts';
import { forget } from './verbs/forget.ts';
import { join } from './verbs/join.ts';
import { answerMove, move } from './verbs/move.ts';
import { refuse } from './verbs/refuse.ts';
import { takeUp } from './verbs/take-up.ts';
import { viewContact } from './verbs/view-contact.ts';
import { withdraw } from './verbs/withdraw.ts';

export const REGISTRATION_VERBS = {
  confirm,
  refuse,
  ask_again: askAgain,
  change,
  move,
  answer_move: answerMove,
  withdraw,
  join,
  add_line: addLine,
  drop_line: dropLine,
  take_up: takeUp,
  view_contact: viewContact,
  forget,
} as const;

export type RegistrationVerbName = keyof typeof REGISTRATION_VERBS;
