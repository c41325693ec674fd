/** Where is it, is it ours, and whose street is it? WGS-84 throughout. */
export type LatLng = { lat: number; lng: number };

/** GeoJSON rings of one polygon: the first is the shell, the rest are holes; [lng, lat] pairs. */
export type Outline = [number, number][][];

const EARTH_RADIUS_M = 6_371_008.8;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in metres. */
export const distanceM = (a: LatLng, b: LatLng): number => {
  const dLat = radians(b.lat - a.lat);
  const dLng = radians(b.lng - a.lng);
  const h =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLng / 2) ** 2;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.sqrt(h));
};

const METRES_A_DEGREE = radians(1) * EARTH_RADIUS_M;

/** [west, south, east, north] of a square that holds all within so many metres. */
export const boxAround = (
  { lat, lng }: LatLng,
  metres: number,
): [number, number, number, number] => {
  const north = metres / METRES_A_DEGREE;
  const east = north / Math.cos(radians(lat));
  return [lng - east, lat - north, lng + east, lat + north];
};

/** Even-odd rule over all rings, so holes count as outside. */
export const isInside = (point: LatLng, outline: Outline): boolean =>
  outline.reduce((inside, ring) => (crossesOdd(point, ring) ? !inside : inside), false);

/** The place whose position is nearest; undefined when none has one. */
export const nearest = <T extends { position?: LatLng }>(
  point: LatLng,
  places: readonly T[],
): T | undefined => {
  let best: { place: T; metres: number } | undefined;
  for (const place of places) {
    if (!place.position) continue;
    const metres = distanceM(point, place.position);
    if (!best || metres < best.metres) best = { place, metres };
  }
  return best?.place;
};

const crossesOdd = (point: LatLng, ring: [number, number][]): boolean => {
  let odd = false;
  for (const [index, [lngA, latA]] of ring.entries()) {
    const [lngB, latB] = ring.at(index - 1) ?? [lngA, latA];
    const straddles = latA > point.lat !== latB > point.lat;
    if (straddles && point.lng < ((lngB - lngA) * (point.lat - latA)) / (latB - latA) + lngA)
      odd = !odd;
  }
  return odd;
};
