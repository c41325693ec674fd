import L from 'leaflet';
import type { LatLng, Outline } from '../../../src/domain/place.ts';
import type { District } from './district.ts';
import { hairlinesOf, zonesOf } from './zones.ts';

/** Under the tiles, so that what is drawn shows wherever they fail to come. */
const LAND_PANE = 'land';

/** The district drawn from its own outline: no network, yet drawn and not missing. Colours are in map.css. */
export const drawDistrict = (map: L.Map, district: District): L.LayerGroup => {
  if (!map.getPane(LAND_PANE)) map.createPane(LAND_PANE).style.zIndex = '150';
  const land = L.svg({ padding: 0.6, pane: LAND_PANE });
  const lines = L.svg({ padding: 0.6 });
  const shape = (className: string, renderer: L.Renderer): L.PolylineOptions => ({
    className,
    renderer,
    interactive: false,
    smoothFactor: 0.6,
  });
  const rings = toRings(district.outline);
  return L.layerGroup([
    ...district.neighbours.map(({ outline }) =>
      L.polygon(toRings(outline), shape('land-far', land)),
    ),
    L.polygon(rings, { ...shape('land-halo', land), fill: false }),
    L.polygon(rings, shape('land', land)),
    ...zoneAreas(district).map(({ ring, tint }) =>
      L.polygon(ring, { ...shape(`zone tint-${tint}`, land), stroke: false }),
    ),
    ...borderLines(district).map((line) => L.polyline(line, shape('zone-line', lines))),
    L.polygon(rings, { ...shape('land-edge', lines), fill: false }),
  ]).addTo(map);
};

export const boundsOf = (outline: Outline): L.LatLngBounds =>
  L.latLngBounds((outline[0] ?? []).map(([lng, lat]): L.LatLngTuple => [lat, lng]));

/** Real boundaries, once all are loaded, replace the guess by nearest office. */
export const hasRealBoundaries = ({ offices }: District): boolean =>
  offices.length > 0 && offices.every((office) => office.outline);

const zoneAreas = (district: District): { ring: LatLng[] | LatLng[][]; tint: number }[] =>
  hasRealBoundaries(district)
    ? district.offices.map(({ outline = [] }, index) => ({
        ring: toRings(outline),
        tint: index % 3,
      }))
    : zonesOf(district.outline, district.offices);

const borderLines = (district: District): LatLng[][] =>
  hasRealBoundaries(district)
    ? district.offices.flatMap(({ outline = [] }) => toRings(outline))
    : hairlinesOf(district.outline, district.offices);

const toRings = (outline: Outline): LatLng[][] =>
  outline.map((ring) => ring.map(([lng, lat]) => ({ lat, lng })));
