/** Leave 离岗: never refused for its time, however late it is told. */
import type { ServiceVerb } from '../../flow.ts';
import type { ServiceRecord } from '../record.ts';
import { type MarkedInput, noteMark, notesMarks } from './note-mark.ts';

export const leave: ServiceVerb<MarkedInput, ServiceRecord> = {
  isFor: notesMarks,
  blocker: () => undefined,
  decide: (record, { mark }, act) => noteMark(record, 'left', mark, act),
};
