import { useState } from 'preact/hooks';
import { attendWords } from '../../../../src/contract/words/pages/attend.ts';
import type { LatLng } from '../../../../src/domain/place.ts';
import { pageWords } from '../../../words.ts';
import { createLocator } from '../../raise/locate.ts';
import { isNear } from './near.ts';

type Props = {
  what: 'arrive' | 'leave';
  place?: LatLng;
  isBusy: boolean;
  onPlace: (near: boolean) => void;
};

/** Only when chosen: the phone finds out whether it is there and tells nothing but that. */
export const PlacePart = ({ what, place, isBusy, onPlace }: Props) => {
  const words = pageWords(attendWords);
  const [locator] = useState(createLocator);
  const [near, setNear] = useState<boolean>();
  const { value: state } = locator.state;
  const failed = state === 'refused' ? words.fixRefused : state === 'failed' && words.noFix;
  const ask = (): void => {
    setNear(undefined);
    locator.ask((found) => setNear(place !== undefined && isNear(found, place)));
  };
  return (
    <details class="service-other">
      <summary>{words.place}</summary>
      <div class="stack">
        <p class="small soft">{words.placeMeans}</p>
        <div role="status">
          {state === 'asking' && <p>{words.placeAsking}</p>}
          {!place && <p>{words.noPlace}</p>}
          {failed && <p class="notice amber">{failed}</p>}
          {near !== undefined && <p class="notice">{words.nearSend(near)}</p>}
        </div>
        {place && near === undefined && !failed && (
          <button class="button" type="button" disabled={state === 'asking'} onClick={ask}>
            {words.placeOpen}
          </button>
        )}
        {near !== undefined && (
          <button
            class="button primary"
            type="button"
            aria-busy={isBusy}
            onClick={() => onPlace(near)}
          >
            {words.note[what]}
          </button>
        )}
        {(failed || !place) && (
          <button class="button" type="button" aria-busy={isBusy} onClick={() => onPlace(false)}>
            {words.withoutPlace[what]}
          </button>
        )}
      </div>
    </details>
  );
};
