import type L from 'leaflet';
import type { Lang } from '../remaining-words.ts';
import { serverNow } from '../ticker.ts';
import { clusterSize } from './cluster-shape.ts';
import { ALONE_ZOOM, type Cluster, Clusters } from './clusters.ts';
import type { Pin } from './district.ts';
import type { Rect } from './label-placement.ts';
import { NewPins } from './new-pins.ts';
import { ClusterButton, PinButton } from './pin-button.ts';
import { type Spot, spread } from './spread.ts';

export type PinEvents = {
  select: (id: string) => void;
  hover: (id: string | null) => void;
  /** What stands where has changed; names must look for room again. */
  settled: (taken: Rect[]) => void;
};

const WARM_AFTER_MS = 300;
const ON_SPOT: Spot = { x: 0, y: 0 };

/** Pins and clusters in view, changed one by one: what stays is never taken down. */
export class PinLayer {
  #map: L.Map;
  #events: PinEvents;
  #lang: Lang;
  #px: number;
  #clusters = new Clusters();
  #byId = new Map<string, Pin>();
  #pinButtons = new Map<string, PinButton>();
  #clusterButtons = new Map<string, ClusterButton>();
  #newPins = new NewPins();
  #warming: number | undefined;
  #selected: string | null = null;
  #hovered: string | null = null;
  #focused: string | null = null;

  constructor(map: L.Map, events: PinEvents, lang: Lang, px: number) {
    this.#map = map;
    this.#events = events;
    this.#lang = lang;
    this.#px = px;
    map.on('moveend', this.render, this);
  }

  remove(): void {
    window.clearTimeout(this.#warming);
    this.#map.off('moveend', this.render, this);
    for (const { marker } of this.#pinButtons.values()) marker.remove();
    for (const { marker } of this.#clusterButtons.values()) marker.remove();
  }

  setPins(pins: readonly Pin[]): void {
    this.#byId = new Map(pins.map((pin) => [pin.id, pin]));
    this.#newPins.see(pins, serverNow());
    this.#clusters.load(pins, serverNow(), this.#px);
    this.render();
    window.clearTimeout(this.#warming);
    this.#warming = window.setTimeout(() => this.#clusters.warm(), WARM_AFTER_MS);
  }

  point(selected: string | null, hovered: string | null): void {
    if (selected === this.#selected && hovered === this.#hovered) return;
    this.#selected = selected;
    this.#hovered = hovered;
    this.render();
  }

  tick(nowMs: number): void {
    for (const button of this.#pinButtons.values()) button.draw(nowMs);
  }

  render(): void {
    const zoom = this.#map.getZoom();
    const view = this.#map.getBounds().pad(0.15);
    const [southWest, northEast] = [view.getSouthWest(), view.getNorthEast()];
    const bbox = {
      west: southWest.lng,
      south: southWest.lat,
      east: northEast.lng,
      north: northEast.lat,
    };
    const { pins, clusters } = this.#clusters.within(bbox, zoom);
    this.#showPins(this.#withPointedAt(pins), zoom >= ALONE_ZOOM);
    this.#showClusters(clusters);
    this.#events.settled(this.#taken());
  }

  /** The pin somebody points at stands out even from a cluster. */
  #withPointedAt(pins: Pin[]): Pin[] {
    const shown = new Set(pins);
    for (const id of [this.#selected, this.#hovered, this.#focused]) {
      const pin = id === null ? undefined : this.#byId.get(id);
      if (pin) shown.add(pin);
    }
    return [...shown];
  }

  #showPins(pins: Pin[], isSpread: boolean): void {
    const nowMs = serverNow();
    const spots = isSpread ? this.#spots(pins) : [];
    const gone = new Set(this.#pinButtons.keys());
    for (const [index, pin] of pins.entries()) {
      gone.delete(pin.id);
      const button = this.#pinButtons.get(pin.id) ?? this.#addPin(pin);
      button.update(pin, nowMs, spots[index] ?? ON_SPOT);
      button.mark(pin.id === this.#selected, pin.id === this.#hovered, nowMs);
      button.button.classList.toggle('is-new', this.#newPins.has(pin.id, nowMs));
    }
    for (const id of gone) this.#drop(this.#pinButtons, id);
  }

  #spots(pins: Pin[]): Spot[] {
    const points = pins.map((pin) => this.#map.latLngToLayerPoint(pin));
    return spread(points, this.#px + 2).map((spot, index) => ({
      x: spot.x - (points[index]?.x ?? 0),
      y: spot.y - (points[index]?.y ?? 0),
    }));
  }

  #addPin(pin: Pin): PinButton {
    const added = new PinButton(pin, this.#lang, this.#px);
    const point = (id: string | null): void => this.#events.hover(id);
    added.marker
      .on('click', () => this.#events.select(pin.id))
      .on('mouseover', () => point(pin.id))
      .on('mouseout', () => point(null))
      .addTo(this.#map);
    added.button.addEventListener('focus', () => {
      this.#focused = pin.id;
      point(pin.id);
    });
    added.button.addEventListener('blur', () => {
      this.#focused = null;
      point(null);
    });
    this.#pinButtons.set(pin.id, added);
    return added;
  }

  /** Ids change with every load, places do not: a cluster that stays keeps its button. */
  #showClusters(clusters: Cluster[]): void {
    const gone = new Set(this.#clusterButtons.keys());
    for (const cluster of clusters) {
      const key = `${cluster.lat.toFixed(5)},${cluster.lng.toFixed(5)}`;
      gone.delete(key);
      const button = this.#clusterButtons.get(key) ?? this.#addCluster(cluster, key);
      button.update(cluster, this.#lang, this.#px);
    }
    for (const key of gone) this.#drop(this.#clusterButtons, key);
  }

  #addCluster(cluster: Cluster, key: string): ClusterButton {
    const added = new ClusterButton(cluster);
    added.marker.on('click', () => this.#open(added.cluster)).addTo(this.#map);
    this.#clusterButtons.set(key, added);
    return added;
  }

  #open({ id, lat, lng }: Cluster): void {
    const zoom = this.#map.getZoom();
    const opens = this.#clusters.opensAt(id, zoom);
    this.#map.setView({ lat, lng }, Math.max(opens, Math.floor(zoom) + 1));
  }

  #drop(buttons: Map<string, { marker: L.Marker }>, key: string): void {
    buttons.get(key)?.marker.remove();
    buttons.delete(key);
  }

  #taken(): Rect[] {
    const around = (at: L.LatLngExpression, size: number, spot: Spot = ON_SPOT): Rect => {
      const { x, y } = this.#map.latLngToContainerPoint(at).add([spot.x, spot.y]);
      return { x: x - size / 2 - 1, y: y - size / 2 - 1, width: size + 2, height: size + 2 };
    };
    return [
      ...[...this.#pinButtons.values()].map(({ pin, spot }) => around(pin, this.#px, spot)),
      ...[...this.#clusterButtons.values()].map(({ cluster }) =>
        around(cluster, clusterSize(cluster.count, this.#px)),
      ),
    ];
  }
}
