import { describe, expect, it } from 'vitest';
import { plusMinutes } from '../../src/domain/instant.ts';
import { isAlike, nearSince, relapseOf } from '../../src/domain/near.ts';
import { boxAround, distanceM, type LatLng } from '../../src/domain/place.ts';
import { QIANFOSHAN } from '../support/sample-district.ts';
import { wall } from '../support/story.ts';

const now = wall('2026-11-23 10:00');
/** So many metres north of 千佛山. */
const north = (metres: number): LatLng => ({
  ...QIANFOSHAN,
  lat: QIANFOSHAN.lat + metres / 111_195,
});
const closed = (id: string, metres: number, time: string) => ({
  id,
  place: north(metres),
  closedAt: wall(time),
});

describe('a relapse', () => {
  it.each([
    ['99 m away, closed 29 days before', [closed('a', 99, '2026-10-25 10:00')], 'a'],
    ['30 days before to the minute', [closed('a', 0, '2026-10-24 10:00')], 'a'],
    ['a minute more', [closed('a', 0, '2026-10-24 09:59')], undefined],
    ['101 m away', [closed('a', 101, '2026-11-22 10:00')], undefined],
    ['nothing closed', [], undefined],
    [
      'of two, the one closed last',
      [closed('a', 10, '2026-11-01 10:00'), closed('b', 90, '2026-11-20 10:00')],
      'b',
    ],
    [
      'the last is too far away',
      [closed('a', 10, '2026-11-01 10:00'), closed('b', 150, '2026-11-20 10:00')],
      'a',
    ],
  ] as const)('%s', (_, found, id) => {
    expect(relapseOf(QIANFOSHAN, found, now)).toBe(id);
  });
});

describe('what is alike', () => {
  it.each([
    [['A-01'], ['A-01'], true],
    [['A-01'], ['A-02'], false],
    [['A-02', 'A-01'], ['A-01'], true],
    [['A-01'], ['A-02', 'A-01'], true],
    [['A-02', 'A-01'], ['A-03', 'A-01'], false],
    [[], ['A-01'], false],
    [['A-01'], [], false],
    [[], [], false],
  ])('%j and %j: %s', (some, others, alike) => {
    expect(isAlike(some, others)).toBe(alike);
    expect(isAlike(others, some)).toBe(alike);
  });
});

describe('how near, how young', () => {
  it('a box holds all that is within the metres, and little more', () => {
    const [west, south, east, top] = boxAround(QIANFOSHAN, 250);
    const { lat, lng } = QIANFOSHAN;
    for (const edge of [
      { lat, lng: west },
      { lat, lng: east },
      { lat: south, lng },
      { lat: top, lng },
    ])
      expect(distanceM(QIANFOSHAN, edge)).toBeCloseTo(250, 0);
  });

  it('thirty days are thirty times twenty-four hours', () => {
    expect(nearSince(now)).toBe(plusMinutes(now, -30 * 24 * 60));
  });
});
