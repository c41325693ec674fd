import type L from 'leaflet';
import { lookAt, pinSvg } from '../pin-shape.ts';
import { type Lang, remainingWords } from '../remaining-words.ts';
import { workingTime } from '../working-time.ts';
import { clusterSize, clusterSvg } from './cluster-shape.ts';
import { type Cluster, isUrgent } from './clusters.ts';
import type { Pin } from './district.ts';
import { markElement } from './element-icon.ts';
import type { Spot } from './spread.ts';
import { MAP_WORDS } from './words.ts';

/** A pin or a cluster as a button on the map; redrawn only where it changed. */
export class PinButton {
  readonly button = document.createElement('button');
  readonly marker: L.Marker;
  pin: Pin;
  /** Pixels beside its place, where several stand on one spot. */
  spot: Spot = { x: 0, y: 0 };
  #lang: Lang;
  #size: number;
  #drawn = '';

  constructor(pin: Pin, lang: Lang, size: number) {
    this.pin = pin;
    this.#lang = lang;
    this.#size = size;
    this.button.type = 'button';
    this.button.className = 'map-pin';
    this.marker = markElement(this.button, pin, { interactive: true, riseOnHover: true });
  }

  update(pin: Pin, nowMs: number, spot: Spot): void {
    if (pin.lat !== this.pin.lat || pin.lng !== this.pin.lng) this.marker.setLatLng(pin);
    this.pin = pin;
    this.spot = spot;
    this.button.style.marginLeft = `${Math.round(spot.x - this.#size / 2)}px`;
    this.button.style.marginTop = `${Math.round(spot.y - this.#size / 2)}px`;
    this.button.classList.toggle('is-unclaimed', isUrgent(pin));
    this.draw(nowMs);
  }

  draw(nowMs: number): void {
    const look = lookAt(this.pin, nowMs, workingTime.peek());
    const letters = this.#lang;
    const drawn = pinSvg({ kind: this.pin.kind, ...look, letters, size: this.#size });
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    this.button.innerHTML = drawn;
    this.button.title = this.pin.label ?? '';
    this.button.setAttribute('aria-label', this.#spoken(nowMs));
  }

  /** Selected above hovered above emergencies above late; Leaflet adds the latitude. */
  mark(isSelected: boolean, isHovered: boolean, nowMs: number): void {
    this.button.classList.toggle('is-selected', isSelected);
    this.button.classList.toggle('is-hovered', isHovered);
    this.button.setAttribute('aria-pressed', String(isSelected));
    const isLate = lookAt(this.pin, nowMs).state === 'red';
    const rank = isSelected ? 4 : isHovered ? 3 : isUrgent(this.pin) ? 2 : isLate ? 1 : 0;
    this.marker.setZIndexOffset(rank * 10_000);
  }

  #spoken(nowMs: number): string {
    const { kind, dueAt, unit, label, unclaimed } = this.pin;
    const { state } = lookAt(this.pin, nowMs);
    const words = MAP_WORDS[this.#lang];
    const left =
      state !== 'none' && dueAt
        ? remainingWords({ state, dueAt, unit }, nowMs, this.#lang, workingTime.peek())
        : '';
    return [words.kinds[kind], label, unclaimed ? words.unclaimed : '', left]
      .filter(Boolean)
      .join(this.#lang === 'zh' ? ',' : ', ');
  }
}

export class ClusterButton {
  readonly button = document.createElement('button');
  readonly marker: L.Marker;
  cluster: Cluster;
  #drawn = '';

  constructor(cluster: Cluster) {
    this.cluster = cluster;
    this.button.type = 'button';
    this.button.className = 'map-cluster';
    this.marker = markElement(this.button, cluster, { interactive: true, zIndexOffset: -5_000 });
  }

  update(cluster: Cluster, lang: Lang, pinPx: number): void {
    const isMoved = cluster.lat !== this.cluster.lat || cluster.lng !== this.cluster.lng;
    if (isMoved) this.marker.setLatLng(cluster);
    this.cluster = cluster;
    const size = clusterSize(cluster.count, pinPx);
    const drawn = clusterSvg(cluster.count, cluster.late, size);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    this.button.innerHTML = drawn;
    this.button.style.margin = `${-size / 2}px 0 0 ${-size / 2}px`;
    this.button.setAttribute('aria-label', MAP_WORDS[lang].cluster(cluster.count, cluster.late));
  }
}
