/** Which hours are clear enough to be confirmed together, and which have to be looked at? */
import type { RecordView } from '../../../../src/contract/service-views.ts';
import type { Doubt } from '../../../../src/domain/service/attendance.ts';
import { DOUBTS } from '../../../../src/domain/service/attendance.ts';

/** Of both marks, each once. */
export const doubtsOf = ({ arrived, left }: RecordView): Doubt[] => {
  const found = new Set([...(arrived?.doubts ?? []), ...(left?.doubts ?? [])]);
  return DOUBTS.filter((doubt) => found.has(doubt));
};

/** Both marks without a doubt, and the member says nothing else. */
export const isClear = (record: RecordView): boolean =>
  record.status === 'to_confirm' &&
  record.verbs.includes('confirm') &&
  record.marksMinutes !== undefined &&
  (record.statedMinutes ?? record.marksMinutes) === record.marksMinutes &&
  doubtsOf(record).length === 0;

type Choice = { by: 'marked' | 'stated'; minutes: number };

/** What may be confirmed with one tap: the marks, and what the member says where it differs. */
export const choicesOf = ({ marksMinutes, statedMinutes }: RecordView): Choice[] => [
  ...(marksMinutes === undefined ? [] : [{ by: 'marked' as const, minutes: marksMinutes }]),
  ...(statedMinutes === undefined || statedMinutes === marksMinutes
    ? []
    : [{ by: 'stated' as const, minutes: statedMinutes }]),
];

/** Earliest first, objections before the rest: they wait for an answer. */
export const byTime = (records: readonly RecordView[]): RecordView[] =>
  [...records].sort(
    (a, b) =>
      Number(b.status === 'objected') - Number(a.status === 'objected') ||
      (a.from < b.from ? -1 : Number(a.from > b.from)),
  );
