/** Who is expected, who is there, who has left? Each by name or in the order signed up; a person once. */
import type { RecordView, RosterView } from '../../../../src/contract/service-views.ts';

type Expected = RosterView['expected'][number];

export type Roster = {
  /** Signed up and not there. */
  coming: Expected[];
  /** Organisations: who comes for them scans. */
  organisations: Expected[];
  present: RecordView[];
  gone: RecordView[];
};

export const rosterOf = ({ expected, records }: RosterView): Roster => {
  const known = new Set(records.map(({ person }) => person?.id));
  return {
    coming: expected.filter(({ person }) => person && !known.has(person.id)),
    organisations: expected.filter(({ person, organisation }) => !person && organisation),
    present: byArrival(records.filter(isThere)),
    gone: byArrival(records.filter((record) => !isThere(record))),
  };
};

const isThere = ({ arrived, left, status }: RecordView): boolean =>
  status === 'present' && arrived !== undefined && left === undefined;

const byArrival = (records: readonly RecordView[]): RecordView[] =>
  [...records].sort((a, b) => compare(a.arrived?.at ?? a.from, b.arrived?.at ?? b.from));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
