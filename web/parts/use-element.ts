import { useEffect, useState } from 'preact/hooks';

export type ElementState = 'loading' | 'ready' | 'failed';

/** Heavy elements come after the first paint; what they show is there without them. `load` must keep still. */
export const useElement = (load: () => Promise<unknown>): ElementState => {
  const [state, setState] = useState<ElementState>('loading');
  useEffect(() => {
    load().then(
      () => setState('ready'),
      () => setState('failed'),
    );
  }, [load]);
  return state;
};
