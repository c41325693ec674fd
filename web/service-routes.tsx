/** Which pages belong to 双报到? Each is loaded when it is first asked for. */
import { Route } from 'preact-iso';
import { lazyPage as lazy } from './lazy-page.tsx';

const Service = lazy(() => import('./pages/service.tsx').then((page) => page.ServicePage));
const Register = lazy(() =>
  import('./pages/service-register.tsx').then((page) => page.RegisterPage),
);
const Need = lazy(() => import('./pages/service-need.tsx').then((page) => page.NeedPage));
const Attend = lazy(() => import('./pages/service-attend.tsx').then((page) => page.AttendPage));
const Record = lazy(() => import('./pages/service-record.tsx').then((page) => page.RecordPage));
const RecordPrint = lazy(() =>
  import('./pages/service-record-print.tsx').then((page) => page.RecordPrintPage),
);
const Slip = lazy(() => import('./pages/service-slip.tsx').then((page) => page.SlipPage));
const Join = lazy(() => import('./pages/join.tsx').then((page) => page.JoinPage));

export const JOIN_ROUTE = <Route key="/join" path="/join" component={Join} />;

export const SERVICE_ROUTES = [
  <Route key="/service" path="/service" component={Service} />,
  <Route key="/service/register" path="/service/register" component={Register} />,
  <Route key="/service/n" path="/service/n/:id" component={Need} />,
  <Route key="/service/attend" path="/service/attend" component={Attend} />,
  <Route key="/service/record" path="/service/record" component={Record} />,
  <Route key="/service/record/print" path="/service/record/print" component={RecordPrint} />,
  <Route key="/service/slip" path="/service/slip/:id" component={Slip} />,
  JOIN_ROUTE,
];
