/** /hub/week: what the hub decided in seven days, for paper. */
import '../styles/paper.css';
import '../styles/hub-week.css';
import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { DecisionsView } from '../../src/contract/decision-views.ts';
import { hubWords } from '../../src/contract/words/pages/hub.ts';
import { shanghaiDay, toInstant } from '../../src/domain/instant.ts';
import { serverNow } from '../elements/ticker.ts';
import { HubNotYours } from '../parts/hub/hub-not-yours.tsx';
import { lastDayOf, mondayOf, shiftWeek, weekOf } from '../parts/hub/week.ts';
import { WeekSheet } from '../parts/hub/week-sheet.tsx';
import { readsHub } from '../parts/nav-items.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { useRead } from '../parts/use-read.ts';
import { me } from '../state.ts';
import { pageWords } from '../words.ts';

export const HubWeekPage = () => {
  const user = me.value?.user;
  return user && readsHub(user.role, user.unit.kind) ? <Week /> : <HubNotYours />;
};

const Week = () => {
  const { title, printed: words } = pageWords(hubWords);
  const { query, route } = useLocation();
  const today = shanghaiDay(toInstant(serverNow()));
  const monday = weekOf(query.from, today);
  const { data, fault, isStale, retry } = useRead<DecisionsView>(`/api/decisions?from=${monday}`);
  // The name a browser offers for the file it prints into.
  useEffect(() => {
    document.title = `${title} ${words.days(monday, lastDayOf(monday))}`;
  }, [title, words, monday]);
  const isLast = monday >= mondayOf(today);
  /** What lies ahead is not decided yet. */
  const go = (to: string): void => {
    if (to <= mondayOf(today)) route(`/hub/week?from=${to}`, true);
  };
  useArrows((step) => go(shiftWeek(monday, step)));
  return (
    <main class="page paper-page hub-week-page">
      <div class="spread no-print">
        <a class="button" href="/hub">
          {words.back}
        </a>
        <div class="cluster">
          <span class="soft small">{words.paper}</span>
          <button
            class="button primary"
            type="button"
            disabled={!data || isStale}
            onClick={() => print()}
          >
            {words.print}
          </button>
        </div>
      </div>
      <nav class="cluster no-print hub-week-choice" aria-label={words.week}>
        <button class="button" type="button" onClick={() => go(shiftWeek(monday, -1))}>
          {words.before}
        </button>
        <button
          class="button"
          type="button"
          aria-disabled={isLast}
          onClick={() => go(shiftWeek(monday, 1))}
        >
          {words.after}
        </button>
        <button
          class="button"
          type="button"
          aria-disabled={isLast}
          onClick={() => go(mondayOf(today))}
        >
          {words.now}
        </button>
        <span class="soft small hub-week-keys">{words.keys}</span>
      </nav>
      {fault !== undefined && <ProblemNotice fault={fault} retry={retry} />}
      {(!data || isStale) && fault === undefined && <Skeleton rows={8} />}
      {data && !isStale && <WeekSheet decisions={data} monday={monday} />}
    </main>
  );
};

/** The arrows turn the page, as long as nothing else wants them. */
const useArrows = (onTurn: (step: 1 | -1) => void): void => {
  useEffect(() => {
    const hear = ({ key, target, altKey, ctrlKey, metaKey, defaultPrevented }: KeyboardEvent) => {
      if (defaultPrevented || altKey || ctrlKey || metaKey) return;
      if (target instanceof Element && target.closest('input, textarea, select')) return;
      if (key === 'ArrowLeft') onTurn(-1);
      if (key === 'ArrowRight') onTurn(1);
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  });
};
