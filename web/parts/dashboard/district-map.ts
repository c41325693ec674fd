import { computed } from '@preact/signals';
import type { UnitView } from '../../../src/contract/views.ts';
import type { LatLng } from '../../../src/domain/place.ts';
import type { District } from '../../elements/whistle-map.ts';
import { district, units } from '../../state.ts';

/** What the map draws of the district; the same object until the district changes. */
export const districtMap = computed((): District | undefined => {
  const found = district.value;
  if (!found) return undefined;
  const { outline, neighbours, landmarks } = found;
  return {
    outline,
    neighbours,
    landmarks,
    offices: units.value.filter((unit) => unit.kind === 'street').flatMap(placed),
    communities: units.value.filter((unit) => unit.kind === 'community').flatMap(placed),
  };
});

const placed = ({
  id,
  name,
  position,
}: UnitView): { id: string; name: string; position: LatLng }[] =>
  position ? [{ id, name, position }] : [];
