import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceM } from '../../src/domain/place.ts';
import { findRepeats, type Occurrence } from '../../src/domain/repeats.ts';
import { QIANFOSHAN } from '../support/sample-district.ts';
import { wall } from '../support/story.ts';

const now = wall('2026-11-23 10:00');

/** So many metres north and east of 千佛山. */
const at = (
  id: string,
  north: number,
  east = 0,
  day = '2026-11-01',
  situationCode = 'A-01',
): Occurrence => ({
  id,
  situationCode,
  place: { lat: QIANFOSHAN.lat + north / 111_195, lng: QIANFOSHAN.lng + east / 89_200 },
  raisedAt: wall(`${day} 10:00`),
});

const idsIn = (all: Occurrence[]): string[][] =>
  findRepeats(all, now).map(({ occurrences }) => occurrences.map(({ id }) => id));

describe('where the same matter keeps coming back', () => {
  it.each([
    ['three at one spot', [at('a', 0), at('b', 0), at('c', 0)], [['a', 'b', 'c']]],
    ['two are not enough', [at('a', 0), at('b', 0)], []],
    [
      'one in the middle, 99 m to either side',
      [at('a', -99), at('b', 0), at('c', 99)],
      [['a', 'b', 'c']],
    ],
    ['a third 101 m away', [at('a', 0), at('b', 0), at('c', 101)], []],
    [
      'east and west as north and south',
      [at('a', 0, -99), at('b', 0), at('c', 0, 99)],
      [['a', 'b', 'c']],
    ],
    ['a third 101 m east', [at('a', 0), at('b', 0), at('c', 0, 101)], []],
    [
      'a third of another situation',
      [at('a', 0), at('b', 0), at('c', 0, 0, '2026-11-01', 'A-02')],
      [],
    ],
    [
      'the first 90 days before',
      [at('a', 0, 0, '2026-08-25'), at('b', 0), at('c', 0)],
      [['a', 'b', 'c']],
    ],
    ['the first 91 days before', [at('a', 0, 0, '2026-08-24'), at('b', 0), at('c', 0)], []],
    [
      'oldest first',
      [at('c', 0, 0, '2026-11-03'), at('a', 0, 0, '2026-11-01'), at('b', 0, 0, '2026-11-02')],
      [['a', 'b', 'c']],
    ],
    [
      'two places, the newer group first',
      [
        ...['a', 'b', 'c'].map((id) => at(id, 0, 0, '2026-11-01')),
        ...['d', 'e', 'f'].map((id) => at(id, 500, 0, '2026-11-02')),
      ],
      [
        ['d', 'e', 'f'],
        ['a', 'b', 'c'],
      ],
    ],
    [
      'a row of five along a street is no chain: two stay over',
      [at('a', 0), at('b', 90), at('c', 180), at('d', 270), at('e', 360)],
      [['a', 'b', 'c']],
    ],
  ] as const)('%s', (_, all, groups) => {
    expect(idsIn([...all])).toEqual(groups);
  });

  const occurrence = fc
    .record({
      north: fc.integer({ min: -150, max: 150 }),
      east: fc.integer({ min: -150, max: 150 }),
      code: fc.constantFrom('A-01', 'A-02'),
      day: fc.integer({ min: 1, max: 22 }),
    })
    .map(({ north, east, code, day }) =>
      at('', north, east, `2026-11-${String(day).padStart(2, '0')}`, code),
    );
  const many = fc
    .array(occurrence, { maxLength: 40 })
    .map((all) => all.map((each, i) => ({ ...each, id: String(i).padStart(3, '0') })));

  it('each ticket is in one group at most, and near the middle of it', () => {
    fc.assert(
      fc.property(many, (all) => {
        const groups = findRepeats(all, now);
        const ids = groups.flatMap(({ occurrences }) => occurrences.map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
        for (const { place, situationCode, occurrences } of groups) {
          expect(occurrences.length).toBeGreaterThanOrEqual(3);
          for (const each of occurrences) {
            expect(each.situationCode).toBe(situationCode);
            expect(distanceM(place, each.place)).toBeLessThanOrEqual(100);
          }
        }
      }),
    );
  });

  it('the order they come in changes nothing', () => {
    fc.assert(
      fc.property(many, (all) => {
        expect(findRepeats([...all].reverse(), now)).toEqual(findRepeats(all, now));
      }),
    );
  });
});
