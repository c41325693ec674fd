import Supercluster, { type PointFeature } from 'supercluster';
import { lookAt } from '../pin-shape.ts';
import type { Bbox, Pin } from './district.ts';

/** Which pins stand alone at this zoom, and which are counted together? */
export type Cluster = { id: number; lat: number; lng: number; count: number; late: number };
export type Shown = { pins: Pin[]; clusters: Cluster[] };

/** From here on nothing is counted together; pins on one spot are spread instead. */
export const ALONE_ZOOM = 18;
/** More buttons than this are neither readable nor smooth. */
const MOST_PINS = 400;
const MOST_URGENT = 60;

type Tally = { late: number };
type Tagged = { pin: Pin; late: number };
type Point = PointFeature<Tagged>;
type Index = Supercluster<Tagged, Tally>;

export class Clusters {
  #urgent: Pin[] = [];
  #points: Point[] = [];
  #radius = 0;
  /** Supercluster knows whole zooms only; half zooms have an index of their own with a smaller radius. */
  #whole: Index | undefined;
  #half: Index | undefined;

  /** Emergencies that nobody has claimed are never hidden in a count. */
  load(pins: readonly Pin[], nowMs: number, pinPx: number): void {
    this.#urgent = pins.filter(isUrgent).slice(0, MOST_URGENT);
    const urgent = new Set(this.#urgent);
    this.#radius = pinPx * (pins.length > 800 ? 1.9 : 1.35);
    this.#points = pins
      .filter((pin) => !urgent.has(pin))
      .map((pin) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [pin.lng, pin.lat] },
        properties: { pin, late: lookAt(pin, nowMs).state === 'red' ? 1 : 0 },
      }));
    this.#whole = undefined;
    this.#half = undefined;
  }

  within({ west, south, east, north }: Bbox, zoom: number): Shown {
    const pins = this.#urgent.filter(
      ({ lat, lng }) => lat >= south && lat <= north && lng >= west && lng <= east,
    );
    const clusters: Cluster[] = [];
    const found = this.#indexFor(zoom).getClusters([west, south, east, north], Math.floor(zoom));
    for (const { geometry, properties } of found) {
      const [lng = 0, lat = 0] = geometry.coordinates;
      if ('pin' in properties) pins.push(properties.pin);
      else {
        const { cluster_id: id, point_count: count, late } = properties;
        clusters.push({ id, lat, lng, count, late });
      }
    }
    return { pins: pins.length > MOST_PINS ? mostUrgent(pins) : pins, clusters };
  }

  /** The zoom at which a cluster seen at `zoom` falls apart. */
  opensAt(id: number, zoom: number): number {
    return this.#indexFor(zoom).getClusterExpansionZoom(id);
  }

  /** Builds what the next half zoom will ask for, while nobody waits. */
  warm(): void {
    this.#indexFor(0);
    this.#indexFor(0.5);
  }

  #indexFor(zoom: number): Index {
    if (zoom % 1 < 0.5) {
      this.#whole ??= indexOf(this.#points, this.#radius);
      return this.#whole;
    }
    this.#half ??= indexOf(this.#points, this.#radius * Math.SQRT1_2);
    return this.#half;
  }
}

const indexOf = (points: Point[], radius: number): Index =>
  new Supercluster<Tagged, Tally>({
    radius,
    extent: 256,
    maxZoom: ALONE_ZOOM - 1,
    map: ({ late }) => ({ late }),
    reduce: (sum, { late }) => {
      sum.late += late;
    },
  }).load(points);

export const isUrgent = (pin: Pin): boolean => pin.kind === 'emergency' && pin.unclaimed === true;

const mostUrgent = (pins: Pin[]): Pin[] =>
  [...pins]
    .sort((a, b) => Number(isUrgent(b)) - Number(isUrgent(a)) || dueOrder(a, b))
    .slice(0, MOST_PINS);

const dueOrder = (a: Pin, b: Pin): number => ((a.dueAt ?? '~') < (b.dueAt ?? '~') ? -1 : 1);
