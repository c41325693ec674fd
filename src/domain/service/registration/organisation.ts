/** Is this a party organisation? */
import { invalid } from '../../error.ts';
import type { Rules } from '../../rules.ts';
import type { Unit } from '../../unit.ts';

/** Refuses what is none. */
export const organisationIn = ({ units }: Rules, unitId: string): Unit => {
  const unit = units.get(unitId);
  if (unit?.kind !== 'party_org') throw invalid('unitId', 'unknown_unit');
  return unit;
};
