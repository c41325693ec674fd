/** Where can this person go? One list for the header and for the bar under the thumb. */
import { computed } from '@preact/signals';
import type { shellWords } from '../../src/contract/words/pages/shell.ts';
import type { Role } from '../../src/domain/actor.ts';
import { me } from '../state.ts';
import type { IconName } from './icons.tsx';

export type NavItem = {
  href: string;
  icon: IconName;
  word: keyof Pick<typeof shellWords.zh, 'overview' | 'desk' | 'duty' | 'people'>;
  short: keyof Pick<typeof shellWords.zh, 'overview' | 'deskShort' | 'dutyShort' | 'people'>;
};

const OVERVIEW: NavItem = { href: '/', icon: 'map', word: 'overview', short: 'overview' };
const DESK: NavItem = { href: '/desk', icon: 'desk', word: 'desk', short: 'deskShort' };
const DUTY: NavItem = { href: '/duty', icon: 'duty', word: 'duty', short: 'dutyShort' };
const PEOPLE: NavItem = { href: '/admin', icon: 'people', word: 'people', short: 'people' };

/** The three system roles see no tickets, so they are not led to pages that stay empty. */
export const navItemsFor = (role: Role): NavItem[] => {
  if (role === 'admin' || role === 'security') return [PEOPLE, DUTY];
  if (role === 'auditor') return [DUTY];
  return [OVERVIEW, DESK, DUTY];
};

export const navItems = computed(() => (me.value ? navItemsFor(me.value.user.role) : []));

export const seesTickets = computed(() => navItems.value.includes(OVERVIEW));

/** Where this person's day begins. */
export const homeOf = (role: Role): string => navItemsFor(role)[0]?.href ?? '/account';
