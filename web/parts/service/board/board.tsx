/** The community's and the street's desk: needs, who is there, hours, registrations, pairs, teams, sums. */
import '../../../styles/service-board.css';
import { useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { RecordView, RegistrationView } from '../../../../src/contract/service-views.ts';
import type { List } from '../../../../src/contract/views.ts';
import { serviceBoardWords } from '../../../../src/contract/words/pages/service-board.ts';
import { serviceNames } from '../../../../src/contract/words/pages/service-names.ts';
import { me } from '../../../state.ts';
import { pageWords } from '../../../words.ts';
import { PageTabs } from '../../page-tabs.tsx';
import { PairsPart } from '../pairs/pairs-part.tsx';
import { SumsSection } from '../sums/sums.tsx';
import { useFreshRead } from '../use-fresh-read.ts';
import { useKeptFocus } from '../use-kept-focus.ts';
import { HoursPart } from './hours-part.tsx';
import { isMovingHere } from './members.ts';
import { NeedsPart } from './needs-part.tsx';
import { RegistrationsPart } from './registrations-part.tsx';
import { TeamsPart } from './teams-part.tsx';
import { Unanswered } from './unanswered.tsx';

const TABS = ['needs', 'hours', 'registrations', 'pairs', 'teams', 'sums'] as const;

const MEMBERS = '/api/registrations?kind=member&status=confirmed&limit=200';

export const BoardPart = () => {
  const page = useRef<HTMLElement>(null);
  useKeptFocus(page);
  const words = pageWords(serviceBoardWords);
  const { query } = useLocation();
  const tab = TABS.find((each) => each === query.tab) ?? 'needs';
  const present = useFreshRead<List<RecordView>>('/api/service-records?status=present&limit=200');
  const waiting = useFreshRead<List<RecordView>>(
    '/api/service-records?status=to_confirm,objected&limit=200',
  );
  const asked = useFreshRead<List<RegistrationView>>('/api/registrations?status=asked&limit=200');
  const members = useFreshRead<List<RegistrationView>>(MEMBERS);
  const counts: Partial<Record<(typeof TABS)[number], number>> = {
    hours: waiting.data?.items.length,
    registrations:
      (asked.data?.items.length ?? 0) + (members.data?.items.filter(isMovingHere).length ?? 0),
  };
  const isOfCommunity = me.value?.user.unit.kind === 'community';
  return (
    <main class="page board" ref={page}>
      <Unanswered records={present.data?.items ?? []} members={members.data?.items ?? []} />
      <div class="board-head">
        <h1 class="board-h1">{pageWords(serviceNames).service}</h1>
        <a class="button primary" href="/service/new">
          {words.post}
        </a>
        <PageTabs
          label={words.sections}
          tab={tab}
          tabs={TABS.map((each) => ({
            tab: each,
            href: each === 'needs' ? '/service' : `/service?tab=${each}`,
            text: words.tabCount(words.tabs[each], counts[each] ?? 0),
          }))}
        />
      </div>
      {tab === 'needs' && <NeedsPart present={present} />}
      {tab === 'hours' && <HoursPart waiting={waiting} />}
      {tab === 'registrations' && <RegistrationsPart asked={asked} members={members} />}
      {tab === 'pairs' && <PairsPart side="place" />}
      {tab === 'teams' && <TeamsPart mayFound={isOfCommunity} />}
      {tab === 'sums' && <SumsSection />}
    </main>
  );
};
