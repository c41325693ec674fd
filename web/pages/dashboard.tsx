import '../styles/dashboard.css';
import { useEffect } from 'preact/hooks';
import { dashboardWords } from '../../src/contract/words/pages/dashboard.ts';
import { shellWords } from '../../src/contract/words/pages/shell.ts';
import { CountersStrip, useCounters } from '../parts/dashboard/counters-strip.tsx';
import { Drawer, loadPanelAhead } from '../parts/dashboard/drawer.tsx';
import { ForeignCard } from '../parts/dashboard/foreign-card.tsx';
import { ListPane } from '../parts/dashboard/list-pane.tsx';
import { MapPane } from '../parts/dashboard/map-pane.tsx';
import { PaneSwitch } from '../parts/dashboard/pane-switch.tsx';
import { usePins, useShownPins } from '../parts/dashboard/pins-load.ts';
import { foreignIds } from '../parts/dashboard/pins-shown.ts';
import { useView } from '../parts/dashboard/view.ts';
import { Empty } from '../parts/empty.tsx';
import { homeOf, seesTickets } from '../parts/nav-items.ts';
import { useMedia } from '../parts/use-media.ts';
import { me, pins } from '../state.ts';
import { book, pageWords } from '../words.ts';

/** One pane at a time below this; the same break as in shell.css and dashboard.css. */
const NARROW = '(max-width: 840px)';
/** Wide enough for map, drawer and list side by side. */
const WIDE = '(min-width: 1360px)';
const DRAWER_PX = 496;

export const DashboardPage = () => {
  const words = pageWords(dashboardWords);
  useEffect(() => {
    document.title = `${words.title} · ${book().product}`;
  }, [words]);
  return seesTickets.value ? <Overview /> : <NoSight />;
};

const Overview = () => {
  const words = pageWords(dashboardWords);
  const { view, change, select, close } = useView();
  const isNarrow = useMedia(NARROW);
  const isWide = useMedia(WIDE);
  usePins(false);
  useCounters();
  useEffect(loadPanelAhead, []);
  const shown = useShownPins(view.filter);
  const foreign = view.selected && foreignIds(pins.value).has(view.selected);
  const isOpen = Boolean(view.selected) && !foreign;
  const foreignPin = foreign && shown.value.find((pin) => pin.id === view.selected);
  return (
    <main class="dashboard" data-pane={view.pane} data-drawer={isOpen || undefined}>
      <h1 class="visually-hidden">{words.title}</h1>
      <CountersStrip
        chosen={view.filter.name}
        onChoose={(name) =>
          change({
            filter: { ...view.filter, name },
            ...(isNarrow && name !== 'all' && { pane: 'list' }),
          })
        }
      />
      <div class="panes">
        <MapPane
          pins={shown}
          selected={view.selected}
          inset={isOpen && isWide ? { right: DRAWER_PX } : undefined}
          onSelect={select}
        />
        <ListPane
          filter={view.filter}
          selected={view.selected}
          onFilter={(filter) => change({ filter })}
          onSelect={select}
        />
        {foreignPin && <ForeignCard key={foreignPin.id} pin={foreignPin} onClose={close} />}
        {isOpen && view.selected && (
          <Drawer ticketId={view.selected} isModal={isNarrow} onClose={close} />
        )}
        <PaneSwitch pane={view.pane} onChange={(pane) => change({ pane })} />
      </div>
    </main>
  );
};

/** The three system roles do not read whistles. */
const NoSight = () => {
  const home = me.value ? homeOf(me.value) : '/';
  return (
    <main class="page narrow">
      <h1>{pageWords(dashboardWords).title}</h1>
      <Empty text={pageWords(dashboardWords).noSight}>
        <a class="button" href={home}>
          {pageWords(shellWords)[home === '/admin' ? 'people' : 'duty']}
        </a>
      </Empty>
    </main>
  );
};
