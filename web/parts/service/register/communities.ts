/** Which communities fit the words, street by street? */
import type { Ref, UnitView } from '../../../../src/contract/views.ts';

export type StreetGroup = { street: Ref; communities: UnitView[] };

/** A street that fits shows all of its communities. Without words: every street. */
export const groupCommunities = (units: readonly UnitView[], asked: string): StreetGroup[] => {
  const words = asked.trim();
  return units
    .filter(({ kind }) => kind === 'street')
    .map((street) => {
      const own = units.filter((unit) => unit.kind === 'community' && unit.streetId === street.id);
      const isWhole = street.name.includes(words);
      return {
        street,
        communities: isWhole ? own : own.filter(({ name }) => name.includes(words)),
      };
    })
    .filter(({ communities }) => communities.length > 0);
};
