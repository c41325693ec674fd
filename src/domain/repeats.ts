/** 高频反复: where does the same matter keep coming back? */
import { type Instant, toMillis } from './instant.ts';
import { daysBefore } from './near.ts';
import { distanceM, type LatLng } from './place.ts';

export const REPEATS_MIN = 3;
const REPEATS_M = 100;
const REPEATS_DAYS = 90;

// Both at once: within 100 m alone, or within 90 days alone, would name every busy corner and every common matter.
export const repeatsSince = (now: Instant): Instant => daysBefore(now, REPEATS_DAYS);

export type Occurrence = { id: string; situationCode: string; place: LatLng; raisedAt: Instant };

/** Oldest first; `place` is the one all others are within 100 m of. */
export type Repeat = { situationCode: string; place: LatLng; occurrences: Occurrence[] };

/** Each ticket in one group at most, the fullest groups made first; the newest group comes first. */
export const findRepeats = (all: readonly Occurrence[], now: Instant): Repeat[] => {
  const since = repeatsSince(now);
  const recent = all.filter(({ raisedAt }) => raisedAt >= since && raisedAt <= now);
  return [...Map.groupBy(recent, ({ situationCode }) => situationCode).values()]
    .filter((group) => group.length >= REPEATS_MIN)
    .flatMap(groupByPlace)
    .sort((a, b) => toMillis(lastOf(b)) - toMillis(lastOf(a)) || (idOf(a) < idOf(b) ? -1 : 1));
};

const lastOf = ({ occurrences }: Repeat): Instant => occurrences.at(-1)?.raisedAt ?? '';
const idOf = ({ occurrences }: Repeat): string => occurrences[0]?.id ?? '';

const groupByPlace = (alike: readonly Occurrence[]): Repeat[] => {
  const around = neighboursOf(alike);
  const left = new Set(alike);
  const fullest = [...alike].sort(
    (a, b) => sizeOf(b, around) - sizeOf(a, around) || (a.id < b.id ? -1 : 1),
  );
  return fullest.flatMap((centre) => {
    const near = left.has(centre)
      ? (around.get(centre) ?? []).filter((each) => left.has(each))
      : [];
    if (near.length < REPEATS_MIN) return [];
    for (const each of near) left.delete(each);
    const occurrences = near.sort(byAge);
    return [{ situationCode: centre.situationCode, place: centre.place, occurrences }];
  });
};

const byAge = (a: Occurrence, b: Occurrence): number =>
  a.raisedAt + a.id < b.raisedAt + b.id ? -1 : 1;

type Neighbours = Map<Occurrence, Occurrence[]>;

const sizeOf = (each: Occurrence, around: Neighbours): number => around.get(each)?.length ?? 0;

/** About 110 m of latitude; of longitude somewhat less, so two cells to either side. */
const CELL_DEGREES = 0.001;

/** Itself among them. Cells keep it from comparing every ticket with every other. */
const neighboursOf = (alike: readonly Occurrence[]): Neighbours => {
  const cells = Map.groupBy(alike, ({ place }) => cellOf(place));
  return new Map(
    alike.map((each) => [
      each,
      cellsAround(each.place)
        .flatMap((cell) => cells.get(cell) ?? [])
        .filter((other) => distanceM(each.place, other.place) <= REPEATS_M),
    ]),
  );
};

const cellOf = ({ lat, lng }: LatLng, north = 0, east = 0): string =>
  `${Math.floor(lat / CELL_DEGREES) + north} ${Math.floor(lng / CELL_DEGREES) + east}`;

const cellsAround = (place: LatLng): string[] =>
  [-1, 0, 1].flatMap((north) => [-2, -1, 0, 1, 2].map((east) => cellOf(place, north, east)));
