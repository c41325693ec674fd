/** The holidays and make-up working days the State Council has announced, from 2024 on. */
import table from 'chinese-days/dist/chinese-days.json' with { type: 'json' };

const FIRST_DAY = '2024-01-01';

/** Days as 'YYYY-MM-DD', in order. Notices come for a whole year, so the last year named is known to its end. */
export const knownWorkingDays = (): {
  holidays: string[];
  makeUps: string[];
  knownUntil: string;
} => {
  const holidays = daysOf(table.holidays);
  const lastYear = holidays.at(-1)?.slice(0, 4);
  return { holidays, makeUps: daysOf(table.workdays), knownUntil: `${lastYear}-12-31` };
};

const daysOf = (named: Record<string, string>): string[] =>
  Object.keys(named)
    .filter((day) => day >= FIRST_DAY)
    .sort();
