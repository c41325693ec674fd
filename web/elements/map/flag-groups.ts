/** Which flags would hide each other at this zoom? They stand as one, with their sums. */
import type { LatLng } from '../../../src/domain/place.ts';
import type { Flag } from './flag-layer.ts';

export type Point = { x: number; y: number };

/** One flag, or several at the place of the first. */
export type FlagGroup = Flag & { places: LatLng[] };

/** Nearer than this, one lies on the other. */
type Box = { width: number; height: number };

/** In the order given, so that a group keeps its first flag while others come and go. */
export const groupFlags = (
  flags: readonly Flag[],
  pointOf: (place: LatLng) => Point,
  { width, height }: Box,
): FlagGroup[] => {
  const groups: { at: Point; members: [Flag, ...Flag[]] }[] = [];
  for (const flag of flags) {
    const at = pointOf(flag.place);
    const near = groups.find(
      (group) => Math.abs(group.at.x - at.x) < width && Math.abs(group.at.y - at.y) < height,
    );
    if (near) near.members.push(flag);
    else groups.push({ at, members: [flag] });
  }
  return groups.map(({ members }) => joined(members));
};

const joined = (members: readonly [Flag, ...Flag[]]): FlagGroup => {
  const [first] = members;
  const sum = (of: (flag: Flag) => number) => members.reduce((total, flag) => total + of(flag), 0);
  return {
    ...first,
    onSite: sum(({ onSite }) => onSite),
    free: sum(({ free }) => free),
    label: members.map(({ label }) => label).join('\n'),
    places: members.map(({ place }) => place),
  };
};
