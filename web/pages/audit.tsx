import '../styles/audit.css';
import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { AccountLogView, ContactLogView } from '../../src/contract/views.ts';
import { auditWords } from '../../src/contract/words/pages/audit.ts';
import { LogTable } from '../parts/audit/log-table.tsx';
import { PurgesPart } from '../parts/audit/purges-part.tsx';
import { SettingsLog } from '../parts/audit/settings-log.tsx';
import { Empty } from '../parts/empty.tsx';
import { PageTabs } from '../parts/page-tabs.tsx';
import { me } from '../state.ts';
import { book, pageWords, sayInstant } from '../words.ts';

const TABS = ['accounts', 'contacts', 'settings', 'purges'] as const;
type Tab = (typeof TABS)[number];

/** What the three system roles and oversight hold each other to. */
export const AuditPage = () => {
  const words = pageWords(auditWords);
  const { query } = useLocation();
  const user = me.value?.user;
  const isAuditor = user?.role === 'auditor';
  const title = isAuditor ? words.title : words.titleSecurity;
  useEffect(() => {
    document.title = `${title} · ${book().product}`;
  }, [title]);
  if (!isAuditor && user?.role !== 'security' && user?.unit.kind !== 'oversight')
    return (
      <main class="page narrow">
        <h1>{words.title}</h1>
        <Empty text={words.notYours} />
      </main>
    );
  const tab = TABS.find((each) => each === query.tab) ?? 'accounts';
  return (
    <main class="page audit">
      <h1>{title}</h1>
      {isAuditor && <Tabs tab={tab} />}
      {isAuditor && tab === 'accounts' && <Accounts />}
      {isAuditor && tab === 'contacts' && <Contacts />}
      {isAuditor && tab === 'settings' && <SettingsLog />}
      {(!isAuditor || tab === 'purges') && <PurgesPart />}
    </main>
  );
};

const Tabs = ({ tab }: { tab: Tab }) => {
  const words = pageWords(auditWords);
  return (
    <PageTabs
      label={words.sections}
      tab={tab}
      tabs={TABS.map((each) => ({ tab: each, href: `/audit?tab=${each}`, text: words[each] }))}
    />
  );
};

const Accounts = () => {
  const words = pageWords(auditWords);
  return (
    <section class="stack">
      <p class="soft">{words.accountsIntro}</p>
      <LogTable<AccountLogView['items'][number]>
        path="/api/account-log"
        empty={words.accountsEmpty}
        columns={[words.at, words.who, words.what, words.whose]}
        cells={({ at, by, person, what }) => [
          sayInstant(at),
          by.name,
          words.act[what],
          person.name,
        ]}
      />
    </section>
  );
};

const Contacts = () => {
  const words = pageWords(auditWords);
  return (
    <section class="stack">
      <p class="soft">{words.contactsIntro}</p>
      <LogTable<ContactLogView['items'][number]>
        path="/api/contact-views"
        empty={words.contactsEmpty}
        columns={[words.at, words.who, words.ticket, words.why]}
        cells={({ at, by, number, reason }) => [
          sayInstant(at),
          [by.unit?.name, by.person?.name].filter(Boolean).join(' · '),
          number,
          reason,
        ]}
      />
    </section>
  );
};
