/** Where is this phone? Asked once per whistle; the answer goes to the map and nowhere else. */
import { type Signal, signal } from '@preact/signals';
import type { Place } from './draft.ts';

type Locating = 'idle' | 'asking' | 'found' | 'refused' | 'failed';

const WAIT_MS = 10_000;
/** A minute-old fix is good enough to begin with. */
const MAX_AGE_MS = 60_000;

export type Locator = { state: Signal<Locating>; ask(onFound: (place: Place) => void): void };

export const createLocator = (): Locator => {
  const state = signal<Locating>('idle');
  return {
    state,
    ask: (onFound) => {
      state.value = 'asking';
      if (!('geolocation' in navigator)) {
        state.value = 'failed';
        return;
      }
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          state.value = 'found';
          const { latitude: lat, longitude: lng, accuracy: accuracyM } = coords;
          onFound({ lat, lng, accuracyM, from: 'phone' });
        },
        ({ code, PERMISSION_DENIED }) => {
          state.value = code === PERMISSION_DENIED ? 'refused' : 'failed';
        },
        { enableHighAccuracy: true, timeout: WAIT_MS, maximumAge: MAX_AGE_MS },
      );
    },
  };
};
