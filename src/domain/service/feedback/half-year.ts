/** Which half-year is it, and which was complete last? Shanghai days, both within. */
export type Days = { fromDay: string; untilDay: string };

/** On 2026-11-25 the one from 2026-01-01 to 2026-06-30. */
export const lastHalfYear = (today: string): Days => {
  const year = Number(today.slice(0, 4));
  return today.slice(5, 7) > '06' ? firstHalf(year) : secondHalf(year - 1);
};

/** On 2026-11-25 the one from 2026-07-01 to 2026-12-31. */
export const thisHalfYear = (today: string): Days => {
  const year = Number(today.slice(0, 4));
  return today.slice(5, 7) > '06' ? secondHalf(year) : firstHalf(year);
};

export const isHalfYear = ({ fromDay, untilDay }: Days): boolean => {
  const year = Number(fromDay.slice(0, 4));
  return [firstHalf(year), secondHalf(year)].some(
    (half) => half.fromDay === fromDay && half.untilDay === untilDay,
  );
};

const firstHalf = (year: number): Days => ({ fromDay: `${year}-01-01`, untilDay: `${year}-06-30` });

const secondHalf = (year: number): Days => ({
  fromDay: `${year}-07-01`,
  untilDay: `${year}-12-31`,
});
