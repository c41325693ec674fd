/** /roster: 值班表, the month of the own unit; for 值班室 also who is on duty in every unit. */
import '../styles/ticket.css';
import '../styles/roster.css';
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { DutyRosterView } from '../../src/contract/roster-views.ts';
import type { MeView } from '../../src/contract/views.ts';
import { rosterWords } from '../../src/contract/words/pages/roster.ts';
import { shanghaiDay, toInstant } from '../../src/domain/instant.ts';
import { rosterIdOf } from '../../src/domain/roster/roster.ts';
import { serverNow } from '../elements/ticker.ts';
import { Empty } from '../parts/empty.tsx';
import { useOpened } from '../parts/inbox/unread.ts';
import { onRoster, seesAllOnDuty } from '../parts/nav-items.ts';
import { PageTabs } from '../parts/page-tabs.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { DistrictPart } from '../parts/roster/district-part.tsx';
import { MonthPart } from '../parts/roster/month-part.tsx';
import { NowCard } from '../parts/roster/now-card.tsx';
import { PlanPart } from '../parts/roster/plan-part.tsx';
import { SheetPart } from '../parts/roster/sheet-part.tsx';
import { SwapsPart } from '../parts/roster/swaps-part.tsx';
import { useFreshRead } from '../parts/service/use-fresh-read.ts';
import { Skeleton } from '../parts/skeleton.tsx';
import { me } from '../state.ts';
import { book, pageWords } from '../words.ts';

export const RosterPage = () => {
  const words = pageWords(rosterWords);
  const { query } = useLocation();
  const user = me.value?.user;
  useEffect(() => {
    document.title = `${words.title} · ${book().product}`;
  }, [words]);
  if (!user || !onRoster(user))
    return (
      <main class="page narrow">
        <h1>{words.title}</h1>
        <Empty text={words.notYours}>
          <a class="button" href="/desk">
            {words.toDesk}
          </a>
        </Empty>
      </main>
    );
  const isAll = seesAllOnDuty(user) && query.tab === 'all';
  return (
    <main class="page duty-page">
      <Head user={user} isAll={isAll} />
      {isAll ? <DistrictPart /> : <Own rosterId={rosterIdOf(user.unit.id)} />}
    </main>
  );
};

const Head = ({ user, isAll }: { user: MeView['user']; isAll: boolean }) => {
  const words = pageWords(rosterWords);
  return (
    <header class="duty-head">
      <div class="cluster duty-links">
        <a class="button plain" href="/desk">
          ‹ {words.back}
        </a>
        <a class="button plain" href="/handover">
          {words.handover}
        </a>
      </div>
      <h1>
        {words.title} <span class="soft duty-of">{isAll ? words.all : user.unit.name}</span>
      </h1>
      {seesAllOnDuty(user) && (
        <PageTabs
          label={words.tabs}
          tab={isAll ? 'all' : 'own'}
          tabs={[
            { tab: 'own', href: '/roster', text: words.own },
            { tab: 'all', href: '/roster?tab=all', text: words.all },
          ]}
        />
      )}
    </header>
  );
};

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

const Own = ({ rosterId }: { rosterId: string }) => {
  const { query, route } = useLocation();
  const thisMonth = shanghaiDay(toInstant(serverNow())).slice(0, 7);
  const month = MONTH.test(query.month ?? '') ? (query.month ?? thisMonth) : thisMonth;
  const read = useFreshRead<DutyRosterView>(`/api/roster?month=${month}`);
  const { data, fault, retry } = read;
  useOpened(data && rosterId);
  const [told, setTold] = useState('');
  const tell = (text: string): void => {
    setTold(text);
    retry();
  };
  const back = (text?: string): void => {
    route(`/roster?month=${month}`);
    if (text) tell(text);
  };
  if (!data) {
    if (fault !== undefined) return <ProblemNotice fault={fault} retry={retry} />;
    return <Skeleton rows={8} />;
  }
  const isPlanner = data.verbs.includes('plan');
  if (isPlanner && query.do === 'plan')
    return <PlanPart roster={data} onSaved={back} onStale={retry} onBack={() => back()} />;
  if (query.do === 'sheet')
    return <SheetPart roster={data} onLoaded={tell} onBack={() => back()} />;
  return (
    <>
      <div role="status">{told && <p class="notice">{told}</p>}</div>
      {fault !== undefined && <ProblemNotice fault={fault} retry={retry} />}
      <NowCard now={data.now} />
      <SwapsPart swaps={data.swaps} today={data.today} onDone={tell} />
      <MonthPart
        roster={data}
        month={month}
        isStale={data.month !== month}
        onTold={tell}
        onStale={retry}
      />
    </>
  );
};
