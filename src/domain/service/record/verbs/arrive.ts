/** Arrive 到岗: once more than the first time, for the record opens with an arrival. */
import { refuseOutside } from '../../attendance.ts';
import type { ServiceVerb } from '../../flow.ts';
import type { ServiceRecord } from '../record.ts';
import { type MarkedInput, noteMark, notesMarks } from './note-mark.ts';

export const arrive: ServiceVerb<MarkedInput, ServiceRecord> = {
  isFor: notesMarks,
  blocker: () => undefined,
  decide: (record, { mark }, act) => {
    refuseOutside(mark, record);
    return noteMark(record, 'arrived', mark, act);
  },
};
