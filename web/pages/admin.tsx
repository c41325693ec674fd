import '../styles/admin.css';
import '../styles/admin-rules.css';
import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { adminWords } from '../../src/contract/words/pages/admin.ts';
import { settingsWords } from '../../src/contract/words/pages/settings.ts';
import { AppraisalPart } from '../parts/admin/appraisal-part.tsx';
import { CalendarPart } from '../parts/admin/calendar-part.tsx';
import { DutyPart } from '../parts/admin/duty-part.tsx';
import { LimitsPart } from '../parts/admin/limits-part.tsx';
import { PeoplePart } from '../parts/admin/people-part.tsx';
import { Empty } from '../parts/empty.tsx';
import { PageTabs } from '../parts/page-tabs.tsx';
import { me } from '../state.ts';
import { book, pageWords } from '../words.ts';

const TABS = ['people', 'duty', 'limits', 'calendar', 'appraisal'] as const;

/** People for both administrators; rules and calendar for the system's own. */
export const AdminPage = () => {
  const words = pageWords(settingsWords);
  const { query } = useLocation();
  const role = me.value?.user.role;
  const isAdmin = role === 'admin';
  const tab = (isAdmin && TABS.find((each) => each === query.tab)) || 'people';
  const title = words[tab];
  useEffect(() => {
    document.title = `${title} · ${book().product}`;
  }, [title]);
  if (!isAdmin && role !== 'security')
    return (
      <main class="page narrow">
        <h1>{words.people}</h1>
        <Empty text={pageWords(adminWords).notYours} />
      </main>
    );
  return (
    <main class="page admin">
      <h1>{title}</h1>
      {isAdmin && (
        <PageTabs
          label={words.sections}
          tab={tab}
          tabs={TABS.map((each) => ({ tab: each, href: `/admin?tab=${each}`, text: words[each] }))}
        />
      )}
      {tab === 'people' && <PeoplePart />}
      {tab === 'duty' && <DutyPart />}
      {tab === 'limits' && <LimitsPart />}
      {tab === 'calendar' && <CalendarPart />}
      {tab === 'appraisal' && <AppraisalPart />}
    </main>
  );
};
