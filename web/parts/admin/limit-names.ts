/** How is a limit called, and how is it entered? */
import { settingsWords } from '../../../src/contract/words/pages/settings.ts';
import { ticketWords } from '../../../src/contract/words/pages/ticket.ts';
import { CLOCK_NAMES, type ClockName } from '../../../src/domain/sla/clock.ts';
import type { Limit } from '../../../src/domain/sla/policy.ts';
import { KINDS, type Kind } from '../../../src/domain/ticket/ticket.ts';
import { situations } from '../../state.ts';
import { book, pageWords } from '../../words.ts';

/** situation: one of the duty list has a limit of its own. */
export type Group = Kind | 'utility' | 'simple' | 'situation' | '';

export const GROUPS: readonly Group[] = [
  'emergency',
  'utility',
  'enforcement',
  'key_work',
  'daily',
  'simple',
  'situation',
  '',
];

/** 'daily.claim' → ['daily', 'claim']; what counts for every kind has no group; a situation's has its code. */
export const partsOf = (key: string): [group: Group, name: string, code?: string] => {
  const [first = '', second] = key.split('.');
  if (second === undefined) return ['', first];
  const group = GROUPS.find((each) => each === first);
  return group ? [group, second] : ['situation', second, first];
};

export const groupName = (group: Group): string => {
  if (group === '') return pageWords(settingsWords).common;
  if (group === 'situation') return pageWords(settingsWords).ofSituation;
  if (group === 'utility' || group === 'simple') return pageWords(ticketWords).ruleGroup[group];
  return isKind(group) ? book().kind[group] : group;
};

/** In its group's card, where a situation's still needs its code. */
export const limitName = (key: string): string => (partsOf(key)[2] ? wholeName(key) : clockOf(key));

const clockOf = (key: string): string => {
  const [, name] = partsOf(key);
  if (name === 'redo') return pageWords(settingsWords).redo;
  return isClock(name) ? book().clockName[name] : name;
};

/** With its group, where it stands alone: 民生 · 应哨. */
export const wholeName = (key: string): string => {
  const [group, , code] = partsOf(key);
  const whose = code === undefined ? group && groupName(group) : nameOf(code);
  return [whose, clockOf(key)].filter(Boolean).join(' · ');
};

/** A-02 暴露垃圾; the code alone, once it is off the list. */
const nameOf = (code: string): string =>
  [code, situations.value.find((each) => each.code === code)?.name].filter(Boolean).join(' ');

const isKind = (group: string): group is Kind => (KINDS as readonly string[]).includes(group);
const isClock = (name: string): name is ClockName =>
  (CLOCK_NAMES as readonly string[]).includes(name);

const HOUR = 60;
const DAY = 24 * HOUR;

/** Units one thinks in: whole hours are entered as hours. */
export type EnteredUnit =
  | 'minutes'
  | 'hours'
  | 'days'
  | 'working_minutes'
  | 'working_hours'
  | 'working_days';

/** Day and night stay day and night. */
export const unitsFor = ({ unit }: Limit): EnteredUnit[] =>
  unit === 'minutes'
    ? ['minutes', 'hours', 'days']
    : ['working_minutes', 'working_hours', 'working_days'];

export const toEntered = ({ amount, unit }: Limit): { amount: string; unit: EnteredUnit } => {
  if (unit === 'minutes' && amount % DAY === 0 && amount > DAY)
    return { amount: String(amount / DAY), unit: 'days' };
  if (unit === 'working_days' || amount % HOUR !== 0) return { amount: String(amount), unit };
  return {
    amount: String(amount / HOUR),
    unit: unit === 'minutes' ? 'hours' : 'working_hours',
  };
};

/** Undefined for what is no whole number from 1. */
export const fromEntered = (amount: string, unit: EnteredUnit): Limit | undefined => {
  if (!/^[1-9]\d{0,6}$/.test(amount.trim())) return undefined;
  const number = Number(amount);
  if (unit === 'days') return { amount: number * DAY, unit: 'minutes' };
  if (unit === 'hours') return { amount: number * HOUR, unit: 'minutes' };
  if (unit === 'working_hours') return { amount: number * HOUR, unit: 'working_minutes' };
  return { amount: number, unit };
};
