/** Where does each name find room? Pins come first: a name steps aside, shortens, or waits. */
export type Rect = { x: number; y: number; width: number; height: number };
export type Offset = { x: number; y: number };

export type Wish = {
  /** Pixels; the anchor is what the name belongs to. */
  anchor: { x: number; y: number };
  /** Widths of the whole name and, if there is one, of its short form. */
  widths: number[];
  height: number;
  /** Room kept for the mark at the anchor. */
  gap: number;
  /** How far it may wander, in pixels. */
  reach: number;
  /** Where it stood last; kept while it must stand apart anyway, so names do not dance. */
  last?: Placed;
  allows: (centre: { x: number; y: number }) => boolean;
  /** The drawing or mark at the anchor, pixels across; 0 for none. */
  mark: number;
  /** A name that cannot be read without its drawing goes when a pin covers that. */
  needsMark: boolean;
};

export type Placed = { offset: Offset; variant: number; isFar: boolean };

const TURNS = 12;
const NEAR = 30;

/** In order of the wishes, each within the frame if it can; undefined where no place is left. */
export const placeLabels = (wishes: Wish[], taken: Rect[], frame: Rect): (Placed | undefined)[] => {
  const isMarkCovered = (wish: Wish): boolean =>
    taken.some((other) => overlaps(markRect(wish), other));
  const occupied = [...taken];
  const marks = wishes.filter((wish) => !wish.needsMark || !isMarkCovered(wish));
  return wishes.map((wish) => {
    if (!marks.includes(wish)) return undefined;
    const others = marks.filter((other) => other !== wish && other.mark > 0).map(markRect);
    const isOffEdge = !overlaps(frame, pointRect(wish.anchor));
    const placed = choices(wish).find((choice) => {
      const rect = rectOf(wish, choice);
      return (
        !occupied.some((other) => overlaps(rect, other)) &&
        !others.some((other) => overlaps(rect, other)) &&
        (isOffEdge || contains(frame, rect)) &&
        (!choice.isFar || wish.allows(centreOf(wish, choice)))
      );
    });
    if (placed) occupied.push(rectOf(wish, placed));
    return placed;
  });
};

/** Close and whole, close and short, then further out. */
const choices = (wish: Wish): Placed[] => {
  const variants = wish.widths.map((_, variant) => variant);
  const close = variants.flatMap((variant) =>
    closeOffsets(wish, wish.widths[variant] ?? 0).map((offset) => ({
      offset,
      variant,
      isFar: false,
    })),
  );
  const wide = ringOffsets(wish.reach).flatMap((offset) =>
    variants.map((variant) => ({ offset, variant, isFar: true })),
  );
  return wish.last?.isFar ? [...close, wish.last, ...wide] : [...close, ...wide];
};

const closeOffsets = ({ gap, height }: Wish, width: number): Offset[] => {
  if (gap === 0) return [{ x: 0, y: 0 }];
  const down = gap + height / 2;
  const side = gap + 4 + width / 2;
  return [
    { x: 0, y: down },
    { x: 0, y: -down },
    { x: side, y: 0 },
    { x: -side, y: 0 },
  ];
};

const ringOffsets = (reach: number): Offset[] => {
  const offsets: Offset[] = [];
  for (let radius = NEAR; radius <= reach; radius += 14)
    for (let turn = 0; turn < TURNS; turn++) {
      const angle = Math.PI / 2 + (turn * 2 * Math.PI) / TURNS;
      offsets.push({ x: Math.cos(angle) * radius * 1.4, y: Math.sin(angle) * radius });
    }
  return offsets;
};

const centreOf = ({ anchor }: Wish, { offset }: Placed): { x: number; y: number } => ({
  x: anchor.x + offset.x,
  y: anchor.y + offset.y,
});

const rectOf = (wish: Wish, choice: Placed): Rect => {
  const centre = centreOf(wish, choice);
  const width = wish.widths[choice.variant] ?? 0;
  return { x: centre.x - width / 2, y: centre.y - wish.height / 2, width, height: wish.height };
};

const overlaps = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const contains = (outer: Rect, inner: Rect): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

const pointRect = ({ x, y }: Offset): Rect => ({ x, y, width: 1, height: 1 });

const markRect = ({ anchor, mark }: Wish): Rect => ({
  x: anchor.x - mark / 2,
  y: anchor.y - mark / 2,
  width: mark,
  height: mark,
});
