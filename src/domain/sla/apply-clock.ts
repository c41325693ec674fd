/** How does a fact change the clocks of a ticket? */
import type { Fact } from '../ticket/fact.ts';
import type { Clock, ClockMove } from './clock.ts';

export const applyToClocks = (clocks: readonly Clock[], fact: Fact): Clock[] => {
  const { started = [], stopped = [], voided = [] } = fact.data;
  return [...clocks, ...started].map((clock) => {
    if (stopped.includes(clock.id)) return { ...clock, stoppedAt: fact.at };
    if (voided.includes(clock.id) && !clock.stoppedAt) return { ...clock, void: true };
    return changed(clock, fact);
  });
};

const changed = (clock: Clock, fact: Fact): Clock => {
  switch (fact.type) {
    case 'ticket.paused':
      return fact.data.clockIds.includes(clock.id) ? { ...clock, pausedAt: fact.at } : clock;
    case 'ticket.resumed':
      return fact.data.moves.filter((move) => move.clockId === clock.id).reduce(moved, clock);
    case 'clock.yellow':
    case 'clock.red':
    case 'clock.escalated':
    case 'clock.moved':
      return fact.data.clockId === clock.id ? carded(clock, fact) : clock;
    default:
      return clock;
  }
};

type ClockFact = Extract<Fact, { type: `clock.${string}` }>;

const carded = (clock: Clock, fact: ClockFact): Clock => {
  switch (fact.type) {
    case 'clock.yellow':
      return { ...clock, yellow: true };
    case 'clock.red':
      return { ...clock, red: true, ...(fact.data.level && { level: fact.data.level }) };
    case 'clock.escalated':
      return { ...clock, level: fact.data.level };
    case 'clock.moved':
      // A new calendar does not end a pause.
      return {
        ...moved(clock, fact.data),
        ...(clock.pausedAt && { pausedAt: clock.pausedAt }),
      };
  }
};

/** Goes on, if it stood still, with its new instants. */
const moved = ({ pausedAt: _, ...clock }: Clock, move: ClockMove): Clock => {
  const { yellowAt, dueAt, level3At, level4At, paused } = move;
  return {
    ...clock,
    yellowAt,
    dueAt,
    ...(level3At && { level3At }),
    ...(level4At && { level4At }),
    ...(paused !== undefined && { paused }),
  };
};
