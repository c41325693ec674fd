import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Placed,
  placeLabels,
  type Rect,
  type Wish,
} from '../../web/elements/map/label-placement.ts';
import { spread } from '../../web/elements/map/spread.ts';

const frame: Rect = { x: 0, y: 0, width: 400, height: 300 };
const street = (x: number, y: number): Wish => ({
  anchor: { x, y },
  widths: [70, 42],
  height: 18,
  gap: 4,
  reach: 86,
  mark: 6,
  needsMark: false,
  allows: () => true,
});
const pin = (x: number, y: number): Rect => ({ x: x - 20, y: y - 20, width: 40, height: 40 });
const spot = fc.record({
  x: fc.integer({ min: 0, max: 399 }),
  y: fc.integer({ min: 0, max: 299 }),
});

const rectOf = ({ anchor, widths, height }: Wish, { offset, variant }: Placed): Rect => {
  const width = widths[variant] ?? 0;
  return {
    x: anchor.x + offset.x - width / 2,
    y: anchor.y + offset.y - height / 2,
    width,
    height,
  };
};
const meet = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('names on the map', () => {
  it('a name with room stands below its mark', () => {
    const [placed] = placeLabels([street(200, 150)], [], frame);
    expect(placed).toEqual({ offset: { x: 0, y: 13 }, variant: 0, isFar: false });
  });

  it('a name never lies under a pin nor on another name', () => {
    const many = fc.array(spot, { maxLength: 12 });
    fc.assert(
      fc.property(many, many, (anchors, pins) => {
        const wishes = anchors.map(({ x, y }) => street(x, y));
        const taken = pins.map(({ x, y }) => pin(x, y));
        const rects = placeLabels(wishes, taken, frame).flatMap((placed, index) => {
          const wish = wishes[index];
          return placed && wish ? [rectOf(wish, placed)] : [];
        });
        for (const [index, rect] of rects.entries())
          for (const other of [...taken, ...rects.slice(index + 1)])
            expect(meet(rect, other)).toBe(false);
      }),
    );
  });

  it('a landmark under a pin keeps its name to itself', () => {
    const landmark = { ...street(200, 150), needsMark: true, mark: 14 };
    expect(placeLabels([landmark], [pin(200, 150)], frame)).toEqual([undefined]);
  });

  it('pins on one spot are spread until none covers another', () => {
    const free = spread(
      Array.from({ length: 20 }, () => ({ x: 5, y: 5 })),
      42,
    );
    expect(free[0]).toEqual({ x: 5, y: 5 });
    for (const [index, a] of free.entries())
      for (const b of free.slice(index + 1))
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(42);
  });
});
