import '../styles/wall.css';
import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { dashboardWords } from '../../src/contract/words/pages/dashboard.ts';
import { shellWords } from '../../src/contract/words/pages/shell.ts';
import { COUNTER_NAMES, useCounters } from '../parts/dashboard/counters-strip.tsx';
import { MapPane } from '../parts/dashboard/map-pane.tsx';
import { usePins, useShownPins } from '../parts/dashboard/pins-load.ts';
import { Icon } from '../parts/icons.tsx';
import { useLinkState } from '../parts/link-state.tsx';
import { isSounding, toggleSound } from '../parts/wall/alarm.ts';
import { useAlarm, useUrgent } from '../parts/wall/use-urgent.ts';
import { WallList } from '../parts/wall/wall-list.tsx';
import { WallTime } from '../parts/wall/wall-time.tsx';
import { counters, district } from '../state.ts';
import { book, pageWords } from '../words.ts';

const EVERYTHING = { name: 'all', q: '' } as const;
const LIST_INSET = { top: 120, right: 680, bottom: 200, left: 40 };

/** 大屏: seen from across a room, touched by nobody. */
export const WallPage = () => {
  const words = pageWords(dashboardWords);
  const shell = pageWords(shellWords);
  const urgent = useUrgent();
  usePins(true);
  useCounters();
  useAlarm();
  useLeaveByEscape();
  const shown = useShownPins(EVERYTHING, true);
  useEffect(() => {
    document.title = `${words.wallTitle} · ${book().product}`;
  }, [words]);
  return (
    <main class="wall" data-theme="wall">
      <MapPane pins={shown} theme="wall" inset={LIST_INSET} onSelect={() => undefined} />
      <header class="wall-head">
        <h1 class="wall-brand">{book().product}</h1>
        <p>
          {district.value?.name} {shell.motto}
        </p>
        <LinkNote />
        <WallTime />
      </header>
      <WallList tickets={urgent.value} />
      <WallCounters />
      <WallTools />
    </main>
  );
};

const WallCounters = () => {
  const words = pageWords(dashboardWords);
  return (
    <dl class="wall-counters" aria-label={words.counters}>
      {COUNTER_NAMES.map((name) => {
        const count = counters.value?.[name];
        return (
          <div key={name} data-name={name} data-any={count ? true : undefined}>
            <dt>{words[name]}</dt>
            <dd>{count ?? '–'}</dd>
          </div>
        );
      })}
    </dl>
  );
};

const WallTools = () => {
  const words = pageWords(dashboardWords);
  return (
    <div class="wall-tools">
      <button
        class="wall-tool"
        type="button"
        aria-pressed={isSounding.value}
        onClick={() => void toggleSound()}
      >
        <Icon name={isSounding.value ? 'sound' : 'mute'} size={28} />
        {isSounding.value ? words.soundOn : words.soundOff}
      </button>
      <a class="wall-tool" href="/">
        <Icon name="close" size={28} />
        {words.leave}
      </a>
    </div>
  );
};

/** A wall that shows yesterday must say so. */
const LinkNote = () => {
  const words = pageWords(dashboardWords);
  const state = useLinkState();
  return (
    <p class="wall-link" role="status">
      {state === 'live' ? '' : `${words.stale} · ${pageWords(shellWords)[state]}`}
    </p>
  );
};

const useLeaveByEscape = (): void => {
  const { route } = useLocation();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !document.fullscreenElement) route('/');
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [route]);
};
