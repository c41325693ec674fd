import { isInside, type LatLng, type Outline } from '../../../src/domain/place.ts';
import type { District } from './district.ts';

/** Which names stand on the map, and in which order they may choose their place. */
export type LabelKind = 'street' | 'landmark' | 'community' | 'neighbour';

export type Label = {
  kind: LabelKind;
  text: string;
  /** Tried where the whole name finds no room. */
  short?: string;
  at: LatLng;
  /** What the landmark is, for its little drawing. */
  sign?: Sign;
  fromZoom: number;
};

export type Sign = 'hill' | 'water' | 'square' | 'tree';

export const labelsOf = (district: District): Label[] => [
  ...district.offices.map(
    ({ name, position }): Label => ({
      kind: 'street',
      text: name,
      short: name.replace(/街道(办事处)?$/, ''),
      at: position,
      fromZoom: 0,
    }),
  ),
  ...district.landmarks.map(
    ({ name, position }): Label => ({
      kind: 'landmark',
      text: name,
      short: name.replace(/公园$/, ''),
      at: position,
      sign: signOf(name),
      fromZoom: 11.5,
    }),
  ),
  ...district.neighbours.flatMap(({ name, outline }): Label[] => {
    const at = roomFor(outline, district.outline);
    return at ? [{ kind: 'neighbour', text: name, at, fromZoom: 0 }] : [];
  }),
  ...(district.communities ?? []).map(
    ({ name, position }): Label => ({
      kind: 'community',
      text: name.replace(/居民委员会$/, ''),
      at: position,
      fromZoom: 15,
    }),
  ),
];

const signOf = (name: string): Sign => {
  if (/广场|square/i.test(name)) return 'square';
  if (/山|hill|mountain/i.test(name)) return 'hill';
  return /[泉湖河]|spring|lake|river/i.test(name) ? 'water' : 'tree';
};

const STEPS = 28;

/** The roomiest spot of a neighbour within sight of the district, found on a coarse grid. */
const roomFor = (neighbour: Outline, district: Outline): LatLng | undefined => {
  const [west, south, east, north] = box(district, 0.14);
  const [farWest, farSouth, farEast, farNorth] = box(neighbour, 0);
  const cells: LatLng[] = [];
  for (let row = 1; row < STEPS; row++)
    for (let column = 1; column < STEPS; column++) {
      const lat = south + ((north - south) * row) / STEPS;
      const lng = west + ((east - west) * column) / STEPS;
      if (lat < farSouth || lat > farNorth || lng < farWest || lng > farEast) continue;
      if (isInside({ lat, lng }, neighbour)) cells.push({ lat, lng });
    }
  if (cells.length < 6) return undefined;
  const taken = new Set(cells.map(({ lat, lng }) => key(lat, lng)));
  const [dLat, dLng] = [(north - south) / STEPS, (east - west) / STEPS];
  const room = ({ lat, lng }: LatLng): number => {
    let ring = 1;
    while (ring < 6 && around(lat, lng, dLat * ring, dLng * ring).every((at) => taken.has(at)))
      ring++;
    return ring;
  };
  const middle = { lat: (south + north) / 2, lng: (west + east) / 2 };
  const away = (at: LatLng): number => Math.hypot(at.lat - middle.lat, at.lng - middle.lng);
  return cells
    .map((at) => ({ at, worth: room(at) - away(at) * 4 }))
    .reduce((best, cell) => (cell.worth > best.worth ? cell : best)).at;
};

const key = (lat: number, lng: number): string => `${lat.toFixed(4)},${lng.toFixed(4)}`;

const around = (lat: number, lng: number, dLat: number, dLng: number): string[] =>
  [-1, 0, 1].flatMap((y) => [-1, 0, 1].map((x) => key(lat + y * dLat, lng + x * dLng)));

const box = (outline: Outline, margin: number): [number, number, number, number] => {
  const lngs = (outline[0] ?? []).map(([lng]) => lng);
  const lats = (outline[0] ?? []).map(([, lat]) => lat);
  const [west, east] = [Math.min(...lngs), Math.max(...lngs)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const [x, y] = [(east - west) * margin, (north - south) * margin];
  return [west - x, south - y, east + x, north + y];
};
