/** Which verbs are there on a need? */
import { addShift } from './verbs/add-shift.ts';
import { cancel } from './verbs/cancel.ts';
import { cancelShift } from './verbs/cancel-shift.ts';
import { claim } from './verbs/claim.ts';
import { end } from './verbs/end.ts';
import { open } from './verbs/open.ts';
import { release } from './verbs/release.ts';
import { remove } from './verbs/remove.ts';
import { viewContact } from './verbs/view-contact.ts';
import { widen } from './verbs/widen.ts';

export const NEED_VERBS = {
  claim,
  release,
  remove,
  open,
  widen,
  add_shift: addShift,
  cancel_shift: cancelShift,
  cancel,
  end,
  view_contact: viewContact,
} as const;

export type NeedVerbName = keyof typeof NEED_VERBS;
