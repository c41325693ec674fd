/** When does a clock pass yellow or red, though no fact has said so? What is counted then is counted again. */
import type { MapView, TicketSummary } from '../../../src/contract/views.ts';
import { type Instant, toInstant } from '../../../src/domain/instant.ts';
import { onTick } from '../../elements/ticker.ts';
import { pins, summaries } from '../../state.ts';

/** Calls back in the second after the next known instant has passed; gives back how to stop. */
export const onPassing = (listener: () => void): (() => void) => {
  let [seenPins, seenSummaries] = [pins.peek(), summaries.peek()];
  let next: Instant | undefined;
  let isKnown = false;
  return onTick((nowMs) => {
    const now = toInstant(nowMs);
    const hasPassed = isKnown && next !== undefined && next < now;
    const isChanged = seenPins !== pins.peek() || seenSummaries !== summaries.peek();
    if (isKnown && !hasPassed && !isChanged) return;
    [seenPins, seenSummaries] = [pins.peek(), summaries.peek()];
    next = nextPassing(seenPins, seenSummaries.values(), now);
    isKnown = true;
    if (hasPassed) listener();
  });
};

/** The first instant from now on at which something turns yellow or red. */
export const nextPassing = (
  map: MapView | undefined,
  known: Iterable<TicketSummary>,
  now: Instant,
): Instant | undefined => {
  let first: Instant | undefined;
  const look = (instant: Instant | null | undefined): void => {
    if (instant && instant >= now && (first === undefined || instant < first)) first = instant;
  };
  for (const instant of map?.yellowAt ?? []) look(instant);
  for (const instant of map?.dueAt ?? []) look(instant);
  for (const { clock } of known) {
    if (clock?.state !== 'running' && clock?.state !== 'yellow') continue;
    look(clock.yellowAt);
    look(clock.dueAt);
  }
  return first;
};
