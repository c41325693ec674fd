import { effect, type Signal, signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { MapView } from '../../../src/contract/views.ts';
import { get } from '../../api.ts';
import { serverNow } from '../../elements/ticker.ts';
import type { Pin } from '../../elements/whistle-map.ts';
import { pins, summaries } from '../../state.ts';
import { keepFresh } from '../refetch.ts';
import { throttle } from '../throttle.ts';
import type { Filter } from './filter.ts';
import { onPassing } from './passing.ts';
import { pinsFor } from './pins-shown.ts';

/** Facts move the pins they are about at once; the columns are for what no fact tells this reader. */
const PACE = { factMs: 5_000, idleMs: 30_000 };
const DRAW_MS = 250;

/** Keeps the columns of open tickets; `wall` leaves the sensitive ones out. */
export const usePins = (wall: boolean): void => {
  useEffect(
    () =>
      keepFresh(async () => {
        pins.value = await get<MapView>(wall ? '/api/map?wall=1' : '/api/map');
      }, PACE),
    [wall],
  );
};

/** The pins under a filter, worked out at most four times a second however fast facts come. */
export const useShownPins = (filter: Filter, wall = false): Signal<readonly Pin[]> => {
  const shown = useMemo(() => signal<readonly Pin[]>([]), []);
  const key = JSON.stringify(filter);
  useEffect(() => {
    const draw = throttle(() => {
      const all = summaries.peek();
      const known = wall ? withoutSensitive(all) : all;
      const found = pinsFor(pins.peek(), known, filter, serverNow());
      shown.value = wall ? found.map(withoutWords) : found;
    }, DRAW_MS);
    const unwatch = effect(() => {
      if (pins.value || summaries.value) draw.ask();
    });
    // A cluster's late share, and a filter that time moves things in or out of.
    const unpass = onPassing(draw.ask);
    return () => {
      unwatch();
      unpass();
      draw.stop();
    };
  }, [key, wall]);
  return shown;
};

const withoutSensitive = (all: typeof summaries.value): typeof summaries.value =>
  new Map([...all].filter(([, ticket]) => !ticket.sensitive));

/** The wall carries kind, place and clock, never what a ticket says. */
const withoutWords = (pin: Pin): Pin => ({ ...pin, label: undefined });
