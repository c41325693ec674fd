/** Who hears of a red card that nobody answers, and when? DESIGN §4. */
import { type Instant, plusMinutes } from '../instant.ts';
import { type Calendar, endOfWorkingDay } from './calendar.ts';
import type { ClockName } from './clock.ts';

/** 1 unit leader · 2 oversight · 3 joint meeting · 4 district leader. */
export type Level = 1 | 2 | 3 | 4;

export const RED_LEVEL = 2;

/** Rungs above red; computed with the due instant, so that nobody asks a calendar later. */
export type Rungs = { level3At?: Instant; level4At?: Instant };

const CLIMBING: readonly ClockName[] = ['claim', 'arrive', 'finish'];

const WALL_MINUTES = { level3: 15, level4: 30 };
const WORKING_DAYS = { level3: 2, level4: 5 };

/**
 * Counted from the due instant. An emergency's claim due 20:05: level 3 at 20:20, level 4 at 20:35.
 * A daily claim due Wednesday 12:00: level 3 on Friday 17:30, level 4 on Wednesday 17:30.
 */
export const rungsOf = (
  name: ClockName,
  dueAt: Instant,
  isWall: boolean,
  calendar: Calendar,
): Rungs => {
  if (!CLIMBING.includes(name)) return {};
  if (isWall)
    return {
      level3At: plusMinutes(dueAt, WALL_MINUTES.level3),
      level4At: plusMinutes(dueAt, WALL_MINUTES.level4),
    };
  return {
    level3At: endOfWorkingDay(dueAt, WORKING_DAYS.level3, calendar),
    level4At: endOfWorkingDay(dueAt, WORKING_DAYS.level4, calendar),
  };
};
