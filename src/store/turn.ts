/** Lets whatever else is ready go first: one turn of the event loop, on Node or in a Worker. */
export const turn = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
