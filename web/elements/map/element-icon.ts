import L from 'leaflet';

/** Lets an element of ours stand on the map as a Leaflet marker, centred on its point. */
export class ElementIcon extends L.DivIcon {
  #element: HTMLElement;

  constructor(element: HTMLElement) {
    super({});
    this.#element = element;
    element.classList.add('leaflet-marker-icon');
  }

  override createIcon(): HTMLElement {
    return this.#element;
  }
}

export const markElement = (
  element: HTMLElement,
  at: L.LatLngExpression,
  options: L.MarkerOptions = {},
): L.Marker => L.marker(at, { keyboard: false, ...options, icon: new ElementIcon(element) });
