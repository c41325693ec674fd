/** The small map: one marker, moved by finger or by arrow keys. */
import { useComputed } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { LatLng } from '../../../src/domain/place.ts';
import type { WhistleMap } from '../../elements/whistle-map.ts';
import { district, units } from '../../state.ts';
import { language } from '../../words.ts';
import type { Raising } from './raising.ts';

/** Shows which street one is in, and its neighbours. */
const ZOOM = 14;
const ZOOM_MS = 300;

export const PlaceMap = ({ raising }: { raising: Raising }) => {
  const ground = useComputed(() => {
    const found = district.value;
    if (!found) return undefined;
    const placed = units.value.flatMap(({ id, name, kind, position }) =>
      position ? [{ id, name, kind, position }] : [],
    );
    const { outline, neighbours, landmarks } = found;
    return {
      outline,
      neighbours,
      landmarks,
      offices: placed.filter(({ kind }) => kind === 'street'),
      communities: placed.filter(({ kind }) => kind === 'community'),
    };
  });
  const place = raising.place.value;
  const pick = ({ detail }: CustomEvent<LatLng>): void =>
    raising.change({ place: { lat: detail.lat, lng: detail.lng, from: 'hand' } });
  const map = useRef<WhistleMap>(null);
  const shown = useRef(place);
  // The map opens on the first place by itself and keeps still under a finger; one found later is
  // brought into view, once the opening zoom is over: Leaflet drops a move asked for during it.
  useEffect(() => {
    const isMoved = place && shown.current && place !== shown.current && place.from !== 'hand';
    shown.current = place;
    if (!isMoved) return;
    const timer = setTimeout(() => map.current?.focusOn(place.lat, place.lng, ZOOM), ZOOM_MS);
    return () => clearTimeout(timer);
  }, [place]);
  return (
    <whistle-map
      ref={map}
      picking
      lang={language.value}
      district={ground.value}
      tiles={district.value?.tiles}
      place={place && { lat: place.lat, lng: place.lng }}
      onPick={pick}
    />
  );
};
