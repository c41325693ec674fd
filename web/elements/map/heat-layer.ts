import L from 'leaflet';
import type { LatLng } from '../../../src/domain/place.ts';
import type { Lang } from '../remaining-words.ts';
import { heatTiers, tierOf } from './heat-tiers.ts';
import { MAP_WORDS } from './words.ts';

/** How many came from about here. */
export type HeatCell = LatLng & { count: number };

const RADIUS_PX = [4, 7, 11, 16];

/** Where whistles come from: a disc for each cell, bigger and denser the more there were. Colours are in map.css. */
export const drawHeat = (map: L.Map, cells: readonly HeatCell[], lang: Lang): L.LayerGroup => {
  const tiers = heatTiers(cells.map(({ count }) => count));
  const renderer = L.svg({ padding: 0.6 });
  const smallFirst = [...cells].sort((a, b) => a.count - b.count);
  return L.layerGroup(
    smallFirst.map(({ lat, lng, count }) => {
      const tier = tierOf(count, tiers);
      return L.circleMarker([lat, lng], {
        renderer,
        className: `heat tier-${tier}`,
        radius: RADIUS_PX[tier] ?? 16,
      }).bindTooltip(MAP_WORDS[lang].heat(count));
    }),
  ).addTo(map);
};
