/** How are the demo's duty rosters told? As inputs for verbs, on the same clock as the tickets; people by sign-in. */
import type { ShiftName, ShiftTimes } from '../../src/domain/roster/roster.ts';
import type { When } from './demo-story.ts';

export type NamedCrew = { duty: string[]; deputy?: string; leader?: string };

export type NamedWeek = Partial<Record<ShiftName, NamedCrew>>[];

export type RosterStep = { when: When; by: string } & (
  | {
      does: 'plan';
      /** From the day of the step on. */
      days: number;
      working: ShiftTimes[];
      off: ShiftTimes[];
      /** Monday first. */
      weeks: NamedWeek[];
    }
  /** So many days after the step. */
  | { does: 'ask_swap'; with: string; days: number[] }
  | { does: 'answer_swap'; n: number; agrees: boolean }
  /** Notes on what is most urgent, in that order. */
  | { does: 'hand_over'; notes: string[]; note: string }
  | { does: 'take_over'; n: number }
);
