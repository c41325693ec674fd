/** Who may see needs and calls on the map? */
import type { MeView } from '../../../src/contract/views.ts';
import type { UnitKind } from '../../../src/domain/unit.ts';

const READERS: readonly UnitKind[] = [
  'community',
  'street',
  'hub',
  'oversight',
  'party_org',
  'party_committee',
];

/** Departments and utilities are called by tickets, not by needs. */
export const readsServiceMap = ({ role, unit }: MeView['user']): boolean =>
  role === 'member' || role === 'district_leader' || READERS.includes(unit.kind);
