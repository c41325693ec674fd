import '../../styles/map-pane.css';
import '../../elements/whistle-pin.ts';
import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { dashboardWords } from '../../../src/contract/words/pages/dashboard.ts';
import { KINDS } from '../../../src/domain/ticket/ticket.ts';
import type { Inset, MapTheme, Pin, WhistleMap } from '../../elements/whistle-map.ts';
import { district, summaries } from '../../state.ts';
import { language, pageWords } from '../../words.ts';
import { districtMap } from './district-map.ts';
import { hovered } from './hovered.ts';
import { ServiceToggle, useServiceFlags } from './service-layer.tsx';

type Props = {
  pins: ReadonlySignal<readonly Pin[]>;
  selected?: string;
  inset?: Partial<Inset>;
  theme?: MapTheme;
  onSelect: (id: string) => void;
};

/** The map comes after the first paint; the list is there without it. */
export const MapPane = ({ pins, selected, inset, theme, onSelect }: Props) => {
  const words = pageWords(dashboardWords);
  const state = useMapCode();
  const map = useRef<WhistleMap>(null);
  const service = useServiceFlags(theme !== 'wall', onSelect);
  useEffect(() => showSelected(map.current, selected, pins.peek()), [selected, state, pins]);
  return (
    <div class="map-pane">
      {state === 'ready' ? (
        <whistle-map
          ref={map}
          class="map-fill"
          lang={language.value}
          theme={theme ?? 'paper'}
          district={districtMap.value}
          tiles={district.value?.tiles}
          pins={pins.value}
          flags={service.flags}
          selected={selected ?? null}
          hovered={hovered.value}
          inset={inset}
          onSelect={(event) => onSelect(event.detail)}
          onFlag={(event) => service.open(event.detail)}
          onHover={(event) => {
            hovered.value = event.detail;
          }}
        />
      ) : (
        <p class="map-wait" role="status">
          {state === 'failed' ? words.mapFailed : words.mapLoading}
        </p>
      )}
      <Legend />
      {service.isOffered && <ServiceToggle />}
    </div>
  );
};

const useMapCode = (): 'loading' | 'ready' | 'failed' => {
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading');
  useEffect(() => {
    // Effects run after the paint: the page is there before the map's code is asked for.
    import('../../elements/whistle-map.ts').then(
      () => setState('ready'),
      () => setState('failed'),
    );
  }, []);
  return state;
};

const BACK_IN_VIEW = 15;

/** A row chosen in the list brings its pin into view, out of any cluster; a pin pressed is in view already. */
const showSelected = (
  map: WhistleMap | null,
  selected: string | undefined,
  pins: readonly Pin[],
): void => {
  if (!map || !selected || map.contains(document.activeElement)) return;
  const place = summaries.peek().get(selected)?.place ?? pins.find(({ id }) => id === selected);
  if (place) map.focusOn(place.lat, place.lng, BACK_IN_VIEW);
};

const Legend = () => {
  const words = pageWords(dashboardWords);
  return (
    <ul class="legend" aria-label={words.legend}>
      {KINDS.map((kind) => (
        <li key={kind}>
          <whistle-pin kind={kind} lang={language.value} size={20} shape-only />
          {words.kindShort[kind]}
        </li>
      ))}
    </ul>
  );
};
