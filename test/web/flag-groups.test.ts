import { describe, expect, it } from 'vitest';
import { groupFlags } from '../../web/elements/map/flag-groups.ts';

const flag = (id: string, x: number, onSite = 0, free = 1) => ({
  id,
  place: { lat: 0, lng: x },
  onSite,
  free,
  label: id,
});
const pointOf = ({ lng }: { lng: number }) => ({ x: lng, y: 0 });
const BOX = { width: 40, height: 28 };

describe('flags that would hide each other', () => {
  it('stand as one at the place of the first, with their sums and every label', () => {
    const groups = groupFlags([flag('a', 0, 1, 2), flag('b', 30, 2, 0)], pointOf, BOX);
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({ id: 'a', onSite: 3, free: 2, label: 'a\nb' });
    expect(groups[0]?.places).toHaveLength(2);
  });

  it('stand apart as soon as there is room between them', () => {
    const groups = groupFlags([flag('a', 0), flag('b', 40), flag('c', 200)], pointOf, BOX);
    expect(groups.map(({ id, places }) => [id, places.length])).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 1],
    ]);
  });
});
