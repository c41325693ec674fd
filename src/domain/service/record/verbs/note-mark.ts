/** Which of several marks counts? The first; what comes after is kept beside it. */
import type { Actor } from '../../../actor.ts';
import { forbidden } from '../../../error.ts';
import type { Act } from '../../../rules.ts';
import type { Mark } from '../../attendance.ts';
import type { NewServiceFact } from '../../fact.ts';
import { isPerson, told } from '../../flow.ts';
import { isRecordOrganiser, mayNote } from '../organiser.ts';
import type { ServiceRecord } from '../record.ts';

export type MarkedInput = { mark: Mark };

export const notesMarks = (record: ServiceRecord, actor: Actor): boolean =>
  isPerson(actor, record.personId) || isRecordOrganiser(record, actor);

export const noteMark = (
  record: ServiceRecord,
  what: 'arrived' | 'left',
  mark: Mark,
  act: Act,
): NewServiceFact[] => {
  if (!mayNote(record, mark, act.actor)) throw forbidden();
  return record[what]
    ? [told('attendance.repeated', act, { what, mark })]
    : [told(`attendance.${what}`, act, { mark })];
};
