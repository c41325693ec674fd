import L from 'leaflet';
import type { LatLng } from '../../../src/domain/place.ts';
import { markElement } from './element-icon.ts';
import { type FlagGroup, groupFlags } from './flag-groups.ts';
import type { Rect } from './label-placement.ts';

/** A need or a call for hands: how many are there, how many more are wanted. */
export type Flag = { id: string; place: LatLng; onSite: number; free: number; label: string };

type Standing = { flag: FlagGroup; button: HTMLButtonElement; marker: L.Marker };

const WIDTH_PX = 40;
const HEIGHT_PX = 28;
/** Under every pin, over the clusters. */
const BELOW = -4_000;

/** A group is looked at from this near; nearer than that nothing parts it. */
const NEAREST = 18;

/** A quiet second kind of marker: square flags, changed one by one so that none loses its focus. */
export class FlagLayer {
  #map: L.Map;
  #select: (id: string) => void;
  #flags: readonly Flag[] = [];
  #standing = new Map<string, Standing>();

  constructor(map: L.Map, select: (id: string) => void) {
    this.#map = map;
    this.#select = select;
    map.on('zoomend', this.#show);
  }

  remove(): void {
    this.#map.off('zoomend', this.#show);
    this.set([]);
  }

  set(flags: readonly Flag[]): void {
    this.#flags = flags;
    this.#show();
  }

  #show = (): void => {
    const gone = new Set(this.#standing.keys());
    const pointOf = (place: LatLng) => this.#map.latLngToContainerPoint(place);
    const box = { width: WIDTH_PX, height: HEIGHT_PX };
    for (const flag of groupFlags(this.#flags, pointOf, box)) {
      gone.delete(flag.id);
      const standing = this.#standing.get(flag.id) ?? this.#add(flag);
      standing.flag = flag;
      standing.marker.setLatLng(flag.place);
      draw(standing.button, flag);
    }
    for (const id of gone) {
      this.#standing.get(id)?.marker.remove();
      this.#standing.delete(id);
    }
  };

  taken(): Rect[] {
    return [...this.#standing.values()].map(({ flag }) => {
      const { x, y } = this.#map.latLngToContainerPoint(flag.place);
      return { x, y: y - HEIGHT_PX, width: WIDTH_PX, height: HEIGHT_PX };
    });
  }

  #add(flag: FlagGroup): Standing {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'map-flag';
    const options = { interactive: true, zIndexOffset: BELOW };
    const marker = markElement(button, flag.place, options)
      .on('click', () => this.#open(flag.id))
      .addTo(this.#map);
    const standing = { flag, button, marker };
    this.#standing.set(flag.id, standing);
    return standing;
  }

  /** One leads on, several are looked at from nearer. */
  #open(id: string): void {
    const places = this.#standing.get(id)?.flag.places ?? [];
    if (places.length < 2 || this.#map.getZoom() >= NEAREST) this.#select(id);
    else this.#map.fitBounds(L.latLngBounds(places), { maxZoom: NEAREST, padding: [80, 80] });
  }
}

const draw = (button: HTMLButtonElement, { onSite, free, label }: Flag): void => {
  const text = document.createElement('span');
  text.className = 'map-flag-text';
  // Drawn by the style sheet: the label says it in words.
  text.dataset.onSite = String(onSite);
  text.dataset.free = `+${free}`;
  button.replaceChildren(text);
  button.classList.toggle('is-present', onSite > 0);
  button.title = label;
  button.setAttribute('aria-label', label);
};
