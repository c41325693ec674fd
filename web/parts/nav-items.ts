/** Where can this person go? One list for the header and for the bar under the thumb. */
import { computed } from '@preact/signals';
import type { MeView } from '../../src/contract/views.ts';
import type { shellWords } from '../../src/contract/words/pages/shell.ts';
import type { Role } from '../../src/domain/actor.ts';
import { hasRoster } from '../../src/domain/roster/readers.ts';
import type { UnitKind } from '../../src/domain/unit.ts';
import { me } from '../state.ts';
import type { IconName } from './icons.tsx';

export type NavItem = {
  href: string;
  icon: IconName;
  word: keyof Pick<
    typeof shellWords.zh,
    | 'overview'
    | 'desk'
    | 'hub'
    | 'duty'
    | 'scores'
    | 'service'
    | 'people'
    | 'admin'
    | 'audit'
    | 'purges'
  >;
  short: keyof Pick<
    typeof shellWords.zh,
    | 'overviewShort'
    | 'deskShort'
    | 'hubShort'
    | 'dutyShort'
    | 'scoresShort'
    | 'serviceShort'
    | 'people'
    | 'admin'
    | 'audit'
    | 'purges'
  >;
};

const OVERVIEW: NavItem = { href: '/', icon: 'map', word: 'overview', short: 'overviewShort' };
const DESK: NavItem = { href: '/desk', icon: 'desk', word: 'desk', short: 'deskShort' };
const HUB: NavItem = { href: '/hub', icon: 'hub', word: 'hub', short: 'hubShort' };
const DUTY: NavItem = { href: '/duty', icon: 'duty', word: 'duty', short: 'dutyShort' };
const SCORES: NavItem = { href: '/scores', icon: 'scores', word: 'scores', short: 'scoresShort' };
const SERVICE: NavItem = {
  href: '/service',
  icon: 'hands',
  word: 'service',
  short: 'serviceShort',
};
const PEOPLE: NavItem = { href: '/admin', icon: 'people', word: 'people', short: 'people' };
const ADMIN: NavItem = { href: '/admin', icon: 'people', word: 'admin', short: 'admin' };
const AUDIT: NavItem = { href: '/audit', icon: 'list', word: 'audit', short: 'audit' };
const PURGES: NavItem = { href: '/audit', icon: 'list', word: 'purges', short: 'purges' };

/** The three system roles see no tickets, so they are not led to pages that stay empty. */
export const navItemsFor = (role: Role, unitKind: UnitKind): NavItem[] => {
  if (role === 'admin') return [ADMIN, DUTY];
  if (role === 'security') return [PEOPLE, PURGES, DUTY];
  if (role === 'auditor') return [AUDIT, DUTY];
  if (role === 'member') return [SERVICE, OVERVIEW, DESK, DUTY];
  if (role !== 'district_leader' && PARTY.includes(unitKind))
    return [SERVICE, OVERVIEW, DESK, DUTY];
  return [
    OVERVIEW,
    DESK,
    ...(readsHub(role, unitKind) ? [HUB] : []),
    DUTY,
    ...(readsScores(role, unitKind) ? [SCORES] : []),
    ...(readsService(role, unitKind) ? [SERVICE] : []),
  ];
};

/** They come for 双报到: of tickets they see no more than calls for hands. */
const PARTY: readonly UnitKind[] = ['party_org', 'party_committee'];

const MEASURED: readonly UnitKind[] = ['street', 'department', 'utility', 'hub', 'oversight'];
const WORKERS: readonly Role[] = ['staff', 'leader', 'chief'];

/** Those who are measured, those who measure, and the district's leaders. */
export const readsScores = (role: Role, unitKind: UnitKind): boolean =>
  role === 'district_leader' || (WORKERS.includes(role) && MEASURED.includes(unitKind));

/** Those who decide for the district, and those who watch it. */
export const readsHub = (role: Role, unitKind: UnitKind): boolean =>
  role === 'district_leader' ||
  (WORKERS.includes(role) && (unitKind === 'hub' || unitKind === 'oversight'));

const SERVING: readonly UnitKind[] = ['community', 'street', 'hub', 'oversight', ...PARTY];

/** Members, those who need hands, those who send them, and those who see sums. */
export const readsService = (role: Role, unitKind: UnitKind): boolean =>
  role === 'member' ||
  role === 'district_leader' ||
  (WORKERS.includes(role) && SERVING.includes(unitKind));

/** Who works for a unit that has a duty roster: not 双报到's organisations. */
export const onRoster = ({ role, unit }: MeView['user']): boolean =>
  WORKERS.includes(role) && hasRoster(unit);

/** 值班室 knows who is on duty anywhere. */
export const seesAllOnDuty = ({ role, unit }: MeView['user']): boolean =>
  WORKERS.includes(role) && (unit.kind === 'hub' || unit.kind === 'oversight');

export const navItems = computed(() =>
  me.value ? navItemsFor(me.value.user.role, me.value.user.unit.kind) : [],
);

export const seesTickets = computed(() => navItems.value.includes(OVERVIEW));

/** Is this the page, or one of 双报到's beneath its entry? */
export const isWithin = (path: string, href: string): boolean =>
  path === href || (href === '/service' && path.startsWith('/service/'));

/** Where this person's day begins. */
export const homeOf = ({ user }: MeView): string =>
  navItemsFor(user.role, user.unit.kind)[0]?.href ?? '/account';
