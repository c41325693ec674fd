import { describe, expect, test } from 'vitest';
import { distanceM, isInside, nearest, type Outline } from '../../src/domain/place.ts';

const square: Outline = [
  [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
    [0, 0],
  ],
  [
    [4, 4],
    [6, 4],
    [6, 6],
    [4, 6],
    [4, 4],
  ],
];

describe('places', () => {
  test.each([
    ['in the middle of the shell', { lat: 2, lng: 2 }, true],
    ['in the hole', { lat: 5, lng: 5 }, false],
    ['outside', { lat: 11, lng: 5 }, false],
  ])('a point %s', (_where, point, inside) => {
    expect(isInside(point, square)).toBe(inside);
  });

  test('a degree of latitude is about 111.2 km', () => {
    expect(distanceM({ lat: 36, lng: 117 }, { lat: 37, lng: 117 })).toBeCloseTo(111_195, -1);
  });

  test('the nearest place with a position wins; none has one: nobody', () => {
    const places = [
      { id: 'a' },
      { id: 'b', position: { lat: 1, lng: 1 } },
      { id: 'c', position: { lat: 5, lng: 5 } },
    ];
    expect(nearest({ lat: 2, lng: 2 }, places)?.id).toBe('b');
    expect(
      nearest({ lat: 2, lng: 2 }, [{ id: 'a' } as { id: string; position?: never }]),
    ).toBeUndefined();
  });
});
