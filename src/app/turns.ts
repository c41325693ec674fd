/** Who goes first on one ticket in this process? Between processes the version guard decides. */
export type Turns = { take<T>(key: string, work: () => Promise<T>): Promise<T> };

export const createTurns = (): Turns => {
  const last = new Map<string, Promise<unknown>>();
  return {
    take: (key, work) => {
      const mine = (last.get(key) ?? Promise.resolve()).then(work, work);
      last.set(key, mine);
      const leave = () => {
        if (last.get(key) === mine) last.delete(key);
      };
      mine.then(leave, leave);
      return mine;
    },
  };
};
