import type { Instant } from '../../../src/domain/instant.ts';
import type { LatLng, Outline } from '../../../src/domain/place.ts';
import type { LimitUnit } from '../../../src/domain/sla/policy.ts';
import type { Kind } from '../../../src/domain/ticket/ticket.ts';
import type { PinState } from '../pin-shape.ts';
import type { Office } from './zones.ts';

/** What <whistle-map> is given to draw. Positions are WGS-84. */
export type Pin = {
  id: string;
  lng: number;
  lat: number;
  kind: Kind;
  state: PinState;
  startedAt?: Instant;
  dueAt?: Instant;
  yellowAt?: Instant;
  unit?: LimitUnit;
  /** Nobody has claimed it yet; an emergency pulses until somebody did. */
  unclaimed?: boolean;
  /** Title and place, for the tooltip and for those who listen. */
  label?: string;
};

export type District = {
  outline: Outline;
  neighbours: { name: string; outline: Outline }[];
  landmarks: { name: string; position: LatLng }[];
  offices: Office[];
  communities?: { id: string; name: string; position: LatLng }[];
};

export type Tiles =
  | { kind: 'tianditu'; key: string }
  | { kind: 'xyz'; url: string; attribution: string; gcj02?: boolean }
  | { kind: 'pmtiles'; url: string };

export type MapTheme = 'paper' | 'wall';
export type Bbox = { west: number; south: number; east: number; north: number };

/** GCJ-02 tiles are shifted, so what lies on them is shifted too: on the screen, never in what is stored. */
export type Shift = { show: (place: LatLng) => LatLng; read: (place: LatLng) => LatLng };

export const NO_SHIFT: Shift = { show: (place) => place, read: (place) => place };

export const shiftDistrict = (district: District, { show }: Shift): District => {
  const shiftOutline = (outline: Outline): Outline =>
    outline.map((ring) =>
      ring.map(([lng, lat]): [number, number] => {
        const shown = show({ lat, lng });
        return [shown.lng, shown.lat];
      }),
    );
  const shiftPlace = <T extends { position: LatLng; outline?: Outline }>(place: T): T => ({
    ...place,
    position: show(place.position),
    ...(place.outline && { outline: shiftOutline(place.outline) }),
  });
  return {
    outline: shiftOutline(district.outline),
    neighbours: district.neighbours.map(({ name, outline }) => ({
      name,
      outline: shiftOutline(outline),
    })),
    landmarks: district.landmarks.map(shiftPlace),
    offices: district.offices.map(shiftPlace),
    communities: district.communities?.map(shiftPlace),
  };
};
