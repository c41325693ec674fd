import { describe, expect, it } from 'vitest';
import { heatTiers, tierOf } from '../../web/elements/map/heat-tiers.ts';
import { countByOffice } from '../../web/parts/scores/count-by-office.ts';

describe('heat of where whistles come from', () => {
  it('has at most four sizes, by eighths of the busiest cell, never two alike', () => {
    expect(heatTiers([])).toEqual([1]);
    expect(heatTiers([1, 1])).toEqual([1]);
    expect(heatTiers([1, 2, 3])).toEqual([1, 2]);
    expect(heatTiers([5, 80, 3])).toEqual([1, 10, 20, 40]);
  });

  it('a cell is drawn by the highest step it reaches', () => {
    const tiers = heatTiers([80]);
    expect([1, 9, 10, 39, 40, 80].map((count) => tierOf(count, tiers))).toEqual([0, 0, 1, 2, 3, 3]);
  });

  it('each cell is counted to the nearest street office, in the order of the offices', () => {
    const offices = [
      { id: 'a', name: '解放路街道', position: { lat: 36.664, lng: 117.04 } },
      { id: 'b', name: '龙洞街道', position: { lat: 36.64, lng: 117.11 } },
      { id: 'c', name: '智远街道', position: { lat: 36.675, lng: 117.115 } },
    ];
    const cells = [
      { lat: 36.641, lng: 117.108, count: 3 },
      { lat: 36.66, lng: 117.04, count: 4 },
      { lat: 36.645, lng: 117.111, count: 2 },
    ];
    expect(countByOffice(cells, offices)).toEqual([
      { id: 'a', name: '解放路街道', count: 4 },
      { id: 'b', name: '龙洞街道', count: 5 },
    ]);
    expect(countByOffice(cells, [])).toEqual([]);
  });
});
