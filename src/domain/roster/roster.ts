/** Who of a unit is on duty when, who changes with whom, and what was handed over? */
import type { Instant } from '../instant.ts';
import type { Handover } from './handover.ts';

/** 白班 · 晚班 · 夜班 · 全天. */
export const SHIFT_NAMES = ['day', 'evening', 'night', 'whole'] as const;
export type ShiftName = (typeof SHIFT_NAMES)[number];

/** 值班员 · 副班 · 带班领导. */
export type Crew = { dutyIds: string[]; deputyId?: string; leaderId?: string };

/** Wall times such as '08:30'; an end that is not after the beginning is the next day's. */
export type ShiftTimes = { name: ShiftName; from: string; until: string };

/** One shift of one day. Its instants were computed when it was planned. */
export type Turn = Crew & { day: string; name: ShiftName; from: Instant; until: Instant };

export const SWAP_STATES = ['asked', 'accepted', 'declined', 'dropped'] as const;
/** dropped: taken back, or planned anew since. */
export type SwapState = (typeof SWAP_STATES)[number];

/** On these days, each from its midnight on, the two stand for each other. */
export type Swap = {
  n: number;
  personId: string;
  withPersonId: string;
  days: string[];
  state: SwapState;
  askedAt: Instant;
  answeredAt?: Instant;
};

export type Roster = {
  noun: 'roster';
  /** 'z-' and the unit's id: a unit has one. */
  id: string;
  /** Never over. */
  status: 'open';
  version: number;
  updatedAt: Instant;
  unitId: string;
  /** The version the newest plan, or change of a day, made; 0 for none. */
  planned: number;
  /** In order of their beginnings, never two at once. */
  turns: Turn[];
  /** Those accepted in the order they were. */
  swaps: Swap[];
  /** The newest ones; the facts keep them all. */
  handovers: Handover[];
};

/** A unit has one roster. */
export const rosterIdOf = (unitId: string): string => `z-${unitId}`;

export const crewIds = ({ dutyIds, deputyId, leaderId }: Crew): string[] =>
  [...dutyIds, deputyId, leaderId].flatMap((id) => (id === undefined ? [] : [id]));

/** In the same posts. */
export const isSameCrew = (a: Crew, b: Crew): boolean =>
  a.deputyId === b.deputyId &&
  a.leaderId === b.leaderId &&
  a.dutyIds.join(' ') === b.dutyIds.join(' ');

export const isSameTurn = (a: Turn, b: Turn): boolean =>
  a.name === b.name && a.from === b.from && a.until === b.until && isSameCrew(a, b);

export const openSwaps = ({ swaps }: Roster): Swap[] =>
  swaps.filter(({ state }) => state === 'asked');

export const overlaps = (
  a: { from: Instant; until: Instant },
  b: { from: Instant; until: Instant },
): boolean => a.from < b.until && b.from < a.until;
