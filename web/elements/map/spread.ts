/** How do pins that stand on one spot make room for each other? Pixels in, pixels out. */
export type Spot = { x: number; y: number };

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const TRIES = 80;

/** Each spot moves along a spiral to the first place at least `gap` away from those before it. */
export const spread = (spots: readonly Spot[], gap: number): Spot[] => {
  const placed: Spot[] = [];
  for (const spot of spots) {
    let free = spot;
    for (let turn = 0; turn < TRIES; turn++) {
      const radius = gap * 0.7 * Math.sqrt(turn);
      const angle = turn * GOLDEN_ANGLE;
      free = { x: spot.x + radius * Math.cos(angle), y: spot.y + radius * Math.sin(angle) };
      if (placed.every((other) => Math.hypot(other.x - free.x, other.y - free.y) >= gap)) break;
    }
    placed.push(free);
  }
  return placed;
};
