/** How many came from around each street office? The map said for those who do not see it. */
import { type LatLng, nearest } from '../../../src/domain/place.ts';

type Office = { id: string; name: string; position: LatLng };

/** In the order of the offices, those without any left out; a cell belongs to the nearest. */
export const countByOffice = (
  cells: readonly (LatLng & { count: number })[],
  offices: readonly Office[],
): { id: string; name: string; count: number }[] => {
  const counts = new Map<string, number>();
  for (const { count, ...at } of cells) {
    const office = nearest(at, offices);
    if (office) counts.set(office.id, (counts.get(office.id) ?? 0) + count);
  }
  return offices.flatMap(({ id, name }) => {
    const count = counts.get(id);
    return count ? [{ id, name, count }] : [];
  });
};
