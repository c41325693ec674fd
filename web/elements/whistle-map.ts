import 'leaflet/dist/leaflet.css';
import '../styles/map.css';
import type { LatLng } from '../../src/domain/place.ts';
import type { District, MapTheme, Pin, Tiles } from './map/district.ts';
import type { Flag } from './map/flag-layer.ts';
import { groundElement } from './map/ground.ts';
import type { HeatCell } from './map/heat-layer.ts';
import { type Inset, MapView } from './map/map-view.ts';
import type { Lang } from './remaining-words.ts';

export type { Bbox, District, MapTheme, Pin, Tiles } from './map/district.ts';
export type { Flag } from './map/flag-layer.ts';
export type { HeatCell } from './map/heat-layer.ts';
export type { Inset } from './map/map-view.ts';

const NO_INSET: Inset = { top: 0, right: 0, bottom: 0, left: 0 };
/** Tiles show houses; the drawn map shows which street one is in. */
const PLACE_ZOOM = { tiles: 17, drawn: 14 };

/** <whistle-map>: properties in, `select` `hover` `view` `pick` `flag` out; Leaflet stays behind it. */
export class WhistleMap extends HTMLElement {
  static observedAttributes = ['lang', 'theme', 'picking'];

  #view: MapView | undefined;
  #resized: ResizeObserver | undefined;
  #district: District | undefined;
  #pins: readonly Pin[] = [];
  #flags: readonly Flag[] = [];
  #heat: readonly HeatCell[] = [];
  #selected: string | null = null;
  #hovered: string | null = null;
  #place: LatLng | undefined;
  #tiles: Tiles | undefined;
  #inset = NO_INSET;
  /** Many pins cost time to sort; a flood of facts may take a tenth of it, not all. */
  #due: number | undefined;
  #costMs = 0;
  /** Once somebody moved the map, a resize leaves the view alone. */
  #isHandled = false;

  get district(): District | undefined {
    return this.#district;
  }
  set district(district: District | undefined) {
    this.#district = district || undefined;
    if (this.#district) this.#view?.setDistrict(this.#district);
    this.#settleView();
  }

  get pins(): readonly Pin[] {
    return this.#pins;
  }
  set pins(pins: readonly Pin[]) {
    this.#pins = pins || [];
    this.#due ??= window.setTimeout(() => this.#showPins(), Math.min(500, this.#costMs * 10));
  }

  /** A second, quiet kind of marker. */
  get flags(): readonly Flag[] {
    return this.#flags;
  }
  set flags(flags: readonly Flag[]) {
    this.#flags = flags || [];
    this.#view?.setFlags(this.#flags);
  }

  /** Where whistles came from, under the pins. */
  get heat(): readonly HeatCell[] {
    return this.#heat;
  }
  set heat(cells: readonly HeatCell[]) {
    this.#heat = cells || [];
    this.#view?.setHeat(this.#heat);
  }

  get selected(): string | null {
    return this.#selected;
  }
  set selected(id: string | null) {
    this.#selected = id || null;
    this.#view?.point(this.#selected, this.#hovered);
  }

  get hovered(): string | null {
    return this.#hovered;
  }
  set hovered(id: string | null) {
    this.#hovered = id || null;
    this.#view?.point(this.#selected, this.#hovered);
  }

  /** Where the movable marker stands; shown in picking mode. */
  get place(): LatLng | undefined {
    return this.#place;
  }
  set place(place: LatLng | undefined) {
    const isFirst = !this.#place;
    this.#place = place || undefined;
    this.#showPlace();
    if (isFirst) this.#settleView();
  }

  get tiles(): Tiles | undefined {
    return this.#tiles;
  }
  set tiles(tiles: Tiles | undefined) {
    if (JSON.stringify(tiles || undefined) === JSON.stringify(this.#tiles)) return;
    this.#tiles = tiles || undefined;
    this.#reopen();
  }

  /** Pixels at each side that something else covers; the district is fitted into the rest. */
  get inset(): Inset {
    return this.#inset;
  }
  set inset(inset: Partial<Inset> | undefined) {
    this.#inset = { ...NO_INSET, ...inset };
    this.style.setProperty('--inset-right', `${this.#inset.right}px`);
    this.style.setProperty('--inset-bottom', `${this.#inset.bottom}px`);
    this.#view?.resized();
    this.#settleView();
  }

  get #isPicking(): boolean {
    return this.hasAttribute('picking');
  }

  connectedCallback(): void {
    this.#openView();
  }

  disconnectedCallback(): void {
    window.clearTimeout(this.#due);
    this.#due = undefined;
    this.#resized?.disconnect();
    this.#view?.close();
    this.#view = undefined;
    this.replaceChildren();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return;
    if (name === 'picking') this.#showPlace();
    else this.#reopen();
  }

  focusOn(lat: number, lng: number, zoom?: number): void {
    this.#isHandled = true;
    this.#view?.focusOn({ lat, lng }, zoom, this.#inset);
  }

  fitDistrict(): void {
    this.#isHandled = false;
    this.#view?.fitDistrict(this.#inset);
  }

  #openView(): void {
    const lang: Lang = this.lang.startsWith('en') ? 'en' : 'zh';
    const theme: MapTheme = this.getAttribute('theme') === 'wall' ? 'wall' : 'paper';
    const element = groundElement(lang, theme);
    this.replaceChildren(element);
    const look = { lang, theme, tiles: this.#tiles };
    this.#view = new MapView(element, look, {
      select: (id) => this.#tell('select', id),
      hover: (id) => this.#tell('hover', id),
      flag: (id) => this.#tell('flag', id),
      view: (view) => this.#tell('view', view),
      pick: (place) => {
        this.#place = place;
        this.#tell('pick', place);
      },
    });
    this.#view.onHandled(() => {
      this.#isHandled = true;
    });
    if (this.#district) this.#view.setDistrict(this.#district);
    this.#view.setPins(this.#pins);
    this.#view.setFlags(this.#flags);
    this.#view.setHeat(this.#heat);
    this.#view.point(this.#selected, this.#hovered);
    this.#showPlace();
    this.#isHandled = false;
    this.#resized = new ResizeObserver(() => {
      this.#view?.resized();
      this.#settleView();
    });
    this.#resized.observe(element);
    this.#settleView();
  }

  /** Language, theme and tiles go through everything drawn: build it anew. */
  #reopen(): void {
    if (!this.#view) return;
    this.disconnectedCallback();
    this.connectedCallback();
  }

  #settleView(): void {
    if (this.#isHandled) return;
    const placeZoom = this.#tiles ? PLACE_ZOOM.tiles : PLACE_ZOOM.drawn;
    if (this.#isPicking && this.#place) this.#view?.focusOn(this.#place, placeZoom, this.#inset);
    else this.#view?.fitDistrict(this.#inset);
  }

  #showPins(): void {
    this.#due = undefined;
    const from = performance.now();
    this.#view?.setPins(this.#pins);
    this.#costMs = performance.now() - from;
  }

  #showPlace(): void {
    this.#view?.setPlace(this.#isPicking ? this.#place : undefined);
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

if (!customElements.get('whistle-map')) customElements.define('whistle-map', WhistleMap);
