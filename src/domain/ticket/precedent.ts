/** Who reads how disputes were ruled? Whoever works on tickets, who leads the district, and the auditor. */
import type { Role } from '../actor.ts';
import type { UnitKind } from '../unit.ts';

const WORKERS: readonly Role[] = ['staff', 'leader', 'chief'];

export const readsPrecedents = ({
  role,
  unit,
}: {
  role: Role;
  unit: { kind: UnitKind };
}): boolean =>
  role === 'district_leader' ||
  role === 'auditor' ||
  (WORKERS.includes(role) && unit.kind !== 'party_org' && unit.kind !== 'party_committee');
