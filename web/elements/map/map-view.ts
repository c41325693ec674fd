import type L from 'leaflet';
import type { LatLng } from '../../../src/domain/place.ts';
import type { Lang } from '../remaining-words.ts';
import { onTick } from '../ticker.ts';
import { boundsOf, drawDistrict, hasRealBoundaries } from './base-layer.ts';
import {
  type Bbox,
  type District,
  type MapTheme,
  NO_SHIFT,
  type Pin,
  type Shift,
  shiftDistrict,
  type Tiles,
} from './district.ts';
import { type Flag, FlagLayer } from './flag-layer.ts';
import { furnish, furnitureOf } from './furniture.ts';
import { openMap } from './ground.ts';
import { drawHeat, type HeatCell } from './heat-layer.ts';
import { LabelLayer } from './label-layer.ts';
import type { Rect } from './label-placement.ts';
import { PinLayer } from './pin-layer.ts';
import { PlaceMarker } from './place-marker.ts';
import { loadGround } from './tiles.ts';
import { MAP_WORDS } from './words.ts';

export type Inset = { top: number; right: number; bottom: number; left: number };

export type ViewEvents = {
  select: (id: string) => void;
  hover: (id: string | null) => void;
  pick: (place: LatLng) => void;
  flag: (id: string) => void;
  view: (view: Bbox & { zoom: number }) => void;
};

type Look = { lang: Lang; theme: MapTheme; tiles: Tiles | undefined };

const MARGIN_PX = 16;

/** One Leaflet map and what lies on it, from the ground up: tiles, district, names, pins, place. */
export class MapView {
  #map: L.Map;
  #look: Look;
  #events: ViewEvents;
  #pinLayer: PinLayer;
  #flagLayer: FlagLayer;
  #note: (text: string) => void;
  #quiet: () => void;
  #shift: Shift = NO_SHIFT;
  #district: District | undefined;
  #base: L.LayerGroup | undefined;
  #labels: LabelLayer | undefined;
  #pins: readonly Pin[] = [];
  #flags: readonly Flag[] = [];
  #heat: readonly HeatCell[] = [];
  #heatLayer: L.LayerGroup | undefined;
  #place: LatLng | undefined;
  #placeMarker: PlaceMarker | undefined;
  #taken: Rect[] = [];
  #furniture: Rect[] = [];
  #isClosed = false;

  constructor(element: HTMLElement, look: Look, events: ViewEvents) {
    this.#look = look;
    this.#events = events;
    this.#map = openMap(element, look.tiles ? 1 : 0.5);
    this.#note = furnish(this.#map, look.lang).note;
    const pinEvents = { ...events, settled: (taken: Rect[]) => this.#settle(taken) };
    this.#pinLayer = new PinLayer(this.#map, pinEvents, look.lang, pinPx(look.theme));
    this.#flagLayer = new FlagLayer(this.#map, events.flag);
    this.#quiet = onTick((nowMs) => this.#pinLayer.tick(nowMs));
    this.#map.on('moveend', () => this.#tellView());
    if (look.tiles) this.#layGround(look.tiles).catch(reportError);
  }

  close(): void {
    this.#isClosed = true;
    this.#quiet();
    this.#pinLayer.remove();
    this.#flagLayer.remove();
    this.#map.remove();
  }

  /** Calls back when a person, not the program, moved the map. */
  onHandled(listener: () => void): void {
    this.#map.on('dragstart', listener);
    this.#map.getContainer().addEventListener('wheel', listener, { passive: true });
  }

  resized(): void {
    this.#map.invalidateSize({ animate: false });
    this.#furniture = furnitureOf(this.#map.getContainer());
  }

  setDistrict(district: District): void {
    this.#district = district;
    const shown = shiftDistrict(district, this.#shift);
    this.#base?.remove();
    this.#labels?.remove();
    this.#base = drawDistrict(this.#map, shown);
    this.#labels = new LabelLayer(this.#map, shown, this.#look.theme);
    const words = MAP_WORDS[this.#look.lang];
    this.#note(hasRealBoundaries(district) ? words.sketch : words.sketchByOffice);
    this.#furniture = furnitureOf(this.#map.getContainer());
    this.#settle(this.#taken);
    this.#map.setMaxBounds(boundsOf(shown.outline).pad(1.5));
  }

  setPins(pins: readonly Pin[]): void {
    this.#pins = pins;
    this.#pinLayer.setPins(
      this.#shift === NO_SHIFT ? pins : pins.map((pin) => ({ ...pin, ...this.#shift.show(pin) })),
    );
  }

  setFlags(flags: readonly Flag[]): void {
    this.#flags = flags;
    this.#flagLayer.set(flags.map((flag) => ({ ...flag, place: this.#shift.show(flag.place) })));
    this.#settle(this.#taken);
  }

  setHeat(cells: readonly HeatCell[]): void {
    this.#heat = cells;
    this.#heatLayer?.remove();
    const shown = cells.map((cell) => ({ ...cell, ...this.#shift.show(cell) }));
    this.#heatLayer = drawHeat(this.#map, shown, this.#look.lang);
  }

  point(selected: string | null, hovered: string | null): void {
    this.#pinLayer.point(selected, hovered);
  }

  setPlace(place: LatLng | undefined): void {
    this.#place = place;
    if (!place) {
      this.#placeMarker?.remove();
      this.#placeMarker = undefined;
      return;
    }
    const shown = this.#shift.show(place);
    if (this.#placeMarker) this.#placeMarker.moveTo(shown);
    else
      this.#placeMarker = new PlaceMarker(this.#map, shown, this.#look.lang, (picked) =>
        this.#events.pick(this.#shift.read(picked)),
      );
  }

  fitDistrict({ top, right, bottom, left }: Inset): void {
    if (!this.#district) return;
    this.#map.fitBounds(boundsOf(shiftDistrict(this.#district, this.#shift).outline), {
      paddingTopLeft: [left + MARGIN_PX, top + MARGIN_PX],
      paddingBottomRight: [right + MARGIN_PX, bottom + MARGIN_PX],
      animate: false,
    });
  }

  /** Puts a place in the middle of what the inset leaves free. */
  focusOn(place: LatLng, zoom: number | undefined, { top, right, bottom, left }: Inset): void {
    const target = zoom ?? Math.max(this.#map.getZoom(), 15);
    const point = this.#map.project(this.#shift.show(place), target);
    const centre = point.add([(right - left) / 2, (bottom - top) / 2]);
    this.#map.setView(this.#map.unproject(centre, target), target);
  }

  #settle(taken: Rect[]): void {
    this.#taken = taken;
    this.#labels?.place([...taken, ...this.#flagLayer.taken(), ...this.#furniture]);
  }

  async #layGround(tiles: Tiles): Promise<void> {
    const { layer, shift } = await loadGround(tiles, this.#look.theme);
    if (this.#isClosed) return;
    layer.addTo(this.#map);
    if (shift === NO_SHIFT) return;
    this.#shift = shift;
    if (this.#district) this.setDistrict(this.#district);
    this.#map.setView(shift.show(this.#map.getCenter()), this.#map.getZoom(), { animate: false });
    this.setPins(this.#pins);
    this.setFlags(this.#flags);
    this.setHeat(this.#heat);
    this.setPlace(this.#place);
  }

  #tellView(): void {
    const bounds = this.#map.getBounds();
    const southWest = this.#shift.read(bounds.getSouthWest());
    const northEast = this.#shift.read(bounds.getNorthEast());
    this.#events.view({
      west: southWest.lng,
      south: southWest.lat,
      east: northEast.lng,
      north: northEast.lat,
      zoom: this.#map.getZoom(),
    });
  }
}

/** A thumb needs more than a mouse; a wall is read from across the room. */
const pinPx = (theme: MapTheme): number => {
  if (theme === 'wall') return 60;
  return matchMedia('(pointer: coarse)').matches ? 44 : 40;
};
