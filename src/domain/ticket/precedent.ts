/** Who reads how disputes were ruled? Whoever works, who leads the district, and the auditor. */
import type { Role } from '../actor.ts';

const READERS: readonly Role[] = ['staff', 'leader', 'chief', 'district_leader', 'auditor'];

export const readsPrecedents = (role: Role): boolean => READERS.includes(role);
