/** A member's first screen: what presses, what I said I would do, what is needed, what I did. */
import { useEffect } from 'preact/hooks';
import type { HomeView, RegistrationView } from '../../../../src/contract/service-views.ts';
import { serviceHomeWords } from '../../../../src/contract/words/pages/service-home.ts';
import { Unreachable } from '../../../api.ts';
import { pageWords } from '../../../words.ts';
import { ProblemNotice } from '../../problem-notice.tsx';
import { Skeleton } from '../../skeleton.tsx';
import { KeptLine } from '../attend/kept-line.tsx';
import { ServiceFrame } from '../page.tsx';
import { communityName } from '../say-more.ts';
import { useHome } from '../use-home.ts';
import { FirstCallPart, OtherCallsPart } from './call-part.tsx';
import { firstCall, isGoing } from './claimable.ts';
import { FeedbackPart } from './feedback-part.tsx';
import { GoingPart } from './going-part.tsx';
import { NeedsPart } from './needs-part.tsx';
import { OwnRecordPart } from './own-record-part.tsx';
import { PresentPart } from './present-part.tsx';
import { RegistrationPart } from './registration-part.tsx';
import { TeamsPart } from './teams-part.tsx';

export const MemberHome = () => {
  const words = pageWords(serviceHomeWords);
  const { data, fault, retry } = useHome();
  useEffect(loadAhead, []);
  const isOffline = fault instanceof Unreachable && data !== undefined;
  return (
    <ServiceFrame readsHome title={words.title} act={data && mayAttend(data) && <AttendAct />}>
      <div class="spread service-head">
        <h1>{words.title}</h1>
        {data?.registration && <CommunityChip registration={data.registration} />}
      </div>
      {isOffline && <p class="notice amber">{words.offline}</p>}
      {fault !== undefined && !isOffline && <ProblemNotice fault={fault} retry={retry} />}
      {!data && fault === undefined && <Skeleton rows={6} />}
      {data && <Home home={data} onDone={retry} />}
    </ServiceFrame>
  );
};

const Home = ({ home, onDone }: { home: HomeView; onDone: () => void }) => {
  const { registration, calls } = home;
  const first = firstCall(calls);
  const going = calls.filter((call) => isGoing(call) && !isThere(home, call.ticketId));
  const others = calls.filter((call) => call !== first && !isGoing(call));
  const isIn = registration?.status === 'confirmed';
  return (
    <>
      <RegistrationPart registration={registration} />
      {first && <FirstCallPart call={first} onDone={onDone} />}
      <PresentPart records={home.present} />
      <GoingPart
        needs={home.claimed}
        calls={going}
        records={[...home.present, ...home.records]}
        onDone={onDone}
      />
      <OtherCallsPart calls={others} />
      {(isIn || home.needs.length > 0) && (
        <NeedsPart needs={home.needs} onCall={registration?.onCall ?? false} onDone={onDone} />
      )}
      <FeedbackPart feedback={home.feedback} onDone={onDone} />
      {(isIn || home.records.length > 0) && (
        <OwnRecordPart records={home.records} mine={home.mine} />
      )}
      <TeamsPart teams={home.teams} onDone={onDone} />
    </>
  );
};

/** Told under “there now” already. */
const isThere = ({ present }: HomeView, ticketId: string): boolean =>
  present.some((record) => record.ticketId === ticketId);

const CommunityChip = ({ registration }: { registration: RegistrationView }) => {
  const { community, outside } = registration;
  const name = community ? communityName(community) : outside;
  if (!name) return null;
  return (
    <a class="service-community" href="/service/register">
      <span class="badge">{name}</span>
    </a>
  );
};

const AttendAct = () => {
  const words = pageWords(serviceHomeWords);
  return (
    <>
      <KeptLine />
      <a class="button primary wide" href="/service/attend">
        {words.attend}
      </a>
      <p class="small soft">{words.attendMeans}</p>
    </>
  );
};

const mayAttend = ({ registration, claimed, present, calls }: HomeView): boolean =>
  registration?.status === 'confirmed' || claimed.length + present.length + calls.length > 0;

/** So that an arrival can be noted where there is no network: its page and what reads codes come now. */
const loadAhead = (): void => {
  void Promise.all([
    import('../../../pages/service-attend.tsx'),
    import('../attend/scan.ts'),
    import('../attend/attendances.ts'),
  ]).catch(() => undefined);
};
