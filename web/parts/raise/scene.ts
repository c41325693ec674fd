/** Whose street is it, and is it ours at all? */
import type { DistrictView, MeView, UnitView } from '../../../src/contract/views.ts';
import { isInside, type LatLng, nearest } from '../../../src/domain/place.ts';
import type { Place } from './draft.ts';

export type Scene = {
  /** The street the whistle will belong to: the raiser's; for the hub, the nearest office's. */
  street?: UnitView;
  /** Another street whose office is nearer. */
  nearer?: UnitView;
  isOutside: boolean;
  /** Those to choose from, in the list's order. */
  communities: UnitView[];
};

export const sceneOf = (
  place: LatLng | undefined,
  me: MeView,
  units: readonly UnitView[],
  district: Pick<DistrictView, 'outline'> | undefined,
): Scene => {
  const closest = place && nearest(place, streetsOf(units));
  const street = ownStreet(me, units) ?? closest;
  return {
    street,
    nearer: closest && closest.id !== street?.id ? closest : undefined,
    isOutside: Boolean(place && district && !isInside(place, district.outline)),
    communities: units.filter(
      ({ kind, streetId }) => kind === 'community' && street && streetId === street.id,
    ),
  };
};

/** Before the phone knows: the community, else its street's office, else the middle of the district. */
export const firstPlace = (
  me: MeView,
  units: readonly UnitView[],
  district: Pick<DistrictView, 'outline'> | undefined,
): Place | undefined => {
  const own = units.find(({ id }) => id === me.user.unit.id);
  const office = me.user.unit.kind === 'hub' ? undefined : own?.position;
  const known = office ?? ownStreet(me, units)?.position;
  if (known) return { ...known, from: 'office' };
  const middle = district && middleOf(district.outline[0] ?? []);
  return middle && { ...middle, from: 'middle' };
};

const ownStreet = ({ user }: MeView, units: readonly UnitView[]): UnitView | undefined => {
  const own = units.find(({ id }) => id === user.unit.id);
  if (own?.kind === 'street') return own;
  return own?.kind === 'community' ? units.find(({ id }) => id === own.streetId) : undefined;
};

const streetsOf = (units: readonly UnitView[]): UnitView[] =>
  units.filter(({ kind }) => kind === 'street');

const middleOf = (ring: readonly [number, number][]): LatLng | undefined => {
  if (ring.length === 0) return undefined;
  const middle = (numbers: number[]) => (Math.min(...numbers) + Math.max(...numbers)) / 2;
  return { lng: middle(ring.map(([lng]) => lng)), lat: middle(ring.map(([, lat]) => lat)) };
};
