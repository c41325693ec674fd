import L from 'leaflet';
import type { LatLng } from '../../../src/domain/place.ts';
import { type MapTheme, NO_SHIFT, type Shift, type Tiles } from './district.ts';

/** A street map under ours, where one is configured. Each kind loads only what it needs. */
export type Ground = { layer: L.Layer; shift: Shift };

const TIANDITU = 'https://t{s}.tianditu.gov.cn/DataServer?X={x}&Y={y}&L={z}&tk={key}&T=';

export const loadGround = async (tiles: Tiles, theme: MapTheme): Promise<Ground> => {
  switch (tiles.kind) {
    case 'tianditu': {
      const options = { subdomains: '01234567', key: tiles.key, attribution: '天地图' };
      const layer = L.layerGroup([
        L.tileLayer(`${TIANDITU}vec_w`, options),
        L.tileLayer(`${TIANDITU}cva_w`, options),
      ]);
      return { layer, shift: NO_SHIFT };
    }
    case 'xyz':
      return {
        layer: L.tileLayer(tiles.url, { attribution: tiles.attribution, maxZoom: 18 }),
        shift: tiles.gcj02 ? await gcj02Shift() : NO_SHIFT,
      };
    case 'pmtiles': {
      const { leafletLayer } = await import('protomaps-leaflet');
      const flavor = theme === 'wall' ? 'dark' : 'light';
      const layer: unknown = leafletLayer({ url: tiles.url, flavor, lang: 'zh-Hans' });
      if (!(layer instanceof L.Layer)) throw new TypeError('protomaps-leaflet made no layer');
      return { layer, shift: NO_SHIFT };
    }
  }
};

const gcj02Shift = async (): Promise<Shift> => {
  const gcoord: unknown = (await import('gcoord')).default;
  if (!isGcoord(gcoord)) throw new TypeError('gcoord has no transform');
  const turn = ({ lat, lng }: LatLng, from: 'WGS84' | 'GCJ02', to: 'WGS84' | 'GCJ02'): LatLng => {
    const [x, y] = gcoord.transform([lng, lat], gcoord[from], gcoord[to]);
    return { lat: y, lng: x };
  };
  return {
    show: (place) => turn(place, 'WGS84', 'GCJ02'),
    read: (place) => turn(place, 'GCJ02', 'WGS84'),
  };
};

/** Its types describe the CommonJS build; the bundle holds the ES one, a default nearer. */
type Gcoord = typeof import('gcoord')['default'];

const isGcoord = (loaded: unknown): loaded is Gcoord =>
  typeof loaded === 'object' && loaded !== null && 'transform' in loaded;
