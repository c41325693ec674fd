/** Does the map show 双报到 too? Off until somebody wants it; the browser remembers. */
import { signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { ServiceMapView } from '../../../src/contract/service-views.ts';
import { serviceMapWords } from '../../../src/contract/words/pages/service-map.ts';
import { serviceNames } from '../../../src/contract/words/pages/service-names.ts';
import type { Flag } from '../../elements/whistle-map.ts';
import { me } from '../../state.ts';
import { language, pageWords } from '../../words.ts';
import { useFreshRead } from '../service/use-fresh-read.ts';
import { readsServiceMap } from './service-readers.ts';

const KEPT = 'map-service';

const isShown = signal(localStorage.getItem(KEPT) === 'on');

const chooseShown = (isOn: boolean): void => {
  isShown.value = isOn;
  localStorage.setItem(KEPT, isOn ? 'on' : 'off');
};

type Layer = { isOffered: boolean; flags: readonly Flag[]; open: (id: string) => void };

const NONE: readonly Flag[] = [];

/** A call opens its ticket beside the map, a need its own page. */
export const useServiceFlags = (isWanted: boolean, onSelect: (id: string) => void): Layer => {
  const { route } = useLocation();
  const user = me.value?.user;
  const isOffered = isWanted && user !== undefined && readsServiceMap(user);
  const isOn = isOffered && isShown.value;
  const { data } = useFreshRead<ServiceMapView>(isOn ? '/api/service/map' : undefined);
  const lang = language.value;
  const flags = useMemo(() => (isOn && data ? flagsOf(data) : NONE), [isOn, data, lang]);
  const open = (id: string): void => {
    const item = data?.items.find((each) => each.id === id);
    if (item?.noun === 'call') onSelect(id);
    else if (item) route(`/service/n/${id}`);
  };
  return { isOffered, flags, open };
};

const flagsOf = ({ items }: ServiceMapView): Flag[] => {
  const words = pageWords(serviceMapWords);
  const { needKind } = pageWords(serviceNames);
  return items.map(({ id, kind, title, place, onSite, free }) => ({
    id,
    place,
    onSite,
    free,
    label: words.spoken(needKind[kind], title, onSite, free),
  }));
};

export const ServiceToggle = () => {
  const words = pageWords(serviceMapWords);
  return (
    <label class="map-service" title={words.show}>
      <input
        type="checkbox"
        checked={isShown.value}
        onChange={(event) => chooseShown(event.currentTarget.checked)}
      />
      {words.layer}
      {isShown.value && <span class="soft">{words.legend}</span>}
    </label>
  );
};
