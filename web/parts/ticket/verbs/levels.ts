/** To which levels may a ticket be raised by hand? */
const OF_STREET = [1];
const OF_HUB = [1, 2, 3, 4];

export const levelsAbove = (level: number, isHub: boolean): number[] =>
  (isHub ? OF_HUB : OF_STREET).filter((each) => each > level);
