import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { ErrorBoundary, LocationProvider, Route, Router, useLocation } from 'preact-iso';
import type { MeView } from '../src/contract/views.ts';
import { shellWords } from '../src/contract/words/pages/shell.ts';
import { boot, bootFault, enter, isFromPhone } from './boot.ts';
import { forgetShown } from './kept-reads.ts';
import { lazyPage as lazy } from './lazy-page.tsx';
import { BottomBar } from './parts/bottom-bar.tsx';
import { Header } from './parts/header.tsx';
import { homeOf } from './parts/nav-items.ts';
import { ProblemNotice } from './parts/problem-notice.tsx';
import { ShownSince } from './parts/shown-since.tsx';
import { LoadingBar, PageSkeleton } from './parts/skeleton.tsx';
import { Toasts } from './parts/toast.tsx';
import { UpdateBar } from './parts/update-bar.tsx';
import { JOIN_ROUTE, SERVICE_ROUTES } from './service-routes.tsx';
import { me } from './state.ts';
import { pageWords } from './words.ts';

const Dashboard = lazy(() => import('./pages/dashboard.tsx').then((page) => page.DashboardPage));
const Wall = lazy(() => import('./pages/wall.tsx').then((page) => page.WallPage));
const Raise = lazy(() => import('./pages/raise.tsx').then((page) => page.RaisePage));
const Desk = lazy(() => import('./pages/desk.tsx').then((page) => page.DeskPage));
const Hub = lazy(() => import('./pages/hub.tsx').then((page) => page.HubPage));
const HubWeek = lazy(() => import('./pages/hub-week.tsx').then((page) => page.HubWeekPage));
const Ticket = lazy(() => import('./pages/ticket.tsx').then((page) => page.TicketPage));
const Duty = lazy(() => import('./pages/duty.tsx').then((page) => page.DutyPage));
const Scores = lazy(() => import('./pages/scores.tsx').then((page) => page.ScoresPage));
const ScoresPrint = lazy(() =>
  import('./pages/scores-print.tsx').then((page) => page.ScoresPrintPage),
);
const ServiceNew = lazy(() =>
  import('./pages/service-new.tsx').then((page) => page.ServiceNewPage),
);
const ServicePeople = lazy(() =>
  import('./pages/service-people.tsx').then((page) => page.ServicePeoplePage),
);
const ServiceRoster = lazy(() =>
  import('./pages/service-roster.tsx').then((page) => page.ServiceRosterPage),
);
const ServiceCode = lazy(() =>
  import('./pages/service-code.tsx').then((page) => page.ServiceCodePage),
);
const Roster = lazy(() => import('./pages/roster.tsx').then((page) => page.RosterPage));
const Handover = lazy(() => import('./pages/handover.tsx').then((page) => page.HandoverPage));
const HandoverPrint = lazy(() =>
  import('./pages/handover-print.tsx').then((page) => page.HandoverPrintPage),
);
const Admin = lazy(() => import('./pages/admin.tsx').then((page) => page.AdminPage));
const Audit = lazy(() => import('./pages/audit.tsx').then((page) => page.AuditPage));
const Inbox = lazy(() => import('./pages/inbox.tsx').then((page) => page.InboxPage));
const Reach = lazy(() => import('./pages/account-reach.tsx').then((page) => page.ReachPage));
const Outbox = lazy(() => import('./pages/outbox.tsx').then((page) => page.OutboxPage));
const Account = lazy(() => import('./pages/account.tsx').then((page) => page.AccountPage));
const SignIn = lazy(() => import('./pages/sign-in.tsx').then((page) => page.SignInPage));
const NotFound = lazy(() => import('./pages/not-found.tsx').then((page) => page.NotFoundPage));

export const App = () => (
  <LocationProvider>
    <Gate />
  </LocationProvider>
);

/** Signed out there is one page; signed in the frame with the page asked for. */
const Gate = () => {
  const { path, route } = useLocation();
  const toDesk = isFromPhone.value && me.value && path === '/';
  // Without network the map has little to show: the day goes on at the desk.
  useEffect(() => {
    if (toDesk && me.value) route(deskOf(me.value), true);
  }, [toDesk, route]);
  if (boot.value === 'starting' || toDesk) return <PageSkeleton />;
  if (boot.value === 'failed')
    return (
      <main class="page narrow">
        <ProblemNotice fault={bootFault.value} retry={() => void enter()} />
      </main>
    );
  if (!me.value) return <Pages>{SIGNED_OUT}</Pages>;
  return path === '/wall' ? <Pages>{ROUTES}</Pages> : <Frame path={path} />;
};

const deskOf = (reader: MeView): string => {
  const home = homeOf(reader);
  return home === '/' ? '/desk' : home;
};

const Frame = ({ path }: { path: string }) => {
  const words = pageWords(shellWords);
  useLayoutEffect(forgetShown, [path]);
  return (
    <div class={`shell${isAct(path) ? ' is-act' : ''}`}>
      <a class="skip" href="#main">
        {words.skip}
      </a>
      <div class="shell-top">
        <Header path={path} isAct={isAct(path)} />
        <UpdateBar />
        <ShownSince path={path} />
      </div>
      <div class="shell-main" id="main" tabIndex={-1}>
        <Pages>{ROUTES}</Pages>
      </div>
      {!isAct(path) && <BottomBar path={path} />}
      <Toasts />
    </div>
  );
};

/** Pages with an act of their own at the bottom keep the thumb's place free. */
const isAct = (path: string): boolean =>
  path === '/raise' || path.startsWith('/t/') || path.startsWith('/service/');

const SIGNED_OUT = [JOIN_ROUTE, <Route key="sign-in" default component={SignIn} />];

const ROUTES = [
  <Route key="/" path="/" component={Dashboard} />,
  <Route key="/wall" path="/wall" component={Wall} />,
  <Route key="/raise" path="/raise" component={Raise} />,
  <Route key="/desk" path="/desk" component={Desk} />,
  <Route key="/hub" path="/hub" component={Hub} />,
  <Route key="/hub/week" path="/hub/week" component={HubWeek} />,
  <Route key="/t" path="/t/:number" component={Ticket} />,
  <Route key="/duty" path="/duty" component={Duty} />,
  <Route key="/scores" path="/scores" component={Scores} />,
  <Route key="/scores/print" path="/scores/print" component={ScoresPrint} />,
  <Route key="/service/new" path="/service/new" component={ServiceNew} />,
  <Route key="/service/people" path="/service/people" component={ServicePeople} />,
  <Route key="/service/roster" path="/service/roster" component={ServiceRoster} />,
  <Route key="/service/code" path="/service/code" component={ServiceCode} />,
  <Route key="/roster" path="/roster" component={Roster} />,
  <Route key="/handover" path="/handover" component={Handover} />,
  <Route key="/handover/print" path="/handover/print" component={HandoverPrint} />,
  <Route key="/admin" path="/admin" component={Admin} />,
  <Route key="/audit" path="/audit" component={Audit} />,
  <Route key="/inbox" path="/inbox" component={Inbox} />,
  <Route key="/account/reach" path="/account/reach" component={Reach} />,
  <Route key="/outbox" path="/outbox" component={Outbox} />,
  <Route key="/account" path="/account" component={Account} />,
  ...SERVICE_ROUTES,
  <Route key="/sign-in" path="/sign-in" component={Home} />,
  <Route key="default" default component={NotFound} />,
];

/** Who is signed in already has nothing to do at the sign-in page. */
function Home() {
  const { route } = useLocation();
  useEffect(() => route(me.value ? homeOf(me.value) : '/', true), [route]);
  return <PageSkeleton />;
}

const Pages = ({ children }: { children: VNode[] }) => {
  const [fault, setFault] = useState<unknown>();
  const [isLoading, setLoading] = useState(false);
  const { path } = useLocation();
  useEffect(() => setFault(undefined), [path]);
  if (fault)
    return (
      <main class="page narrow">
        <ProblemNotice fault={fault} retry={() => location.reload()} />
      </main>
    );
  return (
    <ErrorBoundary onError={setFault}>
      {isLoading && <LoadingBar />}
      <Router
        onLoadStart={() => setLoading(true)}
        onLoadEnd={() => setLoading(false)}
        onRouteChange={toTop}
      >
        {children}
      </Router>
    </ErrorBoundary>
  );
};

/** A new page is read from its top, by the eye and by a screen reader. */
const toTop = (): void => {
  const main = document.getElementById('main');
  main?.scrollTo(0, 0);
  main?.focus({ preventScroll: true });
};
