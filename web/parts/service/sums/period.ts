/** Which periods can sums be asked for? The half-years of this year and the last, and the year so far. */
import { lastHalfYear } from '../../../../src/domain/service/feedback/half-year.ts';

export type SumsPeriod = {
  id: string;
  name: 'firstHalf' | 'secondHalf' | 'year';
  year: string;
  from: string;
  until: string;
};

/** On 2026-11-25: this year, the second and first half of 2026, both halves of 2025. */
export const periodsFor = (today: string): SumsPeriod[] => {
  const year = today.slice(0, 4);
  const before = String(Number(year) - 1);
  const halves = [half(year, 2), half(year, 1), half(before, 2), half(before, 1)];
  return [
    { id: year, name: 'year', year, from: `${year}-01-01`, until: today },
    ...halves
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

const half = (year: string, n: 1 | 2): SumsPeriod => ({
  id: `${year}-H${n}`,
  name: n === 1 ? 'firstHalf' : 'secondHalf',
  year,
  from: n === 1 ? `${year}-01-01` : `${year}-07-01`,
  until: n === 1 ? `${year}-06-30` : `${year}-12-31`,
});
