/** Runs one at a time; however often it is asked meanwhile, it runs once more after. */
export const oneAtATime = (run: () => Promise<void>): (() => void) => {
  let isRunning = false;
  let isAsked = false;
  const again = (): void => {
    if (isRunning) {
      isAsked = true;
      return;
    }
    isRunning = true;
    run().finally(() => {
      isRunning = false;
      if (!isAsked) return;
      isAsked = false;
      again();
    });
  };
  return again;
};
