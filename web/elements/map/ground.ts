import L from 'leaflet';
import type { Lang } from '../remaining-words.ts';
import { ALONE_ZOOM } from './clusters.ts';
import type { MapTheme } from './district.ts';
import { MAP_WORDS } from './words.ts';

/** The box a map lives in; Leaflet's classes stay off the custom element itself. */
export const groundElement = (lang: Lang, theme: MapTheme): HTMLElement => {
  const element = document.createElement('div');
  element.className = 'map-ground';
  element.setAttribute('role', 'region');
  element.setAttribute('aria-label', MAP_WORDS[lang].map);
  element.dataset.theme = theme;
  return element;
};

export const openMap = (element: HTMLElement, zoomSnap: number): L.Map => {
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = L.map(element, {
    zoomControl: false,
    attributionControl: false,
    zoomSnap,
    minZoom: 10,
    maxZoom: ALONE_ZOOM,
    maxBoundsViscosity: 0.6,
    zoomAnimation: !isCalm,
    markerZoomAnimation: !isCalm,
    inertia: !isCalm,
    center: [36.66, 117.06],
    zoom: 12,
  });
  L.control.attribution({ prefix: false, position: 'bottomright' }).addTo(map);
  map.createPane('labels').style.zIndex = '450';
  return map;
};
