/** How is something opened at most once, however many ask? A failure is forgotten and tried again. */
export const createOnce = <T>(work: () => Promise<T>): (() => Promise<T>) => {
  let done: Promise<T> | undefined;
  return () => {
    done ??= work().catch((error) => {
      done = undefined;
      throw error;
    });
    return done;
  };
};
