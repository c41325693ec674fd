import { isInside, type LatLng, type Outline } from '../../../src/domain/place.ts';

/** Which part of the district is nearest to which office, drawn until real boundaries are loaded. */
export type Office = { id: string; name: string; position: LatLng; outline?: Outline };
export type Zone = { id: string; ring: LatLng[]; tint: 0 | 1 | 2 };
export type Hairline = [LatLng, LatLng];

type Point = { x: number; y: number };
type Flat = { toPoint: (place: LatLng) => Point; toPlace: (point: Point) => LatLng };
/** Points p with p·normal ≤ reach are nearer to the first of two offices. */
type HalfPlane = { normal: Point; reach: number };

/** One filled area per office. A ring may touch itself along a cut, so fill it but never stroke it. */
export const zonesOf = (outline: Outline, offices: readonly Office[]): Zone[] => {
  const flat = flatten(offices);
  const shell = (outline[0] ?? []).map(([lng, lat]) => flat.toPoint({ lat, lng }));
  const sites = offices.map((office) => flat.toPoint(office.position));
  const touching = neighbourPairs(sites);
  const tints: Zone['tint'][] = [];
  return offices.map((office, index) => {
    const tint = leastUsed(
      touching.filter(([a, b]) => a === index || b === index),
      tints,
    );
    tints.push(tint);
    const ring = bisectors(sites, index).reduce(clipRing, shell);
    return { id: office.id, ring: ring.map(flat.toPlace), tint };
  });
};

/** The lines between zones, cut to the inside of the district. */
export const hairlinesOf = (outline: Outline, offices: readonly Office[]): Hairline[] => {
  const flat = flatten(offices);
  const sites = offices.map((office) => flat.toPoint(office.position));
  const edges = (outline[0] ?? []).map(([lng, lat], index, ring): [Point, Point] => {
    const [lngB, latB] = ring[(index + 1) % ring.length] ?? [lng, lat];
    return [flat.toPoint({ lat, lng }), flat.toPoint({ lat: latB, lng: lngB })];
  });
  return neighbourPairs(sites).flatMap(([, , line]) =>
    piecesInside(line, edges)
      .map(([from, to]): Hairline => [flat.toPlace(from), flat.toPlace(to)])
      .filter(([from, to]) =>
        isInside({ lat: (from.lat + to.lat) / 2, lng: (from.lng + to.lng) / 2 }, outline),
      ),
  );
};

/** Degrees scaled so that distances compare; at the size of a district the earth is flat. */
const flatten = (offices: readonly Office[]): Flat => {
  const lat0 = offices.reduce((sum, { position }) => sum + position.lat, 0) / (offices.length || 1);
  const squeeze = Math.cos((lat0 * Math.PI) / 180);
  return {
    toPoint: ({ lat, lng }) => ({ x: lng * squeeze, y: lat }),
    toPlace: ({ x, y }) => ({ lat: y, lng: x / squeeze }),
  };
};

const dot = (a: Point, b: Point): number => a.x * b.x + a.y * b.y;

const bisector = (near: Point, far: Point): HalfPlane => {
  const normal = { x: far.x - near.x, y: far.y - near.y };
  const middle = { x: (far.x + near.x) / 2, y: (far.y + near.y) / 2 };
  return { normal, reach: dot(normal, middle) };
};

const bisectors = (sites: Point[], index: number): HalfPlane[] => {
  const near = sites[index];
  return near ? sites.filter((_, other) => other !== index).map((far) => bisector(near, far)) : [];
};

const along = (a: Point, b: Point, share: number): Point => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
});

/** Sutherland–Hodgman: one half-plane at a time. */
const clipRing = (ring: Point[], { normal, reach }: HalfPlane): Point[] =>
  ring.flatMap((point, index) => {
    const before = ring.at(index - 1) ?? point;
    const here = reach - dot(normal, point);
    const there = reach - dot(normal, before);
    const crossing = here >= 0 !== there >= 0 ? [along(before, point, there / (there - here))] : [];
    return here >= 0 ? [...crossing, point] : crossing;
  });

const FAR = 10;
const PARALLEL = 1e-12;

/** Pairs of offices whose zones touch, each with the whole line between them. */
const neighbourPairs = (sites: Point[]): [number, number, [Point, Point]][] =>
  sites.flatMap((a, first) =>
    sites.flatMap((b, second): [number, number, [Point, Point]][] => {
      if (second <= first) return [];
      const line = sharedLine(a, b, bisectors(sites, first));
      return line ? [[first, second, line]] : [];
    }),
  );

/** The bisector of a and b, kept only where no other office is nearer to it than a. */
const sharedLine = (a: Point, b: Point, planes: HalfPlane[]): [Point, Point] | undefined => {
  const middle = along(a, b, 0.5);
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const way = { x: -(b.y - a.y) / length, y: (b.x - a.x) / length };
  let [low, high] = [-FAR, FAR];
  for (const { normal, reach } of planes) {
    const slope = dot(normal, way);
    const room = reach - dot(normal, middle);
    if (Math.abs(slope) < PARALLEL) {
      if (room < -PARALLEL) return undefined;
      continue;
    }
    const at = room / slope;
    if (slope > 0) high = Math.min(high, at);
    else low = Math.max(low, at);
  }
  if (low >= high) return undefined;
  const on = (at: number): Point => ({ x: middle.x + way.x * at, y: middle.y + way.y * at });
  return [on(low), on(high)];
};

/** Cuts a line wherever it crosses the outline; whether a piece is inside is asked afterwards. */
const piecesInside = ([from, to]: [Point, Point], edges: [Point, Point][]): [Point, Point][] => {
  const way = { x: to.x - from.x, y: to.y - from.y };
  const cuts = edges.flatMap(([a, b]) => {
    const edge = { x: b.x - a.x, y: b.y - a.y };
    const cross = way.x * edge.y - way.y * edge.x;
    if (cross === 0) return [];
    const gap = { x: a.x - from.x, y: a.y - from.y };
    const onLine = (gap.x * edge.y - gap.y * edge.x) / cross;
    const onEdge = (gap.x * way.y - gap.y * way.x) / cross;
    return onLine > 0 && onLine < 1 && onEdge >= 0 && onEdge < 1 ? [onLine] : [];
  });
  const stops = [0, ...cuts.sort((a, b) => a - b), 1];
  return stops
    .slice(1)
    .map((stop, index) => [along(from, to, stops[index] ?? 0), along(from, to, stop)]);
};

const leastUsed = (pairs: [number, number, unknown][], tints: Zone['tint'][]): Zone['tint'] => {
  const uses = [0, 0, 0];
  for (const [a, b] of pairs) {
    const tint = tints[a] ?? tints[b];
    if (tint !== undefined) uses[tint] = (uses[tint] ?? 0) + 1;
  }
  const tint = uses.indexOf(Math.min(...uses));
  return tint === 1 || tint === 2 ? tint : 0;
};
