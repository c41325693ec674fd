/** /service/roster: who is expected, who is there, who has left. */
import '../styles/service-board.css';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { RosterView } from '../../src/contract/service-views.ts';
import { serviceOrganiserWords } from '../../src/contract/words/pages/service-organiser.ts';
import type { Activity } from '../../src/domain/service/attendance.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { activityHome, activityOf, activityQuery, pageQuery } from '../parts/service/activity.ts';
import { NoActivity } from '../parts/service/roster/no-activity.tsx';
import { RosterPart } from '../parts/service/roster/roster-part.tsx';
import { saySpan } from '../parts/service/say.ts';
import { useFreshRead } from '../parts/service/use-fresh-read.ts';
import { useKeptFocus } from '../parts/service/use-kept-focus.ts';
import { Skeleton } from '../parts/skeleton.tsx';
import { book, pageWords } from '../words.ts';

export const ServiceRosterPage = () => {
  const words = pageWords(serviceOrganiserWords);
  const { query } = useLocation();
  useEffect(() => {
    document.title = `${words.rosterTitle} · ${book().product}`;
  }, [words]);
  const activity = useMemo(() => activityOf(query), [query.need, query.shift, query.ticket]);
  return activity ? <Roster activity={activity} /> : <NoActivity title={words.rosterTitle} />;
};

const Roster = ({ activity }: { activity: Activity }) => {
  const words = pageWords(serviceOrganiserWords);
  const page = useRef<HTMLElement>(null);
  useKeptFocus(page);
  const { data, fault, retry } = useFreshRead<RosterView>(
    `/api/attendance?${activityQuery(activity)}`,
  );
  return (
    <main class="page roster" ref={page}>
      <header class="roster-head">
        <div>
          <a class="board-back" href={activityHome(activity)}>
            {'needId' in activity ? words.back : words.backTicket}
          </a>
          <h1 class="board-h1">{data?.title ?? words.rosterTitle}</h1>
          {data && <p class="soft">{saySpan(data.from, data.until)}</p>}
        </div>
        <a class="button primary wide roster-code" href={`/service/code?${pageQuery(activity)}`}>
          {words.code}
        </a>
      </header>
      {fault !== undefined && <ProblemNotice fault={fault} retry={retry} />}
      {!data && fault === undefined && <Skeleton rows={5} />}
      {data && <RosterPart roster={data} activity={activity} onDone={retry} />}
    </main>
  );
};
