import type L from 'leaflet';
import type { LatLng } from '../../../src/domain/place.ts';
import type { Lang } from '../remaining-words.ts';
import { markElement } from './element-icon.ts';
import { MAP_WORDS } from './words.ts';

const STEP_PX = 8;
const WAYS: Record<string, [number, number]> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** The one place a whistle is about: dragged, tapped or moved by arrow keys. */
export class PlaceMarker {
  #map: L.Map;
  #marker: L.Marker;
  #pick: (place: LatLng) => void;

  constructor(map: L.Map, place: LatLng, lang: Lang, pick: (place: LatLng) => void) {
    this.#map = map;
    this.#pick = pick;
    this.#marker = markElement(this.#button(lang), place, {
      draggable: true,
      autoPan: true,
      zIndexOffset: 50_000,
    })
      .on('dragend', () => pick(this.#marker.getLatLng()))
      .addTo(map);
    map.on('click', this.#onClick);
  }

  remove(): void {
    this.#map.off('click', this.#onClick);
    this.#marker.remove();
  }

  moveTo(place: LatLng): void {
    if (!this.#marker.getLatLng().equals(place)) this.#marker.setLatLng(place);
  }

  #onClick = ({ latlng }: L.LeafletMouseEvent): void => this.#settle(latlng);

  #button(lang: Lang): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'map-place';
    button.setAttribute('aria-label', MAP_WORDS[lang].place);
    button.innerHTML =
      '<svg width="36" height="44" viewBox="0 0 36 44" aria-hidden="true"><ellipse cx="18" cy="41" rx="6" ry="2" fill="var(--ink)" opacity=".25"/><path d="M18 41C10 30 5 24 5 16a13 13 0 0 1 26 0c0 8-5 14-13 25z" fill="var(--spring)" stroke="var(--card)" stroke-width="2"/><circle cx="18" cy="16" r="5" fill="var(--card)"/></svg>';
    button.addEventListener('keydown', (event) => this.#onKey(event));
    return button;
  }

  #onKey(event: KeyboardEvent): void {
    const way = WAYS[event.key];
    if (!way) return;
    event.preventDefault();
    event.stopPropagation();
    const step = event.shiftKey ? STEP_PX * 6 : STEP_PX;
    const from = this.#map.latLngToContainerPoint(this.#marker.getLatLng());
    const to = from.add([way[0] * step, way[1] * step]);
    this.#settle(this.#map.containerPointToLatLng(to));
    this.#map.panInside(this.#marker.getLatLng(), { padding: [48, 48] });
  }

  #settle(latlng: L.LatLng): void {
    this.#marker.setLatLng(latlng);
    this.#pick({ lat: latlng.lat, lng: latlng.lng });
  }
}
