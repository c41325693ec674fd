import L from 'leaflet';
import { nearest } from '../../../src/domain/place.ts';
import type { District, MapTheme } from './district.ts';
import { markElement } from './element-icon.ts';
import { type Placed, placeLabels, type Rect, type Wish } from './label-placement.ts';
import { type Label, type LabelKind, labelsOf, type Sign } from './labels.ts';

type Standing = Label & { marker: L.Marker; name: HTMLElement; widths: number[]; placed?: Placed };

const FONT_PX: Record<MapTheme, Record<LabelKind, number>> = {
  paper: { street: 14, landmark: 12, community: 12, neighbour: 14 },
  wall: { street: 24, landmark: 20, community: 20, neighbour: 24 },
};

const REACH: Record<LabelKind, number> = { street: 86, landmark: 0, community: 0, neighbour: 120 };

const SIGNS: Record<Sign, string> = {
  hill: 'M1 11 5.5 4l2.6 4L10 5.5 13 11z',
  water: 'M1 5q1.5-2 3 0t3 0 3 0 3 0M1 9q1.5-2 3 0t3 0 3 0 3 0',
  square: 'M3 3h8v8H3zM3 7h8M7 3v8',
  tree: 'M7 2l4 6H3zM7 8v4',
};

/** Names of streets, communities, landmarks and neighbours. They never lie under a pin. */
export class LabelLayer {
  #map: L.Map;
  #district: District;
  #theme: MapTheme;
  #standing: Standing[];
  #group = L.layerGroup();

  constructor(map: L.Map, district: District, theme: MapTheme) {
    this.#map = map;
    this.#district = district;
    this.#theme = theme;
    this.#standing = labelsOf(district).map((label) => this.#stand(label));
    this.#group.addTo(map);
  }

  remove(): void {
    this.#group.remove();
  }

  /** Finds room for all names beside what is already taken (pins, clusters), in container pixels. */
  place(taken: Rect[]): void {
    const zoom = this.#map.getZoom();
    const view = this.#map.getBounds().pad(0.1);
    const shown: Standing[] = [];
    for (const label of this.#standing) {
      const isShown = zoom >= label.fromZoom && view.contains(label.at);
      if (isShown) shown.push(label);
      if (isShown === this.#group.hasLayer(label.marker)) continue;
      if (isShown) this.#group.addLayer(label.marker);
      else this.#group.removeLayer(label.marker);
    }
    const { x: width, y: height } = this.#map.getSize();
    const frame = { x: 4, y: 4, width: width - 8, height: height - 8 };
    const wishes = shown.map((label) => this.#wish(label));
    const placed = placeLabels(wishes, taken, frame);
    for (const [index, label] of shown.entries()) this.#show(label, placed[index]);
  }

  #stand(label: Label): Standing {
    const element = document.createElement('div');
    element.className = `map-label ${label.kind}`;
    element.setAttribute('aria-hidden', 'true');
    if (label.sign) element.append(signElement(label.sign));
    const name = document.createElement('span');
    element.append(name);
    const marker = markElement(element, label.at, { interactive: false, pane: 'labels' });
    const texts = label.short ? [label.text, label.short] : [label.text];
    const px = FONT_PX[this.#theme][label.kind];
    return { ...label, marker, name, widths: texts.map((text) => textWidth(text, px) + 4) };
  }

  #wish(label: Standing): Wish {
    const scale = this.#theme === 'wall' ? 1.7 : 1;
    return {
      anchor: this.#map.latLngToContainerPoint(label.at),
      widths: label.widths,
      height: FONT_PX[this.#theme][label.kind] * 1.25,
      gap: GAPS[label.kind] * scale,
      mark: MARKS[label.kind] * scale,
      needsMark: label.kind === 'landmark',
      reach: REACH[label.kind] * scale,
      last: label.placed,
      allows: (centre) =>
        this.#belongs(label, this.#map.containerPointToLatLng([centre.x, centre.y])),
    };
  }

  /** A street's name may wander, but not into another street. */
  #belongs(label: Label, at: L.LatLng): boolean {
    return label.kind !== 'street' || nearest(at, this.#district.offices)?.position === label.at;
  }

  #show(label: Standing, placed: Placed | undefined): void {
    const { name } = label;
    label.placed = placed;
    name.parentElement?.classList.toggle('is-out', !placed);
    name.parentElement?.classList.toggle('is-apart', placed?.isFar ?? true);
    if (!placed) return;
    const text = placed.variant === 1 && label.short ? label.short : label.text;
    if (name.textContent !== text) name.textContent = text;
    const { x, y } = placed.offset;
    name.style.translate = `calc(-50% + ${Math.round(x)}px) calc(-50% + ${Math.round(y)}px)`;
  }
}

/** Pixels between the anchor and the name: streets have a mark, landmarks a small drawing. */
const MARKS: Record<LabelKind, number> = { street: 6, landmark: 14, community: 0, neighbour: 0 };
const GAPS: Record<LabelKind, number> = { street: 4, landmark: 8, community: 0, neighbour: 0 };

const signElement = (sign: Sign): Element => {
  const holder = document.createElement('i');
  holder.innerHTML = `<svg viewBox="0 0 14 14" fill="none" stroke="currentColor" stroke-width="1.2" stroke-linejoin="round"><path d="${SIGNS[sign]}"/></svg>`;
  return holder;
};

const ruler = document.createElement('canvas').getContext('2d');

const textWidth = (text: string, px: number): number => {
  if (!ruler) return text.length * px;
  ruler.font = `${px}px "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif`;
  return ruler.measureText(text).width;
};
