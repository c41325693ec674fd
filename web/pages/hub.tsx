/** /hub: what waits for the district to decide, by urgency, decided from the row. */
import '../styles/ticket.css';
import '../styles/ticket-verbs.css';
import '../styles/hub.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { MeView, TicketView } from '../../src/contract/views.ts';
import { hubWords } from '../../src/contract/words/pages/hub.ts';
import { toInstant } from '../../src/domain/instant.ts';
import { useNow } from '../parts/clock/use-now.ts';
import { Drawer, loadPanelAhead } from '../parts/dashboard/drawer.tsx';
import { GroupStrip } from '../parts/hub/group-strip.tsx';
import { hubGroups, keepRows, rowsOf } from '../parts/hub/groups.ts';
import { HubHelp } from '../parts/hub/help.tsx';
import { HubList } from '../parts/hub/hub-list.tsx';
import { HubNotYours } from '../parts/hub/hub-not-yours.tsx';
import { UnreachedLink } from '../parts/hub/unreached-link.tsx';
import { useDecide } from '../parts/hub/use-decide.ts';
import { useHub } from '../parts/hub/use-hub.ts';
import { useMoves } from '../parts/hub/use-moves.ts';
import { useOpenTicket } from '../parts/hub/use-open-ticket.ts';
import { useReachState } from '../parts/hub/use-reach-state.ts';
import { useWalk } from '../parts/hub/use-walk.ts';
import { readsHub } from '../parts/nav-items.ts';
import { VerbDialogs } from '../parts/ticket/verbs/verb-dialogs.tsx';
import { useMedia } from '../parts/use-media.ts';
import { me, units } from '../state.ts';
import { book, pageWords } from '../words.ts';

/** The same break as in hub.css. */
const NARROW = '(max-width: 840px)';

export const HubPage = () => {
  const words = pageWords(hubWords);
  useEffect(() => {
    document.title = `${words.title} · ${book().product}`;
  }, [words]);
  const reader = me.value;
  if (!reader) return null;
  const { role, unit } = reader.user;
  return readsHub(role, unit.kind) ? <Console me={reader} /> : <HubNotYours />;
};

const Console = ({ me: { user } }: { me: MeView }) => {
  const words = pageWords(hubWords);
  const { route } = useLocation();
  const page = useRef<HTMLElement>(null);
  const held = useRef<string[] | undefined>(undefined);
  const [told, setTold] = useState('');
  const [isHelping, setHelping] = useState(false);
  const isNarrow = useMedia(NARROW);
  const now = toInstant(useNow());
  const hub = useHub();
  const watches = user.role !== 'district_leader';
  const reach = useReachState(watches);
  const { openId, open, close } = useOpenTicket();
  const decide = useDecide();
  const { deciding } = decide;
  useEffect(loadPanelAhead, []);

  const { waits = [], late = [], hasMore = false } = hub.state ?? {};
  const order = units.value.map(({ id }) => id);
  const sorted = hubGroups({ waits, late, units: order, now, user });
  const groups = held.current ? keepRows(sorted, held.current) : sorted;
  const walk = useWalk(groups, page);
  useMoves({
    walk,
    groups,
    onAct: decide.start,
    onWeek: () => route('/hub/week'),
    onHelp: () => setHelping(true),
  });
  const keepFocus = (): void => void requestAnimationFrame(() => walk.keep());
  const done = (view: TicketView): void => {
    if (deciding?.verb) setTold(words.told(book().verb[deciding.verb], view.title));
    decide.end();
    hub.reload();
  };
  return (
    <main class="hub" ref={page} data-drawer={openId !== undefined || undefined}>
      <header class="hub-head">
        <div class="spread">
          <h1 tabIndex={-1}>{words.title}</h1>
          <div class="cluster">
            <UnreachedLink read={reach} />
            <button type="button" class="button plain hub-help" onClick={() => setHelping(true)}>
              {words.help} <kbd>?</kbd>
            </button>
            <a class="button" href="/hub/week">
              {words.week}
            </a>
          </div>
        </div>
        <GroupStrip
          groups={groups}
          isKnown={hub.state !== undefined}
          hasMore={hasMore}
          onChoose={walk.toGroup}
        />
      </header>
      <div class="hub-panes">
        <HubList
          hub={hub}
          groups={groups}
          reach={watches ? reach : undefined}
          decideFault={decide.fault}
          openTicketId={openId}
          busyKey={deciding?.verb && !deciding.ticket ? deciding.key : undefined}
          onOpen={({ ticket }) => open(ticket.id)}
          onAct={decide.start}
          onHold={(isOn) => {
            held.current = isOn ? rowsOf(groups).map(({ key }) => key) : undefined;
          }}
        />
        {openId && (
          <Drawer
            ticketId={openId}
            isModal={isNarrow}
            onClose={() => {
              close();
              keepFocus();
            }}
          />
        )}
      </div>
      <p class="visually-hidden" role="status">
        {told}
      </p>
      {deciding?.ticket && (
        <VerbDialogs
          key={deciding.key}
          ticket={deciding.ticket}
          verb={deciding.verb}
          onDone={done}
          onStale={decide.refresh}
          onClose={() => {
            decide.close();
            keepFocus();
          }}
        />
      )}
      <HubHelp isOpen={isHelping} onClose={() => setHelping(false)} />
    </main>
  );
};
