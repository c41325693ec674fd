/** Which periods can sums be asked for? The year so far, its quarters, and the half-years of this year and the last. */
import { lastHalfYear } from '../../../../src/domain/service/feedback/half-year.ts';

type Quarter = 1 | 2 | 3 | 4;

export type SumsPeriod = {
  id: string;
  name: 'firstHalf' | 'secondHalf' | 'year' | `quarter${Quarter}`;
  year: string;
  from: string;
  until: string;
};

/** On 2026-11-25: this year, its four quarters, latest first, its halves, both halves of 2025. */
export const periodsFor = (today: string): SumsPeriod[] => {
  const year = today.slice(0, 4);
  const before = String(Number(year) - 1);
  const quarters = QUARTERS.map((n) => quarter(year, n));
  const halves = [half(year, 2), half(year, 1), half(before, 2), half(before, 1)];
  return [
    { id: year, name: 'year', year, from: `${year}-01-01`, until: today },
    ...[...quarters, ...halves]
      .filter(({ from }) => from <= today)
      .map((each) => (each.until > today ? { ...each, until: today } : each)),
  ];
};

/** The first that the address names, else the year. */
export const periodOf = (id: string | undefined, today: string): SumsPeriod => {
  const periods = periodsFor(today);
  const [first] = periods;
  const found = periods.find((each) => each.id === id) ?? first;
  if (!found) throw new Error(`no period on ${today}`);
  return found;
};

/** What an organisation asks about with one tap. */
export const askedHalf = (today: string): { fromDay: string; untilDay: string } =>
  lastHalfYear(today);

const QUARTERS = [4, 3, 2, 1] as const;
const STARTS = { 1: '01-01', 2: '04-01', 3: '07-01', 4: '10-01' };
const ENDS = { 1: '03-31', 2: '06-30', 3: '09-30', 4: '12-31' };

const quarter = (year: string, n: Quarter): SumsPeriod => ({
  id: `${year}-Q${n}`,
  name: `quarter${n}`,
  year,
  from: `${year}-${STARTS[n]}`,
  until: `${year}-${ENDS[n]}`,
});

const half = (year: string, n: 1 | 2): SumsPeriod => ({
  id: `${year}-H${n}`,
  name: n === 1 ? 'firstHalf' : 'secondHalf',
  year,
  from: n === 1 ? `${year}-01-01` : `${year}-07-01`,
  until: n === 1 ? `${year}-06-30` : `${year}-12-31`,
});
