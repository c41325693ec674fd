import L from 'leaflet';
import type { Lang } from '../remaining-words.ts';
import type { Rect } from './label-placement.ts';
import { MAP_WORDS } from './words.ts';

/** Zoom, scale and the word that this is a sketch: lower right, one row. */
export const furnish = (map: L.Map, lang: Lang): { note: (text: string) => void } => {
  const words = MAP_WORDS[lang];
  L.control
    .zoom({ position: 'bottomright', zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut })
    .addTo(map);
  const caption = L.DomUtil.create('div', 'map-caption');
  const note = L.DomUtil.create('span', 'map-note', caption);
  const scale = L.DomUtil.create('span', 'map-scale', caption);
  const corner = new L.Control({ position: 'bottomright' });
  corner.onAdd = () => caption;
  corner.addTo(map);
  const measure = (): void => {
    const { metres, px } = scaleOf(map);
    scale.style.width = `${px}px`;
    scale.textContent =
      metres >= 1000 ? `${metres / 1000} ${words.kilometres}` : `${metres} ${words.metres}`;
  };
  map.on('zoomend moveend', measure).whenReady(measure);
  return {
    note: (text) => {
      note.textContent = text;
    },
  };
};

/** Names keep away from the scale and the buttons too. */
export const furnitureOf = (container: HTMLElement): Rect[] => {
  const corner = container.getBoundingClientRect();
  return [...container.querySelectorAll('.leaflet-control, .map-caption')].map((part) => {
    const { x, y, width, height } = part.getBoundingClientRect();
    return { x: x - corner.x, y: y - corner.y, width, height };
  });
};

const WIDEST_PX = 96;

/** The roundest length (1, 2 or 5) that fits. */
const scaleOf = (map: L.Map): { metres: number; px: number } => {
  const y = map.getSize().y / 2;
  const widest = map.distance(
    map.containerPointToLatLng([0, y]),
    map.containerPointToLatLng([WIDEST_PX, y]),
  );
  const power = 10 ** Math.floor(Math.log10(widest));
  const metres = power * ([5, 2, 1].find((digit) => digit * power <= widest) ?? 1);
  return { metres, px: Math.round((WIDEST_PX * metres) / widest) };
};
