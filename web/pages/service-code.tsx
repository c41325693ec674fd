/** /service/code: the organiser's phone shows the code to scan, also where there is no network. */
import '../styles/service-board.css';
import { useEffect, useMemo } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { CodeView, RosterView } from '../../src/contract/service-views.ts';
import { serviceOrganiserWords } from '../../src/contract/words/pages/service-organiser.ts';
import type { Activity } from '../../src/domain/service/attendance.ts';
import { setServerNow } from '../elements/ticker.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { activityHome, activityOf, activityQuery, pageQuery } from '../parts/service/activity.ts';
import { ClockNote } from '../parts/service/code/clock-note.tsx';
import { CodeSheet } from '../parts/service/code/code-sheet.tsx';
import { keepCode, keptCode } from '../parts/service/code/kept-code.ts';
import { useAwake } from '../parts/service/code/use-awake.ts';
import { NoActivity } from '../parts/service/roster/no-activity.tsx';
import { useFreshRead } from '../parts/service/use-fresh-read.ts';
import { Skeleton } from '../parts/skeleton.tsx';
import { useRead } from '../parts/use-read.ts';
import { book, pageWords } from '../words.ts';

export const ServiceCodePage = () => {
  const words = pageWords(serviceOrganiserWords);
  const { query } = useLocation();
  useEffect(() => {
    document.title = `${words.codeTitle} · ${book().product}`;
  }, [words]);
  const activity = useMemo(() => activityOf(query), [query.need, query.shift, query.ticket]);
  return activity ? <Code activity={activity} /> : <NoActivity title={words.codeTitle} />;
};

const Code = ({ activity }: { activity: Activity }) => {
  const words = pageWords(serviceOrganiserWords);
  const at = activityQuery(activity);
  const read = useRead<CodeView>(`/api/attendance/code?${at}`, { keep: true });
  const roster = useFreshRead<RosterView>(`/api/attendance?${at}`);
  const kept = useMemo(() => keptCode(at), [at]);
  useAwake();
  // Before the first code is drawn: one of a wrong clock would be scanned in vain.
  useMemo(() => read.data && setServerNow(read.data.now), [read.data]);
  useEffect(() => {
    if (read.data) keepCode(at, read.data);
  }, [read.data, at]);
  const view = read.data ?? (read.fault === undefined ? undefined : kept);
  const there = roster.data?.records.filter(({ status }) => status === 'present').length;
  return (
    <main class="code-page">
      <div class="code-body">
        {!view && read.fault !== undefined && (
          <ProblemNotice fault={read.fault} retry={read.retry} />
        )}
        {!view && read.fault === undefined && <Skeleton rows={4} />}
        {view && <CodeSheet view={view} activity={activity} />}
        {view && <ClockNote isChecked={read.data !== undefined} />}
        <div class="code-foot">
          {there !== undefined && <b role="status">{words.scanned(there)}</b>}
          <a class="button plain" href={activityHome(activity)}>
            {words.close}
          </a>
          <a class="button" href={`/service/roster?${pageQuery(activity)}`}>
            {words.toRoster}
          </a>
        </div>
      </div>
    </main>
  );
};
