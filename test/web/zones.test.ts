import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceM, isInside, type LatLng, nearest, type Outline } from '../../src/domain/place.ts';
import { hairlinesOf, type Office, zonesOf } from '../../web/elements/map/zones.ts';

/** A district like a U: the bay in the middle belongs to the neighbour. */
const outline: Outline = [
  [
    [117.0, 36.6],
    [117.12, 36.6],
    [117.12, 36.7],
    [117.08, 36.7],
    [117.08, 36.64],
    [117.04, 36.64],
    [117.04, 36.7],
    [117.0, 36.7],
    [117.0, 36.6],
  ],
];
const offices: Office[] = [
  { id: 'west', name: '西街道', position: { lat: 36.66, lng: 117.02 } },
  { id: 'east', name: '东街道', position: { lat: 36.665, lng: 117.1 } },
  { id: 'south', name: '南街道', position: { lat: 36.62, lng: 117.06 } },
];
const zones = zonesOf(outline, offices);

const toOutline = (ring: LatLng[]): Outline => [ring.map(({ lat, lng }) => [lng, lat])];
const position = fc.record({
  lat: fc.double({ min: 36.59, max: 36.71, noNaN: true }),
  lng: fc.double({ min: 116.99, max: 117.13, noNaN: true }),
});

/** Within ten metres of a border both answers are right. */
const isDoubtful = (point: LatLng): boolean => {
  const metres = offices.map((office) => distanceM(point, office.position)).sort((a, b) => a - b);
  return (metres[1] ?? 0) - (metres[0] ?? 0) < 10;
};

describe('zones', () => {
  it('a point of the district lies in the zone of its nearest office and in no other', () => {
    fc.assert(
      fc.property(position, (point) => {
        fc.pre(!isDoubtful(point));
        const owners = zones.filter((zone) => isInside(point, toOutline(zone.ring)));
        const expected = isInside(point, outline) ? [nearest(point, offices)?.id] : [];
        expect(owners.map((zone) => zone.id)).toEqual(expected);
      }),
    );
  });

  it('lines between zones keep to the district and to equal distances', () => {
    const lines = hairlinesOf(outline, offices);
    expect(lines.length).toBeGreaterThan(1);
    for (const [from, to] of lines) {
      const middle = { lat: (from.lat + to.lat) / 2, lng: (from.lng + to.lng) / 2 };
      expect(isInside(middle, outline)).toBe(true);
      expect(isDoubtful(middle)).toBe(true);
    }
  });

  it('zones that touch get different tints', () => {
    expect(new Set(zones.map((zone) => zone.tint)).size).toBe(3);
  });

  it('offices in one row: the first and the last share no line', () => {
    const row = [117.01, 117.02, 117.03].map((lng, index): Office => {
      return { id: `${index}`, name: `${index}`, position: { lat: 36.65, lng } };
    });
    const lngs = hairlinesOf(outline, row).map(([from]) => from.lng.toFixed(4));
    expect(lngs).toEqual(['117.0150', '117.0250']);
  });

  it('one office owns the whole district and nobody draws a line', () => {
    const [zone] = zonesOf(outline, offices.slice(0, 1));
    expect(zone?.ring).toHaveLength(outline[0]?.length ?? 0);
    expect(hairlinesOf(outline, offices.slice(0, 1))).toEqual([]);
  });
});
